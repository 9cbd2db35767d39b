//! Somebody is missing, comes late, comes after all: who loses which meeting.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use speed_meeting::{
    Answer, Card, Course, Guest, Partner, Presence, Rotation, Shape, SpeedMeeting, State, Visitor,
};
use vocabulary::id::{SpeedMeetingId, SpeedPartnerId, SpeedVisitorId};

use crate::afternoon::{Afternoon, Moment};
use crate::changing::{Asked, Proposal, proposal};

fn two_o_clock() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_796_302_800)
}

fn partner(number: u32) -> Partner {
    Partner {
        id: SpeedPartnerId::from_source("trial", "partner", &number.to_string()),
        name: format!("Partenaire {number}"),
        organization: None,
        domain: String::new(),
        table: number,
        card: Card::default(),
        presence: Presence::default(),
        answer: Answer::Comes,
        mailbox: String::new(),
    }
}

fn visitor(number: u32) -> Visitor {
    Visitor {
        id: SpeedVisitorId::from_source("trial", "visitor", &number.to_string()),
        name: format!("Groupe {number}"),
        organization: None,
        people: 4,
        newcomer: false,
        language: String::new(),
        presence: Presence::default(),
        answer: Answer::Comes,
        mailbox: String::new(),
    }
}

fn afternoon(shape: Shape, (partners, visitors): (u32, u32), rounds: Option<u32>) -> Afternoon {
    let meeting = SpeedMeeting {
        id: SpeedMeetingId::from_source("trial", "speed-meeting", "afternoon"),
        title: "Essai".to_owned(),
        starts_at: two_o_clock(),
        minutes: 15,
        buffer: 0,
        breaks: Vec::new(),
        place: String::new(),
        shape,
        rounds,
        only_wished: false,
        answer_by: None,
        state: State::RotationLocked,
        need: None,
        held_rounds: 0,
        partners: (1..=partners).map(partner).collect(),
        visitors: (1..=visitors).map(visitor).collect(),
        wishes: Vec::new(),
        interpreters: Vec::new(),
    };
    let rotation = speed_meeting::compute(&meeting).expect("rounds");
    Afternoon { meeting, rotation, away: Vec::new() }
}

fn asked(absent: &[Guest], back: Option<u32>, from: u32, course: Course) -> Asked {
    let absent = absent.iter().map(|who| speed_meeting::id_of(*who)).collect();
    Asked { absent, back, from, begun: from - 1, course }
}

/// Nobody is in two places in any round, and no pair meets twice.
fn is_sound(rotation: &Rotation) {
    let mut pairs = BTreeSet::new();
    for round in &rotation.rounds {
        let mut there = BTreeSet::new();
        for one in &round.meetings {
            assert!(there.insert(one.guest) && there.insert(Guest::Partner(one.partner)), "in two places");
            assert!(pairs.insert((one.partner, one.guest)), "a pair meets twice");
        }
    }
}

fn kept(before: &Afternoon, proposal: Proposal) -> Afternoon {
    is_sound(&proposal.rotation);
    assert_eq!(proposal.rotation.rounds.len(), before.rotation.rounds.len());
    let held = proposal.held as usize;
    assert_eq!(proposal.rotation.rounds[..held], before.rotation.rounds[..held], "what was held stays");
    Afternoon { meeting: before.meeting.clone(), rotation: proposal.rotation, away: proposal.away }
}

#[test]
fn who_does_not_come_loses_the_rest_and_nobody_else_moves() {
    let before = afternoon(Shape::TwoSides, (12, 5), None);
    let gone = Guest::Partner(before.meeting.partners[2].id);
    let left = before.rotation.route(gone).iter().filter(|(round, _)| *round > 4).count();
    let found = proposal(&before, &asked(&[gone], None, 5, Course::Keep)).expect("a proposal");
    assert_eq!((found.lost.len(), found.found.len(), found.moved), (left, 0, 0));
    assert!(found.lost.iter().all(|(partner, _)| Guest::Partner(*partner) == gone));
    let after = kept(&before, found);
    let again = asked(&[], None, 5, Course::Keep);
    let returned = proposal(&after, &again).expect("a proposal");
    assert_eq!(returned.found.len(), left, "who comes after all finds the meetings again");
    assert!(returned.away.is_empty() && returned.moved == 0);
}

