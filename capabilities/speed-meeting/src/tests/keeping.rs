//! Speed-meetings as they are kept: whole, sealed, versioned, told to the log once, and forgotten.

use std::sync::Arc;

use ::store::{Db, SealKey};
use chrono::TimeDelta;
use membership::trial::{beginning, organization, schema, words};
use post::Desk;
use web::{Clock, Shell};

use super::rounds::afternoon;
use crate::acting::{computed, hold, hold_those, is_fresh, lay, lock, unlock};
use crate::keeping::{keep_rules, replace_rotation, rotation, speed_meeting};
use crate::reply;
use crate::rounds::go_round;
use crate::speed_meeting::{Answer, Guest, Interpreter, SpeedMeeting, State, Wish};
use crate::store::rotations::versions_of;
use crate::veil::veiled;

fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

/// A speed-meeting on both engines, between organisations the directory knows.
fn laid(test: impl Fn(&Db, &SpeedMeeting)) {
    ::store::trial::both(&schema(&[cooperation::ROOM, encounter::ROOM, crate::ROOM]), |db| {
        let mut meeting = afternoon(3, 2);
        "Équipe d’Emma".clone_into(&mut meeting.visitors[0].name);
        "emma@essai.example".clone_into(&mut meeting.visitors[0].mailbox);
        meeting.partners[0].organization = Some(organization("ccas-le-mee"));
        meeting.visitors[0].organization = Some(organization("mds-demo"));
        meeting.interpreters = vec![Interpreter { language: "arabe".to_owned(), at_once: 2 }];
        db.write_now(|conn| lay(conn, &key(), (&meeting, &computed(&meeting)), (None, beginning())))
            .expect("laid");
        test(db, &meeting);
    });
}

#[test]
fn what_is_kept_comes_back_whole_and_rounds_know_what_they_stand_on() {
    laid(|db, meeting| {
        let read = || db.read_now(|conn| speed_meeting(conn, &key(), meeting.id)).expect("read");
        assert_eq!(read().as_ref(), Some(meeting));
        assert!(!format!("{meeting:?}").contains("Emma"), "no name in a log");
        let fresh = |one: &SpeedMeeting| db.read_now(|conn| is_fresh(conn, one)).expect("read");
        assert!(fresh(meeting));
        let who = Guest::Visitor(meeting.visitors[0].id);
        let mut said = reply::said(meeting, who).expect("what was said");
        assert!(said.wish_first(Wish::Must), "there is somebody to wish for");
        let kept = db.write_now(|conn| reply::keep(conn, &key(), (meeting.id, who), &said));
        assert!(kept.expect("kept"));
        let now = read().expect("there");
        assert!(!fresh(&now), "a wish came in");
        assert_eq!(now.wishes.len(), 1);
        assert!(!db.write_now(|conn| lock(conn, &key(), meeting.id)).expect("tried"), "not on old rounds");
    });
}

