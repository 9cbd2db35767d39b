//! Rounds and their clock: the case of twelve partners and five groups, absences, wishes, and the circle.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use vocabulary::id::{SpeedMeetingId, SpeedPartnerId, SpeedVisitorId};

use crate::planning::compute;
use crate::repairing::{Course, repaired};
use crate::rotation::{Gap, Ground, Rotation, Why};
use crate::showing::hour;
use crate::speed_meeting::{
    Answer, Break, Card, Guest, Interpreter, Partner, Presence, Shape, Side, SpeedMeeting, State, Visitor,
    Wish, Wished,
};
use crate::timetable::is_there;

/// 3 December 2026, two in the afternoon in Paris.
fn two_o_clock() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_796_302_800)
}

pub(super) fn partner(number: u32) -> Partner {
    Partner {
        id: SpeedPartnerId::from_source("trial", "partner", &number.to_string()),
        name: format!("Partenaire {number}"),
        organization: None,
        domain: String::new(),
        table: number,
        card: Card::default(),
        presence: Presence::default(),
        answer: Answer::Waiting,
        mailbox: String::new(),
    }
}

pub(super) fn visitor(number: u32) -> Visitor {
    Visitor {
        id: SpeedVisitorId::from_source("trial", "visitor", &number.to_string()),
        name: format!("Groupe {number}"),
        organization: None,
        people: 4,
        newcomer: false,
        language: String::new(),
        presence: Presence::default(),
        answer: Answer::Waiting,
        mailbox: String::new(),
    }
}

pub(super) fn afternoon(partners: u32, visitors: u32) -> SpeedMeeting {
    SpeedMeeting {
        id: SpeedMeetingId::from_source("trial", "speed-meeting", "afternoon"),
        title: "Essai".to_owned(),
        starts_at: two_o_clock(),
        minutes: 15,
        buffer: 0,
        breaks: vec![Break { after_round: 6, minutes: 15 }],
        place: String::new(),
        shape: Shape::TwoSides,
        rounds: None,
        only_wished: false,
        answer_by: None,
        state: State::Draft,
        need: None,
        held_rounds: 0,
        partners: (1..=partners).map(partner).collect(),
        visitors: (1..=visitors).map(visitor).collect(),
        wishes: Vec::new(),
        interpreters: Vec::new(),
    }
}

/// Nobody is in two places, no table is taken twice, and everybody is there for the whole of her meetings.
fn is_sound(meeting: &SpeedMeeting, rotation: &Rotation) {
    let mut pairs = BTreeSet::new();
    for (number, round) in (1..).zip(&rotation.rounds) {
        let (mut tables, mut people) = (BTreeSet::new(), BTreeSet::new());
        for held in &round.meetings {
            assert!(tables.insert(held.table), "table {} twice in round {number}", held.table);
            assert!(people.insert(held.guest) && people.insert(Guest::Partner(held.partner)));
            assert!(pairs.insert((held.partner, held.guest)), "a pair meets twice");
            let partner = meeting.partner(held.partner).expect("a partner").presence;
            assert!(is_there(meeting, partner, number));
            if let Guest::Visitor(id) = held.guest {
                assert!(is_there(meeting, meeting.visitor(id).expect("a visitor").presence, number));
            }
        }
    }
}

#[test]
fn twelve_partners_and_five_groups_take_from_two_until_a_quarter_past_five() {
    let meeting = afternoon(12, 5);
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert_eq!((rotation.rounds.len(), rotation.meetings()), (12, 60));
    assert_eq!(rotation.ends().map(hour).as_deref(), Some("17:15"));
    assert_eq!(hour(rotation.rounds[6].starts), "15:45", "the pause lies after the sixth round");
    assert!(rotation.left_out.is_empty() && rotation.proof.exact);
    assert!(matches!(rotation.proof.ground, Ground::Busiest(Guest::Visitor(_))));
    for one in &meeting.visitors {
        assert_eq!(rotation.route(Guest::Visitor(one.id)).len(), 12, "each group meets each partner");
    }
}

#[test]
fn who_comes_late_or_needs_an_interpreter_meets_when_it_can_be() {
    let mut meeting = afternoon(5, 4);
    meeting.partners[0].presence.arrives = NaiveTime::from_hms_opt(14, 20, 0);
    meeting.visitors[3].presence.leaves = NaiveTime::from_hms_opt(15, 30, 0);
    for at in [0, 1] {
        "Arabe".clone_into(&mut meeting.visitors[at].language);
    }
    meeting.interpreters = vec![Interpreter { language: "arabe".to_owned(), at_once: 1 }];
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    let needing = [Guest::Visitor(meeting.visitors[0].id), Guest::Visitor(meeting.visitors[1].id)];
    for round in &rotation.rounds {
        let at_once = round.meetings.iter().filter(|held| needing.contains(&held.guest)).count();
        assert!(at_once <= 1, "one interpreter cannot be at two tables");
    }
    assert_eq!(rotation.meetings() + rotation.left_out.len(), 20, "each pair meets or is told why not");
}

