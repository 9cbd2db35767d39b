//! Summer and winter time, and the hour that does not exist.

use super::*;
use chrono::NaiveDate;

fn wall(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn paris_is_one_hour_ahead_in_winter_and_two_in_summer() {
    assert_eq!(paris("2026-01-15T11:00:00Z".parse().unwrap()), wall(1, 15, 12, 0));
    assert_eq!(paris("2026-07-15T11:00:00Z".parse().unwrap()), wall(7, 15, 13, 0));
}

#[test]
fn every_wall_clock_is_some_instant() {
    let zone = TimeZoneName::PARIS;
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert_eq!(zone.instant(wall(1, 15, 12, 0)), at("2026-01-15T11:00:00Z"));
    assert_eq!(zone.instant(wall(10, 25, 2, 30)), at("2026-10-25T00:30:00Z"), "the first of the two");
    assert_eq!(zone.instant(wall(3, 29, 2, 30)), at("2026-03-29T01:30:00Z"), "half an hour after the jump");
}

#[test]
fn a_zone_is_known_by_its_name() {
    assert_eq!(TimeZoneName::from_name("Indian/Reunion").map(TimeZoneName::name), Ok("Indian/Reunion"));
    let fault = TimeZoneName::from_name("Paris").unwrap_err();
    assert_eq!(fault.to_string(), "« Paris » is not a time zone; write for example Europe/Paris");
}