#[test]
fn it_is_locked_held_once_and_told_to_the_log_by_organisation() {
    laid(|db, meeting| {
        let write = |act: &dyn Fn(&mut ::store::Conn) -> Result<bool, ::store::StoreError>| {
            db.write_now(act).expect("written")
        };
        assert!(!write(&|conn| hold(conn, &key(), meeting.id, meeting.starts_at)), "not before it is locked");
        assert!(write(&|conn| lock(conn, &key(), meeting.id)));
        assert!(write(&|conn| unlock(conn, &key(), meeting.id)));
        assert!(write(&|conn| lock(conn, &key(), meeting.id)));
        let who = Guest::Visitor(meeting.visitors[0].id);
        let said = reply::said(meeting, who).expect("what was said");
        assert!(!write(&|conn| reply::keep(conn, &key(), (meeting.id, who), &said)), "answers are closed");
        let rounds = db.read_now(|conn| rotation(conn, meeting.id)).expect("read").expect("rounds");
        db.write_now(|conn| replace_rotation(conn, meeting.id, &rounds, (1, beginning()))).expect("repaired");
        assert!(!write(&|conn| unlock(conn, &key(), meeting.id)), "a round was held");
        assert_eq!(db.read_now(|conn| versions_of(conn, meeting.id.uuid())).expect("read").len(), 2);
        let nobody = write(&|conn| hold_those(conn, &key(), (meeting.id, &|_| false), meeting.starts_at));
        assert!(!nobody, "who did not come is in no log");
        assert!(write(&|conn| hold(conn, &key(), meeting.id, meeting.starts_at)));
        assert!(!write(&|conn| hold(conn, &key(), meeting.id, meeting.starts_at)), "once");
        let log = db.read_now(|conn| encounter::log(conn, &encounter::LogFilter::default(), 10));
        let log = log.expect("the log");
        assert_eq!(log.len(), 1);
        assert_eq!(log[0].kind, encounter::HeldKind::SpeedMeeting);
        assert_eq!(log[0].organizations.len(), 2, "those the directory knows");
        assert_eq!(
            log[0].headcount,
            Some(10),
            "two groups of four with a partner each: the first round alone has begun"
        );
        let now = db.read_now(|conn| speed_meeting(conn, &key(), meeting.id)).expect("read").expect("there");
        assert_eq!(now.state, State::Held);
    });
}

#[test]
fn names_are_forgotten_after_six_months_and_meetings_stay() {
    laid(|db, meeting| {
        let later = meeting.starts_at + TimeDelta::days(190);
        let shell = Shell::new(words(&[]), "Essai", "http://essai.example", Clock::new(move || later));
        let desk = Desk::new(&key(), &Arc::new(shell), later);
        let round = db.write_now(|conn| go_round(conn, &desk)).expect("a round");
        assert_eq!(round.forgotten, 1);
        assert_eq!(db.write_now(|conn| go_round(conn, &desk)).expect("again").forgotten, 0);
        let now = db.read_now(|conn| speed_meeting(conn, &key(), meeting.id)).expect("read").expect("there");
        assert!(now.visitors.iter().all(|one| one.name.is_empty() && one.mailbox.is_empty()));
        assert!(now.visitors.iter().all(|one| one.language.is_empty()) && now.wishes.is_empty());
        assert_eq!(now.visitors[0].organization, meeting.visitors[0].organization);
        assert_eq!(now.partners[0].answer, Answer::Waiting);
    });
}

#[test]
fn rules_typed_on_an_old_page_undo_no_lock_and_a_second_click_lays_nothing() {
    laid(|db, meeting| {
        assert!(db.write_now(|conn| lock(conn, &key(), meeting.id)).expect("locked"));
        let kept = db.write_now(|conn| keep_rules(conn, meeting)).expect("tried");
        let read =
            || db.read_now(|conn| speed_meeting(conn, &key(), meeting.id)).expect("read").expect("there");
        assert!(!kept && read().state == State::RotationLocked);
        db.write_now(|conn| lay(conn, &key(), (meeting, &computed(meeting)), (None, beginning())))
            .expect("again");
        assert_eq!((read().state, read().partners.len()), (State::RotationLocked, 3));
    });
}

#[test]
fn who_comes_alone_is_named_only_to_those_she_meets() {
    laid(|db, meeting| {
        let mut alone = meeting.clone();
        alone.visitors[1].people = 1;
        let rounds = db.read_now(|conn| rotation(conn, meeting.id)).expect("read");
        let partner = Guest::Partner(meeting.partners[0].id);
        let names = |meeting: &SpeedMeeting| {
            let seen = db.read_now(|conn| {
                veiled(conn, meeting.clone(), (&[partner], rounds.as_ref()), "Une personne")
            });
            seen.expect("read").visitors.into_iter().map(|one| one.name).collect::<Vec<_>>()
        };
        assert_eq!(names(&alone), ["Équipe d’Emma", "Une personne"]);
        alone.state = State::RotationLocked;
        assert_eq!(names(&alone), ["Équipe d’Emma", "Groupe 2"], "they meet");
    });
}
