//! A key opens until its last day, or until it is taken back.

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::ApiKey;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

#[test]
fn a_key_opens_on_its_last_day_and_no_day_longer() {
    let mut key = ApiKey {
        id: Uuid::nil(),
        name: "Un programme".to_owned(),
        contact: "Le service informatique".to_owned(),
        made_at: DateTime::UNIX_EPOCH,
        expires_on: day(22),
        ended_at: None,
    };
    assert_eq!([21, 22, 23].map(|today| key.opens_on(day(today))), [true, true, false]);
    key.ended_at = Some(DateTime::UNIX_EPOCH);
    assert!(!key.opens_on(day(21)), "it was taken back");
}
