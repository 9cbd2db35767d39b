//! When news may leave.

use chrono::{DateTime, Duration, Utc};

use super::{after_silence, next_try, turn};
use crate::letter::Rhythm;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn news_leaves_as_the_member_wishes_and_rests_in_august() {
    use Rhythm::{Immediate, Never, Weekly};
    for (rhythm, silent, now, expected) in [
        (Immediate, true, "2026-11-22T10:00:00Z", Some("2026-11-22T10:00:00Z")),
        (Immediate, true, "2026-08-01T10:00:00Z", Some("2026-09-01T06:00:00Z")),
        (Immediate, false, "2026-08-01T10:00:00Z", Some("2026-08-01T10:00:00Z")),
        // Paris is already in August while Greenwich is not, and already out of it.
        (Immediate, true, "2026-07-31T22:30:00Z", Some("2026-09-01T06:00:00Z")),
        (Immediate, true, "2026-08-31T22:30:00Z", Some("2026-08-31T22:30:00Z")),
        // A Sunday, a Monday before and after eight, in winter and in summer.
        (Weekly, true, "2026-11-22T10:00:00Z", Some("2026-11-23T07:00:00Z")),
        (Weekly, true, "2026-11-23T06:59:59Z", Some("2026-11-23T07:00:00Z")),
        (Weekly, true, "2026-11-23T07:00:00Z", Some("2026-11-30T07:00:00Z")),
        (Weekly, true, "2026-06-30T10:00:00Z", Some("2026-07-06T06:00:00Z")),
        // The change of the clock lies between.
        (Weekly, true, "2026-10-24T10:00:00Z", Some("2026-10-26T07:00:00Z")),
        (Weekly, true, "2026-07-29T10:00:00Z", Some("2026-09-01T06:00:00Z")),
        (Weekly, false, "2026-07-29T10:00:00Z", Some("2026-08-03T06:00:00Z")),
        (Never, false, "2026-07-29T10:00:00Z", None),
    ] {
        assert_eq!(turn(rhythm, silent, at(now)), expected.map(at), "{rhythm:?} {silent} {now}");
    }
}

#[test]
fn a_second_try_keeps_the_silence_too() {
    let last_evening = at("2026-07-31T21:59:00Z");
    assert_eq!(after_silence(true, last_evening + Duration::minutes(5)), at("2026-09-01T06:00:00Z"));
}

#[test]
fn patience_grows_and_ends_after_three_days() {
    let minutes = |failures| next_try(failures).map(|wait| wait.num_minutes());
    let waits: Vec<Option<i64>> = (0..=11).map(minutes).collect();
    let expected = [1, 1, 5, 15, 60, 240, 720, 720, 720, 720, 720].map(Some);
    assert_eq!(waits, [expected.as_slice(), &[None]].concat());
    assert_eq!(minutes(i64::MAX), None);
    assert_eq!(minutes(i64::MIN), Some(1));
}
