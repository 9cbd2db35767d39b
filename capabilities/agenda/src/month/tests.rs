//! Weeks begin on Monday, every day stands once, and odd addresses are no month.

use super::*;

fn month(text: &str) -> Month {
    Month::from_text(text, NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")).expect("a month")
}

#[test]
fn every_day_stands_once_under_its_weekday() {
    for (text, days, weeks) in
        [("2026-11", 30, 6), ("2027-02", 28, 4), ("2028-02", 29, 5), ("2026-12", 31, 5)]
    {
        let drawn = month(text).weeks();
        assert_eq!(drawn.len(), weeks, "{text}");
        let all: Vec<NaiveDate> = drawn.iter().flatten().copied().flatten().collect();
        assert_eq!(all.len(), days, "{text}");
        for week in &drawn {
            for (place, day) in week.iter().enumerate().filter_map(|(place, day)| Some((place, (*day)?))) {
                assert_eq!(day.weekday().num_days_from_monday() as usize, place);
            }
        }
    }
}

#[test]
fn months_follow_each_other_over_the_year() {
    assert_eq!(month("2026-12").next().to_text(), "2027-01");
    assert_eq!(month("2027-01").previous().to_text(), "2026-12");
}

#[test]
fn what_is_no_month_is_none() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for text in ["", "2026", "2026-13", "9999-01", "-1-1", "2026-11-22", "99999999999-1"] {
        assert_eq!(Month::from_text(text, today), None, "{text}");
    }
}