#[test]
fn who_comes_late_keeps_what_comes_after() {
    let before = afternoon(Shape::TwoSides, (12, 5), None);
    let late = Guest::Visitor(before.meeting.visitors[0].id);
    for course in [Course::Keep, Course::Anew] {
        let found = proposal(&before, &asked(&[late], Some(4), 1, course)).expect("a proposal");
        let after = kept(&before, found);
        assert!(after.rotation.route(late).iter().all(|(round, _)| *round >= 4));
        assert!(after.rotation.route(late).len() >= 9);
        // Somebody else goes missing later: who was said to come late stays so.
        let gone = Guest::Visitor(before.meeting.visitors[1].id);
        let more = proposal(&after, &asked(&[late, gone], None, 3, course)).expect("a proposal");
        let after = kept(&after, more);
        assert!(after.rotation.route(gone).iter().all(|(round, _)| *round < 3));
        assert_eq!(after.away.iter().filter(|one| one.from_round == Some(4)).count(), 1);
    }
}

#[test]
fn who_was_missing_all_along_is_taken_out_of_rounds_that_began_and_others_are_not() {
    let before = afternoon(Shape::TwoSides, (6, 4), None);
    let [first, second] = [0, 1].map(|at| Guest::Visitor(before.meeting.visitors[at].id));
    let left = proposal(&before, &asked(&[first], None, 4, Course::Keep)).expect("a proposal");
    let after = kept(&before, left);
    let met = after.rotation.route(first).len();
    let begun = Asked { begun: after.rounds(), ..asked(&[first, second], None, 1, Course::Keep) };
    let found = proposal(&after, &begun).expect("a proposal");
    is_sound(&found.rotation);
    assert!(found.rotation.route(second).is_empty() && found.found.is_empty());
    assert_eq!(found.rotation.route(first).len(), met, "whom she met before she left stays");
}

#[test]
fn in_a_circle_meetings_are_taken_out_until_somebody_comes() {
    let before = afternoon(Shape::Everybody, (6, 0), None);
    let late = Guest::Partner(before.meeting.partners[1].id);
    let found = proposal(&before, &asked(&[late], Some(3), 1, Course::Keep)).expect("a proposal");
    assert_eq!(found.lost.len(), 2);
    let after = kept(&before, found);
    assert!(after.rotation.route(late).iter().all(|(round, _)| *round >= 3));
}

#[test]
fn the_clock_says_which_round_runs() {
    let one = afternoon(Shape::TwoSides, (3, 3), None);
    let at = |minutes| one.moment(two_o_clock() + TimeDelta::minutes(minutes));
    assert_eq!([at(-1), at(0), at(14)], [Moment::Before, Moment::Round(1), Moment::Round(1)]);
    assert_eq!([at(15), at(45)], [Moment::Round(2), Moment::After]);
}

#[test]
fn what_an_address_says_is_bounded_by_the_afternoon() {
    let one = afternoon(Shape::TwoSides, (3, 3), None);
    let said = |pairs: &[(&str, &str)]| {
        let pairs: Vec<_> = pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        Asked::read(&pairs, &one, 0)
    };
    let wild = said(&[("tour", "4000000000"), ("retour", "99"), ("absent", "<b>"), ("suite", "x")]);
    assert_eq!((wild.from, wild.back, wild.absent.len(), wild.course), (3, None, 0, Course::Keep));
    let id = speed_meeting::id_of(Guest::Visitor(one.meeting.visitors[0].id)).to_string();
    let right = said(&[("tour", "2"), ("retour", "3"), ("absent", &id), ("suite", "anew")]);
    let pairs = right.fields(right.course);
    let pairs: Vec<_> = pairs.iter().map(|(key, text)| (*key, text.as_str())).collect();
    assert_eq!(said(&pairs), right, "fields say what was read");
}