#[test]
fn with_little_time_what_must_be_comes_first_and_what_is_forbidden_never() {
    let mut meeting = afternoon(6, 4);
    meeting.rounds = Some(2);
    let pair = |partner: usize, visitor: usize, side, wish| Wished {
        partner: meeting.partners[partner].id,
        guest: Guest::Visitor(meeting.visitors[visitor].id),
        side,
        wish,
    };
    meeting.wishes = vec![pair(5, 0, Side::Guest, Wish::Must), pair(0, 0, Side::Coordination, Wish::No)];
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert_eq!(rotation.rounds.len(), 2);
    let held = |wished: &Wished| {
        let mut all = rotation.rounds.iter().flat_map(|round| &round.meetings);
        all.any(|held| (held.partner, held.guest) == (wished.partner, wished.guest))
    };
    assert!(held(&meeting.wishes[0]) && !held(&meeting.wishes[1]));
    assert_eq!(rotation.meetings() + rotation.left_out.len(), 23, "the forbidden pair is no loss");
    assert!(rotation.left_out.iter().all(|left| left.why == Why::NoTime));
}

#[test]
fn when_somebody_is_missing_what_was_held_stays_and_the_others_go_on() {
    let meeting = afternoon(6, 4);
    let rotation = compute(&meeting).expect("rounds");
    let missing = [Guest::Visitor(meeting.visitors[1].id), Guest::Partner(meeting.partners[5].id)];
    for course in [Course::Keep, Course::Anew] {
        let rest = repaired(&meeting, &rotation, (2, &missing), course).expect("the rest");
        is_sound(&meeting, &rest);
        assert_eq!(rest.rounds.len(), rotation.rounds.len());
        assert_eq!(rest.rounds[..2], rotation.rounds[..2], "what was held stays");
        assert_eq!(rest.rounds[3].starts, rotation.rounds[3].starts, "the clock goes on");
        let later = rest.rounds[2..].iter().flat_map(|round| &round.meetings);
        for held in later {
            assert!(!missing.contains(&held.guest) && !missing.contains(&Guest::Partner(held.partner)));
        }
        assert_eq!(rest.meetings() + rest.left_out.len(), 24, "each loss is told");
        assert!(rest.left_out.iter().all(|left| left.why == Why::Missing), "nobody else loses a meeting");
    }
}

#[test]
fn everybody_meets_everybody_in_a_circle_and_who_declines_is_left_aside() {
    let mut meeting = afternoon(7, 0);
    meeting.shape = Shape::Everybody;
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert_eq!((rotation.rounds.len(), rotation.meetings()), (7, 21));
    assert_eq!(rotation.proof.ground, Ground::Circle(7));
    meeting.partners[2].answer = Answer::Declines;
    let rotation = compute(&meeting).expect("rounds");
    assert_eq!((rotation.rounds.len(), rotation.meetings()), (5, 15));
    meeting.partners.truncate(1);
    assert!(compute(&meeting).is_err(), "nobody to meet");
}

fn circle_of(partners: u32) -> SpeedMeeting {
    SpeedMeeting { shape: Shape::Everybody, ..afternoon(partners, 0) }
}

#[test]
fn in_a_circle_who_comes_late_meets_later_and_only_who_is_never_there_together_is_told_so() {
    let mut meeting = circle_of(6);
    meeting.partners[0].presence.arrives = NaiveTime::from_hms_opt(14, 10, 0);
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert_eq!(
        (rotation.meetings(), rotation.left_out.len()),
        (15, 0),
        "an hour later there is a round for them"
    );
    meeting.partners[1].presence.leaves = NaiveTime::from_hms_opt(14, 15, 0);
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    let never = rotation.left_out.iter().filter(|left| left.why == Why::NeverTogether).count();
    assert!(never >= 1, "the first comes when the second has gone, today and not tomorrow");
    assert!(!rotation.proof.exact || rotation.proof.ground == Ground::AllMeet);
    meeting.rounds = Some(5);
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert!(rotation.rounds.len() <= 5 && rotation.meetings() + rotation.left_out.len() == 15);
}

#[test]
fn in_a_circle_with_little_time_what_must_be_comes_first_and_nothing_false_is_said() {
    let mut meeting = circle_of(6);
    meeting.rounds = Some(2);
    let rotation = compute(&meeting).expect("rounds");
    is_sound(&meeting, &rotation);
    assert_eq!((rotation.rounds.len(), rotation.meetings(), rotation.left_out.len()), (2, 6, 9));
    assert_eq!(rotation.proof.gap, Gap::Meetings(0), "three at once, twice: there cannot be more");
    assert_eq!(rotation.proof.meets_at_least, 2);
    assert!(rotation.left_out.iter().all(|left| left.why == Why::NoTime));
    // Each of the pairs that the two first turns do not hold is wished for in its turn.
    for left in &rotation.left_out {
        let (partner, guest) = (left.partner, left.guest);
        meeting.wishes = vec![Wished { partner, guest, side: Side::Partner, wish: Wish::Must }];
        let rotation = compute(&meeting).expect("rounds");
        is_sound(&meeting, &rotation);
        let mut held = rotation.rounds.iter().flat_map(|round| &round.meetings);
        let both = [Guest::Partner(partner), guest];
        assert!(held.any(|one| both.contains(&Guest::Partner(one.partner)) && both.contains(&one.guest)));
        assert_eq!((rotation.meetings(), rotation.proof.meets_at_least), (6, 2), "and nobody pays for it");
    }
}
