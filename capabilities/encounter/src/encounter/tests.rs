//! The day most can make, and who is expected.

use super::*;

fn organization(name: &str) -> OrganizationId {
    OrganizationId::from_source("trial", "organization", name)
}

fn day(hours: i64, votes: &[(&str, DayAnswer)]) -> ProposedDay {
    ProposedDay {
        id: ProposedDayId::from_source("trial", "day", &hours.to_string()),
        starts: DateTime::UNIX_EPOCH + TimeDelta::hours(hours),
        proposed_by: organization("a"),
        votes: votes.iter().map(|(name, says)| (organization(name), *says)).collect(),
    }
}

fn with_days(days: Vec<ProposedDay>) -> Encounter {
    let invited = |name: &str, answer| Invited {
        organization: organization(name),
        answer,
        word: String::new(),
        was_written: true,
    };
    Encounter {
        id: EncounterId::default(),
        format: Format::Meeting,
        asked_by: organization("a"),
        account: None,
        subject: String::new(),
        words: String::new(),
        place: String::new(),
        need: None,
        group: None,
        asked_on: NaiveDate::default(),
        answer_by: NaiveDate::default(),
        state: EncounterState::Requested,
        starts: None,
        minutes: 60,
        sequence: 0,
        moved_at: DateTime::UNIX_EPOCH,
        reason: String::new(),
        invited: vec![invited("b", None), invited("c", Some(InvitedAnswer::Declines))],
        days,
        agenda: Vec::new(),
    }
}

#[test]
fn the_best_day_is_refused_least_then_wished_most_then_first() {
    use DayAnswer::{IfNeedBe, No, Yes};
    let refused = day(1, &[("b", Yes), ("c", Yes), ("d", No)]);
    let possible = day(2, &[("b", Yes), ("c", IfNeedBe), ("d", IfNeedBe)]);
    let wished = day(3, &[("b", Yes), ("c", Yes), ("d", IfNeedBe)]);
    let same = day(4, &[("b", Yes), ("c", Yes), ("d", IfNeedBe)]);
    let all = with_days(vec![same, refused, possible, wished.clone(), day(0, &[])]);
    let start = DateTime::UNIX_EPOCH - TimeDelta::hours(1);
    assert_eq!(all.best_day(start), Some(&wished));
    assert_eq!(with_days(vec![day(0, &[])]).best_day(start), None, "nobody has said anything yet");
    let later = wished.starts;
    assert_eq!(all.best_day(later).map(|day| day.id), all.days.first().map(|day| day.id), "a day gone by");
}

#[test]
fn who_declined_is_not_expected() {
    let all = with_days(Vec::new());
    assert_eq!(all.expected(), [organization("a"), organization("b")]);
    assert!(all.concerns(organization("c")) && !all.concerns(organization("d")));
}
