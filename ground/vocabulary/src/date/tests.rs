//! Dates read as people say them.

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn dates_are_said_in_both_languages() {
    let first = day(2026, 5, 1);
    assert_eq!(in_words(first, Locale::French), "1er mai 2026");
    assert_eq!(in_words(first, Locale::English), "1 May 2026");
    assert_eq!(in_words(day(2026, 3, 3), Locale::French), "3 mars 2026");
    assert_eq!(with_weekday(day(2027, 2, 12), Locale::French), "vendredi 12 février 2027");
    assert_eq!(with_weekday(day(2027, 2, 12), Locale::English), "Friday 12 February 2027");
    assert_eq!(day_and_month(day(2027, 8, 31), Locale::French), "31 août");
    assert_eq!(short(day(2026, 3, 3)), "03/03/2026");
}

#[test]
fn lapses_are_said_as_people_count_them() {
    for (days, french, english) in [
        (0, "aujourd’hui", "today"),
        (1, "hier", "yesterday"),
        (-1, "demain", "tomorrow"),
        (2, "il y a 2 jours", "2 days ago"),
        (-2, "dans 2 jours", "in 2 days"),
        (13, "il y a 13 jours", "13 days ago"),
        (14, "il y a 2 semaines", "2 weeks ago"),
        (15, "il y a 2 semaines", "2 weeks ago"),
        (-5, "dans 5 jours", "in 5 days"),
        (-14, "dans 2 semaines", "in 2 weeks"),
        (60, "il y a 8 semaines", "8 weeks ago"),
        (61, "il y a 2 mois", "2 months ago"),
        (365, "il y a 11 mois", "11 months ago"),
        (730, "il y a 23 mois", "23 months ago"),
        (731, "il y a 2 ans", "2 years ago"),
        (1095, "il y a 2 ans", "2 years ago"),
        (1096, "il y a 3 ans", "3 years ago"),
    ] {
        assert_eq!(ago(days, Locale::French), french);
        assert_eq!(ago(days, Locale::English), english);
    }
}

#[test]
fn a_longer_lapse_is_never_said_to_be_shorter() {
    let rank = |days: i64| {
        let said = ago(days, Locale::English);
        let mut words = said.split(' ');
        let count: i64 = words.next().and_then(|word| word.parse().ok()).expect("a number");
        count
            * match words.next() {
                Some("days") => 1,
                Some("weeks") => 7,
                Some("months") => 30,
                Some("years") => 365,
                unit => panic!("{unit:?}"),
            }
    };
    for days in 2..5_000 {
        assert!(rank(days) <= rank(days + 1) && rank(days) <= days, "{days}");
    }
}
