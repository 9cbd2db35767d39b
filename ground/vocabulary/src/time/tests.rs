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

#[test]
fn a_zone_is_read_from_settings_and_no_other_takes_its_place() {
    let reunion = TimeZoneName::from_name("Indian/Reunion").expect("a zone");
    assert_eq!("Indian/Reunion".parse::<TimeZoneName>(), Ok(reunion));
    assert_eq!(serde_json::from_str::<TimeZoneName>("\"Indian/Reunion\"").expect("read"), reunion);
    let fault = serde_json::from_str::<TimeZoneName>("\"Paris\"").expect_err("no zone").to_string();
    assert!(fault.contains("« Paris » is not a time zone"), "{fault}");
    assert_eq!(TimeZoneName::default(), TimeZoneName::PARIS);
}

#[test]
fn a_day_begins_elsewhere_at_another_moment() {
    let reunion = TimeZoneName::from_name("Indian/Reunion").expect("a zone");
    for (moment, day) in [("2026-01-14T19:59:59Z", 14), ("2026-01-14T20:00:00Z", 15)] {
        assert_eq!(reunion.wall_clock(moment.parse().unwrap()).date(), wall(1, day, 0, 0).date(), "{moment}");
    }
}

#[test]
fn the_rules_of_time_zones_tell_their_year() {
    let year: String = zone_rules().chars().take_while(char::is_ascii_digit).collect();
    assert!(year.parse::<u16>().is_ok_and(|year| year >= 2024), "{}", zone_rules());
}
