//! Until when a state lasts, without a calendar.

use chrono::NaiveDate;

use super::{Preset, before_return};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn people_are_back_after_the_long_holidays() {
    for (today, last) in [
        ("2026-11-22", "2027-01-03"),
        ("2026-07-10", "2026-08-31"),
        ("2026-08-30", "2026-08-31"),
        ("2026-08-31", "2027-01-03"),
        ("2027-01-03", "2027-08-31"),
        ("2028-12-31", "2029-01-07"),
    ] {
        assert_eq!(before_return(day(today)), day(last), "{today}");
    }
}

#[test]
fn every_preset_ends_after_today_and_within_a_year() {
    let mut today = day("2026-01-01");
    while today < day("2029-01-01") {
        for preset in Preset::ALL {
            let last = preset.last_day(today);
            assert!(last > today && (last - today).num_days() < 366, "{preset:?} on {today}: {last}");
        }
        today = today.succ_opt().expect("a next day");
    }
}
