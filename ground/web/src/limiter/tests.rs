//! Limits hold for each key, pass with time, survive odd clocks and fill no memory.

use super::{Limiter, MOST_KEYS};
use crate::Failure;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

fn start() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

fn after(seconds: i64) -> DateTime<Utc> {
    start() + TimeDelta::seconds(seconds)
}

#[test]
fn three_in_a_minute_and_then_a_wait_that_is_true() {
    let limiter = Limiter::new(3, MINUTE);
    for _ in 0..3 {
        assert_eq!(limiter.admit("a", start()), Ok(()));
    }
    assert_eq!(limiter.admit("a", start()), Err(Failure::TooMany { seconds: 20 }));
    assert_eq!(limiter.admit("b", start()), Ok(()), "another key has its own count");
    assert_eq!(limiter.admit("a", after(15)), Err(Failure::TooMany { seconds: 5 }));
    assert_eq!(limiter.admit("a", after(20)), Ok(()), "the wait told was enough");
    assert_eq!(limiter.admit("a", after(20)), Err(Failure::TooMany { seconds: 20 }));
    for _ in 0..3 {
        assert_eq!(limiter.admit("a", after(300)), Ok(()), "after a rest all is as new");
    }
    assert!(limiter.admit("a", after(300)).is_err());
}

#[test]
fn ten_thousand_refusals_do_not_lengthen_the_wait() {
    let limiter = Limiter::new(5, MINUTE);
    let admitted = (0..10_000).filter(|_| limiter.admit("a", start()).is_ok()).count();
    assert_eq!(admitted, 5);
    assert_eq!(limiter.admit("a", start()), Err(Failure::TooMany { seconds: 12 }));
}

#[test]
fn a_clock_set_back_shuts_nobody_out_for_longer_than_the_span() {
    let limiter = Limiter::new(1, MINUTE);
    assert_eq!(limiter.admit("a", after(86_400 * 365)), Ok(()));
    assert_eq!(limiter.admit("a", start()), Err(Failure::TooMany { seconds: 60 }));
}

#[test]
fn an_attack_from_everywhere_fills_no_memory_and_frees_no_attacker() {
    let limiter = Limiter::new(3, MINUTE);
    while limiter.admit("stubborn", start()).is_ok() {}
    for number in 0..10 * MOST_KEYS {
        let _ = limiter.admit(&number.to_string(), start());
        assert!(limiter.remembered() <= MOST_KEYS);
    }
    assert!(limiter.admit("stubborn", start()).is_err(), "who tried most is forgotten last");
}

#[test]
fn keys_that_have_rested_are_forgotten_first() {
    let limiter = Limiter::new(3, MINUTE);
    for number in 0..MOST_KEYS {
        assert_eq!(limiter.admit(&number.to_string(), start()), Ok(()));
    }
    assert_eq!(limiter.admit("one more", after(3600)), Ok(()));
    assert_eq!(limiter.remembered(), 1);
}

#[test]
fn odd_limits_are_made_sound() {
    assert_eq!(Limiter::new(0, Duration::ZERO).admit("a", start()), Ok(()), "one at least");
    assert_eq!(Limiter::new(1, Duration::MAX).admit("a", start()), Ok(()));
}

proptest! {
    #[test]
    fn never_more_than_the_burst_and_what_flowed_back(steps in prop::collection::vec(0_i64..30_000, 1..200)) {
        let limiter = Limiter::new(4, MINUTE);
        let (mut moment, mut admitted) = (start(), 0_i64);
        for step in steps {
            moment += TimeDelta::milliseconds(step);
            if limiter.admit("a", moment).is_ok() {
                admitted += 1;
            }
            let flowed_back = (moment - start()).num_milliseconds() / 15_000;
            prop_assert!(admitted <= 4 + flowed_back);
        }
    }
}

#[test]
fn processes_that_share_a_limit_let_through_what_one_would() {
    let limiters = [0, 1, 2].map(|_| Limiter::new(6, MINUTE).shared(b"one secret"));
    // What the database does with what each of them tells.
    let mut together = std::collections::HashMap::<i64, i64>::new();
    let mut let_through = 0;
    for second in 0..120 {
        let now = after(second);
        for limiter in &limiters {
            let_through += (0..5).filter(|_| limiter.admit("192.0.2.1", now).is_ok()).count();
            for (key, used) in limiter.tell() {
                let moment = together.entry(key).or_default();
                *moment = (*moment).max(now.timestamp_millis()) + used;
            }
            let rows: Vec<(i64, i64)> = together.iter().map(|(key, moment)| (*key, *moment)).collect();
            limiter.learn(&rows, now);
        }
    }
    let one_alone = 6 + 2 * 6;
    assert!((one_alone..=one_alone + 2).contains(&let_through), "{let_through} instead of {one_alone}");
}

#[test]
fn what_did_not_arrive_is_told_again() {
    let limiter = Limiter::new(3, MINUTE).shared(b"one secret");
    assert_eq!(limiter.admit("a", start()), Ok(()));
    let told = limiter.tell();
    assert_eq!((told.len(), limiter.tell().len()), (1, 0));
    limiter.take_back(&told);
    assert_eq!(limiter.tell(), told);
    assert_eq!(Limiter::new(3, MINUTE).tell(), [], "a limit of one process tells nobody");
}
