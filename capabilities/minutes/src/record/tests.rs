//! What is read by whom, and what is late.

use super::*;

fn follow_up(due_on: Option<&str>, is_done: bool) -> FollowUp {
    let now = DateTime::UNIX_EPOCH;
    FollowUp {
        id: FollowUpId::default(),
        encounter: EncounterId::default(),
        words: "Envoyer la liste".to_owned(),
        organization: None,
        function: String::new(),
        due_on: due_on.map(|day| day.parse().expect("a day")),
        done_at: is_done.then_some(now),
    }
}

#[test]
fn a_follow_up_is_late_the_day_after_its_day_unless_it_is_done() {
    let today: NaiveDate = "2026-11-22".parse().expect("a day");
    for (due, is_done, late) in [
        (Some("2026-11-21"), false, true),
        (Some("2026-11-22"), false, false),
        (Some("2026-11-21"), true, false),
        (None, false, false),
    ] {
        assert_eq!(follow_up(due, is_done).is_late(today), late, "{due:?} {is_done}");
    }
}

#[test]
fn a_summary_is_read_once_closed_and_by_whom_was_chosen() {
    let closed = Minutes {
        encounter: EncounterId::default(),
        held_on: NaiveDate::default(),
        attendance: Vec::new(),
        learnt: String::new(),
        decisions: Vec::new(),
        follow_ups: Vec::new(),
        summary: "Utile.".to_owned(),
        publication: Publication::Members,
        changed_at: DateTime::UNIX_EPOCH,
        closed_at: Some(DateTime::UNIX_EPOCH),
    };
    assert!(closed.is_read_by(true) && !closed.is_read_by(false));
    let open = Minutes { publication: Publication::Everybody, ..closed.clone() };
    assert!(open.is_read_by(false));
    assert!(!Minutes { closed_at: None, ..open.clone() }.is_read_by(false), "a draft");
    assert!(!Minutes { summary: String::new(), ..open }.is_read_by(true), "nothing to read");
    assert!(!Minutes { publication: Publication::Nobody, ..closed }.is_read_by(true));
}
