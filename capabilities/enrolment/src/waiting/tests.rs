//! The order of the waiting list, and its deadlines.

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::id::EnrolmentId;
use vocabulary::time::paris;

use super::{Line, deadline, due_offers, has_seats_at_once, is_night, may_be_seated, rank, taken, waiting};
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

#[test]
fn one_writes_four_hours_before_and_calls_a_second_later() {
    let now = at("2026-11-23T10:00:00Z");
    let starts = at("2026-11-23T14:00:00Z");
    assert_eq!(deadline(now, Some(starts)), Some(at("2026-11-23T12:00:00Z")));
    assert_eq!(deadline(now, Some(starts + TimeDelta::seconds(1))), Some(at("2026-11-23T12:00:00.5Z")));
    assert_eq!(deadline(now, Some(starts - TimeDelta::seconds(1))), None);
    // Ninety-six hours ahead, half of the time that is left is what is held where nothing presses.
    for (hours, held) in [(95, 47 * 60 + 30), (96, 48 * 60), (97, 48 * 60)] {
        let until = deadline(now, Some(now + TimeDelta::hours(hours)));
        assert_eq!(until, Some(now + TimeDelta::minutes(held)), "{hours} hours");
    }
}

#[test]
fn at_night_nobody_is_written_to_for_the_day_that_comes() {
    let night = at("2026-11-23T01:00:00Z");
    assert!(is_night(night));
    let of = |starts: DateTime<Utc>| deadline(night, Some(starts));
    assert_eq!(of(night + TimeDelta::days(1)), None, "a day away, to the second");
    let later = night + TimeDelta::days(1) + TimeDelta::seconds(1);
    assert_eq!(of(later), Some(night + TimeDelta::hours(12) + TimeDelta::milliseconds(500)));
    let day = at("2026-11-23T10:00:00Z");
    let until = deadline(day, Some(day + TimeDelta::days(1)));
    assert_eq!(until, Some(at("2026-11-24T08:00:00Z")), "by day one writes");
}

#[test]
fn the_day_goes_from_nine_to_nine_in_the_evening_as_paris_has_it() {
    for (moment, night) in [
        ("2026-11-23T07:59:59Z", true),
        ("2026-11-23T08:00:00Z", false),
        ("2026-11-23T19:59:59Z", false),
        ("2026-11-23T20:00:00Z", true),
        ("2026-07-14T06:59:59Z", true),
        ("2026-07-14T07:00:00Z", false),
        ("2026-07-14T19:00:00Z", true),
    ] {
        assert_eq!(is_night(at(moment)), night, "{moment}");
    }
    // What would end at night ends in the morning after: of the same day before nine, of the next from nine in the evening.
    for (now, until) in [
        ("2026-11-23T07:59:59Z", "2026-11-25T08:00:00Z"),
        ("2026-11-23T19:59:59Z", "2026-11-25T19:59:59Z"),
        ("2026-11-23T20:00:00Z", "2026-11-26T08:00:00Z"),
        ("2026-11-23T22:59:59Z", "2026-11-26T08:00:00Z"),
        ("2026-11-23T23:00:00Z", "2026-11-26T08:00:00Z"),
    ] {
        assert_eq!(deadline(at(now), None), Some(at(until)), "{now}");
    }
}

#[test]
fn seats_asked_for_are_counted_apart_from_those_that_are_held() {
    let until = at("2026-12-01T00:00:00Z");
    let lines =
        [line(1, 2, Standing::In), line(2, 3, Standing::Offered { until }), line(3, 4, Standing::Waiting)];
    assert_eq!((taken(&lines), waiting(&lines)), (5, 4));
    assert_eq!((rank(&lines, id(2)), rank(&lines, id(3))), (Some(1), Some(2)), "an offer is not yet a seat");
    assert_eq!((taken(&[]), waiting(&[])), (0, 0));
    assert!(has_seats_at_once(Some(5), &lines[..1], 3) && !has_seats_at_once(Some(5), &lines[..1], 4));
    assert!(has_seats_at_once(None, &lines[..2], 200), "without a limit there is always a seat");
    assert!(!has_seats_at_once(Some(1), &lines[..1], 1), "more were taken than there are");
}

#[test]
fn by_telephone_she_is_seated_as_if_she_had_answered_and_before_nobody() {
    let mut lines = [line(1, 1, Standing::Waiting), line(2, 1, Standing::Waiting), line(3, 1, Standing::In)];
    let seated =
        |lines: &[Line], capacity| [1, 2, 3].map(|who| may_be_seated(Some(capacity), lines, id(who)));
    assert_eq!(seated(&lines, 2), [true, false, false]);
    assert_eq!(seated(&lines, 3), [true, true, false]);
    assert_eq!(seated(&lines, 1), [false, false, false]);
    lines[0].missed = 2;
    assert_eq!(
        seated(&lines, 2),
        [true, true, false],
        "who is asked no more is passed over, and is first if she says so"
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
