//! A round is made once, by one process, and is not lost with its maker; tried on both engines.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::TimeDelta;
use uuid::Uuid;

use super::{LEASE, Turn};
use crate::Schema;
use crate::shelf::now;
use crate::trial;

fn turn(holder: u128) -> Turn {
    Turn { name: "housework", every: TimeDelta::hours(1), holder: Uuid::from_u128(holder) }
}

#[test]
fn one_process_at_a_time_makes_a_round_and_each_round_once() {
    trial::both(&Schema::new([], now()), |db| {
        let (first, second) = (turn(1), turn(2));
        assert!(db.read_now(|c| first.is_free(c, now())).unwrap());
        assert!(db.write_now(|c| first.take(c, now())).unwrap());
        assert!(!db.write_now(|c| second.take(c, now())).unwrap(), "the first is at it");
        assert!(!db.read_now(|c| second.is_free(c, now())).unwrap());
        assert!(db.read_now(|c| first.is_free(c, now())).unwrap(), "whose answer was lost asks again");
        assert!(db.write_now(|c| first.end(c, now())).unwrap());
        let later = now() + TimeDelta::minutes(20);
        for asks in [first, second] {
            assert!(!db.write_now(|c| asks.take(c, later)).unwrap(), "it was made for this hour");
            assert!(!db.read_now(|c| asks.is_free(c, later)).unwrap());
        }
        let next_hour = now() + TimeDelta::minutes(40);
        assert!(db.write_now(|c| second.take(c, next_hour)).unwrap(), "the next hour is anybody's");
    });
}

#[test]
fn a_turn_survives_the_death_of_its_holder() {
    trial::both(&Schema::new([], now()), |db| {
        let (dead, heir) = (turn(1), turn(2));
        assert!(db.write_now(|c| dead.take(c, now())).unwrap());
        let early = now() + LEASE - TimeDelta::seconds(1);
        assert!(!db.write_now(|c| heir.take(c, early)).unwrap(), "it may still be at it");
        assert!(db.write_now(|c| dead.keep(c, now() + LEASE / 3)).unwrap());
        assert!(!db.write_now(|c| heir.take(c, now() + LEASE)).unwrap(), "it said so a moment ago");
        let expired = now() + LEASE + LEASE / 3;
        assert!(db.write_now(|c| heir.take(c, expired)).unwrap(), "nobody heard of it for the whole lease");
        assert!(!db.write_now(|c| dead.keep(c, expired)).unwrap(), "whoever wakes up too late has lost it");
        assert!(!db.write_now(|c| dead.end(c, now())).unwrap());
        assert!(db.write_now(|c| heir.end(c, expired)).unwrap());
    });
}

#[test]
fn a_turn_given_back_is_anybodys_and_a_wrong_clock_binds_nobody() {
    trial::both(&Schema::new([], now()), |db| {
        let (first, second) = (turn(1), turn(2));
        assert!(db.write_now(|c| first.take(c, now())).unwrap());
        assert!(db.write_now(|c| first.give_back(c)).unwrap());
        let in_a_year = now() + TimeDelta::days(365);
        assert!(db.write_now(|c| second.take(c, in_a_year)).unwrap());
        assert!(db.write_now(|c| second.end(c, in_a_year)).unwrap());
        assert!(db.write_now(|c| first.take(c, now())).unwrap(), "a clock set wrong for once stops no round");
    });
}

#[test]
fn of_many_who_ask_at_once_one_is_told_yes() {
    trial::both(&Schema::new([], now()), |db| {
        let taken = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for holder in 1..=6 {
                let taken = &taken;
                scope.spawn(move || {
                    let yes = db.write_now(|c| turn(holder).take(c, now())).unwrap();
                    taken.fetch_add(u32::from(yes), Ordering::Relaxed);
                });
            }
        });
        assert_eq!(taken.into_inner(), 1);
    });
}
