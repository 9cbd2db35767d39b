//! A follow-up is recalled once before its day and once after.

use super::*;

#[test]
fn a_follow_up_is_recalled_once_before_its_day_and_once_after() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let row = |reminded: Option<&str>| FollowUpRow {
        id: uuid::Uuid::from_u128(1),
        encounter: uuid::Uuid::from_u128(2),
        place: 0,
        words: String::new(),
        organization: None,
        function: String::new(),
        due_on: Some(day("2026-11-20")),
        done_at: None,
        reminded_on: reminded.map(day),
    };
    for (reminded, today, recalled) in [
        (None, "2026-11-16", false),
        (None, "2026-11-17", true),
        (Some("2026-11-17"), "2026-11-19", false),
        (Some("2026-11-17"), "2026-11-22", false),
        (Some("2026-11-17"), "2026-11-23", true),
        (Some("2026-11-23"), "2026-12-30", false),
        (None, "2026-11-21", false),
        (None, "2026-12-01", true),
    ] {
        assert_eq!(is_to_recall(&row(reminded), day(today)), recalled, "{reminded:?} {today}");
    }
    assert!(!is_to_recall(&FollowUpRow { due_on: None, ..row(None) }, day("2026-11-17")));
}
