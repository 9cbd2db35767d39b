//! The ladder by dates.

use chrono::NaiveDate;

use super::{Address, Rung, Standing, next};
use crate::campaign::CampaignKind::{Crisis, Regular};
use crate::recipient::Step;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn standing(step: Step, since: &str) -> Standing {
    Standing { step, since: day(since), address: Address::Known, has_deputy: true, silent_in_august: true }
}

#[test]
fn each_rung_comes_after_its_pause_and_only_then() {
    for (step, kind, today, expected) in [
        (Step::ToSend, Regular, "2026-06-01", Some(Rung::Letter)),
        (Step::ToSend, Regular, "2026-08-10", Some(Rung::Letter)),
        (Step::Sent, Regular, "2026-06-14", None),
        (Step::Sent, Regular, "2026-06-15", Some(Rung::Reminder)),
        (Step::Reminded, Regular, "2026-06-14", None),
        (Step::Reminded, Regular, "2026-06-15", Some(Rung::Deputy)),
        (Step::Deputy, Regular, "2026-06-15", Some(Rung::Phone)),
        (Step::Sent, Crisis, "2026-06-01", None),
        (Step::Sent, Crisis, "2026-06-02", Some(Rung::Reminder)),
        (Step::Reminded, Crisis, "2026-06-02", Some(Rung::Deputy)),
        (Step::Deputy, Crisis, "2026-06-02", Some(Rung::Phone)),
        (Step::Phone, Regular, "2026-09-01", None),
        (Step::BadAddress, Regular, "2026-09-01", None),
        (Step::Answered, Regular, "2026-09-01", None),
        (Step::Declined, Regular, "2026-09-01", None),
    ] {
        assert_eq!(next(kind, &standing(step, "2026-06-01"), day(today)), expected, "{step:?} {today}");
    }
}

#[test]
fn reminders_wait_until_september_and_the_telephone_does_not() {
    for (step, silent, today, expected) in [
        (Step::Sent, true, "2026-08-31", None),
        (Step::Sent, true, "2026-09-01", Some(Rung::Reminder)),
        (Step::Sent, false, "2026-08-31", Some(Rung::Reminder)),
        (Step::Reminded, true, "2026-08-31", None),
        (Step::Deputy, true, "2026-08-31", Some(Rung::Phone)),
    ] {
        let at = Standing { silent_in_august: silent, ..standing(step, "2026-07-20") };
        assert_eq!(next(Regular, &at, day(today)), expected, "{step:?} {silent} {today}");
    }
    let crisis = standing(Step::Sent, "2026-08-01");
    assert_eq!(next(Crisis, &crisis, day("2026-08-02")), Some(Rung::Reminder), "a crisis knows no August");
}

#[test]
fn who_cannot_be_written_to_is_called() {
    for step in [Step::ToSend, Step::Sent, Step::Reminded, Step::Deputy] {
        let at = |address| Standing { address, ..standing(step, "2026-06-01") };
        assert_eq!(next(Regular, &at(Address::Bounces), day("2026-06-02")), Some(Rung::BadAddress));
        assert_eq!(next(Regular, &at(Address::Missing), day("2026-06-02")), Some(Rung::Phone));
    }
    let alone = Standing { has_deputy: false, ..standing(Step::Reminded, "2026-06-01") };
    assert_eq!(next(Regular, &alone, day("2026-06-15")), Some(Rung::Phone), "without a deputy");
}

#[test]
fn from_the_first_letter_to_the_telephone_without_a_word() {
    let mut at = standing(Step::ToSend, "2026-11-22");
    let mut climbed = Vec::new();
    for passed in 0..60 {
        let today = day("2026-11-22") + chrono::TimeDelta::days(passed);
        if let Some(rung) = next(Regular, &at, today) {
            climbed.push((passed, rung));
            (at.step, at.since) = (rung.step(), today);
        }
    }
    let expected = [(0, Rung::Letter), (14, Rung::Reminder), (28, Rung::Deputy), (42, Rung::Phone)];
    assert_eq!(climbed, expected);
}
