//! The days of a programme.

use chrono::NaiveDate;

use crate::working_days;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn april_2022_has_twenty_working_days_without_easter_monday() {
    let days = working_days(day("2022-04-01"), day("2022-04-30"));
    assert_eq!(days.len(), 20);
    assert!(!days.contains(&day("2022-04-18")), "Easter Monday is off");
    assert!(days.contains(&day("2022-04-15")), "Good Friday is worked in most of France");
}

#[test]
fn days_are_bounded_whatever_is_typed() {
    assert!(working_days(day("2022-04-02"), day("2022-04-01")).is_empty());
    assert!(working_days(day("2022-01-01"), day("9999-12-31")).len() <= 62);
}

#[test]
fn a_day_that_is_typed_lies_near() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for far in ["+262142-12-20", "-262143-01-01", "+12026-12-20", "2036-01-01", "demain"] {
        assert_eq!(crate::saying::near_day(far, today), None, "{far}");
    }
    assert!(crate::saying::near_day("2027-03-01", today).is_some());
}
