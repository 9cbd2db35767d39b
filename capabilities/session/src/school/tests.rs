//! The school calendar, compared with what the ministry published.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn every_line_of_the_calendar_is_read_and_no_zone_is_off_twice_at_once() {
    assert_eq!(PERIODS.len(), include_str!("holidays.csv").lines().count() - 1);
    for zone in Zone::ALL {
        let of: Vec<&Period> = PERIODS.iter().filter(|one| one.zones.contains(zone.letter())).collect();
        assert!(of.iter().all(|one| one.first <= one.last));
        assert!(of.windows(2).all(|pair| pair[0].last < pair[1].first), "{zone:?}");
    }
}

#[test]
fn every_departement_of_the_mainland_has_one_zone_and_corsica_none() {
    let france = vocabulary::territory::Territory::france();
    let without: Vec<&str> = france
        .departements()
        .iter()
        .filter(|one| Zone::of_departement(one.code).is_none())
        .map(|one| one.code)
        .collect();
    assert!(
        without.iter().all(|code| code.starts_with("2A") || code.starts_with("2B") || code.len() == 3),
        "{without:?}"
    );
    assert!(without.contains(&"2A") && without.contains(&"2B"));
    assert_eq!(Zone::of_commune("77288"), Some(Zone::C), "Melun");
    assert_eq!(Zone::of_commune("01202"), Some(Zone::A), "Lagnieu");
}

#[test]
fn the_calendar_says_what_the_ministry_said() {
    for (zone, on, said) in [
        (Zone::A, "2017-02-18", SchoolDay::Off(Break::Winter)),
        (Zone::A, "2017-03-05", SchoolDay::Off(Break::Winter)),
        (Zone::A, "2017-03-06", SchoolDay::Ordinary),
        (Zone::B, "2017-02-18", SchoolDay::Off(Break::Winter)),
        (Zone::C, "2026-02-20", SchoolDay::Ordinary),
        (Zone::C, "2026-02-21", SchoolDay::Off(Break::Winter)),
        (Zone::C, "2026-11-25", SchoolDay::Ordinary),
        (Zone::C, "2026-12-19", SchoolDay::Off(Break::Christmas)),
        (Zone::C, "2027-01-04", SchoolDay::Ordinary),
        (Zone::B, "2027-02-25", SchoolDay::Off(Break::Winter)),
        (Zone::A, "2027-07-14", SchoolDay::Off(Break::Summer)),
    ] {
        assert_eq!(school_day(Some(zone), day(on)), said, "{zone:?} {on}");
    }
}

#[test]
fn a_year_or_a_place_whose_calendar_is_not_known_says_so() {
    assert_eq!(school_day(Some(Zone::A), day("2015-12-25")), SchoolDay::Unknown);
    assert_eq!(school_day(Some(Zone::A), day("2028-09-01")), SchoolDay::Unknown);
    assert_eq!(school_day(None, day("2026-12-25")), SchoolDay::Unknown);
}
