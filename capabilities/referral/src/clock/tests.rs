//! Working days are those of France, and days are those of Paris, whatever the clock does at night.

use chrono::{DateTime, NaiveDate, Utc};

use super::{SILENT_AFTER, acknowledge_by, day, later, working_days_after};
use crate::state::Urgency;

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn working_days_skip_week_ends_and_public_holidays() {
    // A Friday: Monday, Tuesday, Wednesday.
    assert_eq!(working_days_after(on("2026-11-20"), 3), on("2026-11-25"));
    // 1 and 8 May 2026 are Fridays.
    assert_eq!(working_days_after(on("2026-04-30"), 3), on("2026-05-06"));
    // Christmas Eve 2026, a Thursday: Christmas, then the week-end.
    assert_eq!(working_days_after(on("2026-12-24"), 1), on("2026-12-28"));
    // Easter Monday 2027.
    assert_eq!(working_days_after(on("2027-03-26"), 1), on("2027-03-30"));
    assert_eq!(acknowledge_by(on("2026-11-20"), Urgency::Day), on("2026-11-23"));
}

#[test]
fn days_are_those_of_paris_on_both_sides_of_a_change_of_clocks() {
    // Summer time ends on 25 October 2026, at three in the morning.
    assert_eq!(day(at("2026-10-24T21:59:59Z")), on("2026-10-24"));
    assert_eq!(day(at("2026-10-24T22:00:00Z")), on("2026-10-25"));
    assert_eq!(day(at("2026-10-25T22:59:59Z")), on("2026-10-25"));
    assert_eq!(day(at("2026-10-25T23:00:00Z")), on("2026-10-26"));
    // Eight days of silence are eight dates, whether one of them had 23 hours or 25.
    let sent = day(at("2026-10-20T21:30:00Z"));
    assert_eq!(later(sent, SILENT_AFTER), on("2026-10-28"));
    assert_eq!(later(day(at("2027-03-25T22:30:00Z")), SILENT_AFTER), on("2027-04-02"));
}
