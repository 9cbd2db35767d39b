//! The order of the waiting list, and its deadlines.

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::id::EnrolmentId;
use vocabulary::time::paris;

use super::{Line, deadline, due_offers, has_seats_at_once, rank, taken};
use crate::enrolment::Standing;

fn id(number: u32) -> EnrolmentId {
    Uuid::from_u128(u128::from(number) + 1).into()
}

fn line(arrived: u32, seats: u8, standing: Standing) -> Line {
    Line { id: id(arrived), arrived, seats, standing, missed: 0 }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn the_twenty_first_waits_and_is_the_first() {
    let mut lines: Vec<Line> = (1..=20).map(|arrived| line(arrived, 1, Standing::In)).collect();
    assert!(!has_seats_at_once(Some(20), &lines, 1));
    lines.push(line(21, 1, Standing::Waiting));
    lines.push(line(22, 2, Standing::Waiting));
    assert_eq!((rank(&lines, id(21)), rank(&lines, id(22)), rank(&lines, id(3))), (Some(1), Some(2), None));
    assert!(due_offers(Some(20), &lines).is_empty());
    lines.remove(4);
    assert_eq!(due_offers(Some(20), &lines), [id(21)]);
}

#[test]
fn a_group_too_large_keeps_its_rank_and_holds_up_nobody() {
    let lines = [line(1, 3, Standing::In), line(2, 3, Standing::Waiting), line(3, 1, Standing::Waiting)];
    assert_eq!(due_offers(Some(5), &lines), [id(3)]);
    assert_eq!(rank(&lines, id(2)), Some(1));
    assert!(!has_seats_at_once(Some(5), &lines, 1), "nobody passes those who wait");
    assert!(has_seats_at_once(Some(4), &lines[..2], 1), "the seat is of no use to the group");
}

#[test]
fn who_missed_two_offers_keeps_her_rank_and_is_passed_over() {
    let mut lines = [line(1, 1, Standing::Waiting), line(2, 1, Standing::Waiting)];
    lines[0].missed = 1;
    assert_eq!(due_offers(Some(1), &lines), [id(1)], "one missed letter loses nothing");
    lines[0].missed = 2;
    assert_eq!(due_offers(Some(1), &lines), [id(2)]);
    assert_eq!((rank(&lines, id(1)), rank(&lines, id(2))), (Some(1), Some(1)));
}

#[test]
fn deadlines_are_never_at_night_and_leave_time_to_come() {
    let now = at("2026-11-23T10:00:00Z");
    let until = |starts: Option<&str>| deadline(now, starts.map(at));
    assert_eq!(until(None), Some(at("2026-11-25T10:00:00Z")));
    assert_eq!(until(Some("2026-12-20T13:00:00Z")), Some(at("2026-11-25T10:00:00Z")));
    assert_eq!(
        until(Some("2026-11-24T13:00:00Z")),
        Some(at("2026-11-24T08:00:00Z")),
        "nine in the morning, Paris"
    );
    assert_eq!(until(Some("2026-11-23T16:00:00Z")), Some(at("2026-11-23T13:00:00Z")));
    assert_eq!(until(Some("2026-11-23T13:00:00Z")), None, "too near: one calls");
    assert_eq!(until(Some("2026-11-20T13:00:00Z")), None);
    let at_night = |starts: &str| deadline(at("2026-11-23T01:00:00Z"), Some(at(starts)));
    assert_eq!(at_night("2026-11-23T09:00:00Z"), None, "nobody answers at six in the morning");
    assert_eq!(at_night("2026-11-23T20:00:00Z"), None, "nobody is written to at night for the same day");
    assert_eq!(at_night("2026-11-24T20:00:00Z"), Some(at("2026-11-23T22:30:00Z") + TimeDelta::minutes(570)));
    assert_eq!(
        deadline(at("2026-11-23T17:00:00Z"), Some(at("2026-11-24T09:00:00Z"))),
        None,
        "no moment of the day is left before a date in the morning"
    );
}

fn standing() -> impl Strategy<Value = Standing> {
    let until = at("2026-12-01T00:00:00Z");
    prop_oneof![Just(Standing::In), Just(Standing::Offered { until }), Just(Standing::Waiting)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn offers_never_go_beyond_the_seats(
        capacity in 0_u16..12,
        people in prop::collection::vec((1_u8..=4, standing(), 0_u8..4), 0..12),
    ) {
        let numbered = (1..).zip(people);
        let lines: Vec<Line> = numbered
            .map(|(arrived, (seats, standing, missed))| Line { missed, ..line(arrived, seats, standing) })
            .collect();
        let due = due_offers(Some(capacity), &lines);
        let offered: u32 = lines.iter().filter(|line| due.contains(&line.id)).map(|line| u32::from(line.seats)).sum();
        prop_assert!(offered + taken(&lines) <= u32::from(capacity).max(taken(&lines)));
        let left = u32::from(capacity).saturating_sub(taken(&lines)) - offered;
        for passed in lines.iter().filter(|line| line.waits() && !due.contains(&line.id)) {
            let before = lines.iter().filter(|line| due.contains(&line.id) && line.arrived < passed.arrived);
            let used: u32 = before.map(|line| u32::from(line.seats)).sum();
            let free = u32::from(capacity).saturating_sub(taken(&lines)) - used;
            prop_assert!(u32::from(passed.seats) > free, "somebody was passed over without a reason");
        }
        prop_assert!(due.is_empty() || left < u32::from(capacity));
    }

    #[test]
    fn a_deadline_comes_before_the_date(hours in 0_i64..400, at_hour in 0_i64..24) {
        let now = at("2026-03-27T00:00:00Z") + TimeDelta::hours(at_hour);
        let starts = now + TimeDelta::hours(hours);
        if let Some(until) = deadline(now, Some(starts)) {
            prop_assert!(now < until && until < starts);
            let hour = paris(until).hour();
            prop_assert!((9..21).contains(&hour), "{hour} h is no hour to answer");
            prop_assert!(until - now >= TimeDelta::hours(2));
        }
    }
}
