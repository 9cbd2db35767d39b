//! What people say, and the dates it gives.

use chrono::{Datelike, TimeDelta};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

/// The dates of a rule said on a day, those left out not among them.
fn kept(text: &str, first: &str, last: &str) -> Vec<NaiveDate> {
    let rule = Rule::read(text, day(first)).unwrap_or_else(|fault| panic!("« {text} »: {fault:?}"));
    let dates = rule.dates(Some(Zone::A), day(last));
    dates.iter().filter(|one| !one.is_left_out()).map(|one| one.day).collect()
}

fn days(texts: &[&str]) -> Vec<NaiveDate> {
    texts.iter().map(|text| day(text)).collect()
}

#[test]
fn one_wednesday_a_month_from_september_to_june_makes_ten() {
    let dates = kept("un mercredi par mois", "2017-09-01", "2018-06-30");
    assert_eq!(dates.len(), 10);
    assert!(dates.iter().all(|day| day.weekday() == Weekday::Wed && day.day() <= 7));
    let said = kept("un mercredi par mois, de septembre 2017 à juin 2018", "2016-01-01", "2016-12-31");
    assert_eq!(said, dates);
    assert_eq!(
        kept("one Wednesday a month from September 2017 to June 2018", "2016-01-01", "2016-12-31"),
        dates
    );
    assert_eq!(kept("a Wednesday a month from September to June", "2017-09-01", "2017-09-01"), dates);
}

#[test]
fn every_week_for_six_months_from_january_makes_twenty_six() {
    for first in ["2017-01-02", "2017-01-04", "2017-01-09"] {
        assert_eq!(kept("chaque semaine pendant six mois", first, "2019-12-31").len(), 26, "{first}");
        assert_eq!(kept("une fois par semaine pendant 6 mois", first, "2019-12-31").len(), 26, "{first}");
    }
    let january = "tous les jeudis à partir de janvier 2017, pendant six mois";
    assert_eq!(kept(january, "2016-10-01", "2019-12-31").len(), 26);
    assert_eq!(kept("every week for six months", "2017-01-05", "2019-12-31").len(), 26);
}

#[test]
fn days_of_the_week_with_their_times_leave_school_holidays_out() {
    let text = "tous les mardis et jeudis de 14 h à 16 h sauf vacances scolaires";
    let rule = Rule::read(text, day("2026-12-01")).expect("a rule");
    assert_eq!(rule.clock, Some(Clock { from: time(14, 0), to: Some(time(16, 0)) }));
    let dates = rule.dates(Some(Zone::C), day("2027-01-07"));
    let out: Vec<NaiveDate> = dates.iter().filter(|one| one.is_left_out()).map(|one| one.day).collect();
    assert_eq!(out, days(&["2026-12-22", "2026-12-24", "2026-12-29", "2026-12-31"]));
    assert_eq!(dates.iter().filter(|one| !one.is_left_out()).count(), 8);
    let christmas = Reason::School(Break::Christmas);
    assert!(dates.iter().all(|one| one.reason.is_none_or(|reason| reason == christmas)));
}

/// What people say on 1 December 2026, and the dates it gives.
const SAID: &[(&str, &[&str])] = &[
    ("le 2e mercredi du mois à 14 h", &["2026-12-09", "2027-01-13", "2027-02-10"]),
    ("le deuxième mercredi de chaque mois", &["2026-12-09", "2027-01-13", "2027-02-10"]),
    ("the second Wednesday of the month at 2 pm", &["2026-12-09", "2027-01-13", "2027-02-10"]),
    (
        "les 1er et 3e mardis du mois",
        &["2026-12-01", "2026-12-15", "2027-01-05", "2027-01-19", "2027-02-02", "2027-02-16"],
    ),
    ("le dernier vendredi de chaque mois", &["2026-12-25", "2027-01-29", "2027-02-26"]),
    ("le 15 de chaque mois", &["2026-12-15", "2027-01-15", "2027-02-15"]),
    (
        "le 1er et le 15 du mois",
        &["2026-12-01", "2026-12-15", "2027-01-01", "2027-01-15", "2027-02-01", "2027-02-15"],
    ),
    ("tous les 15 jours jusqu'au 31 décembre", &["2026-12-01", "2026-12-15", "2026-12-29"]),
    ("toutes les deux semaines, le jeudi, jusqu’à fin décembre", &["2026-12-03", "2026-12-17", "2026-12-31"]),
    ("un jeudi sur deux jusqu'en décembre", &["2026-12-03", "2026-12-17", "2026-12-31"]),
    ("every other Thursday until December 31", &["2026-12-03", "2026-12-17", "2026-12-31"]),
    ("une semaine sur deux le jeudi, trois fois", &["2026-12-03", "2026-12-17", "2026-12-31"]),
    ("le jeudi des semaines impaires, 3 séances", &["2026-12-03", "2026-12-17", "2026-12-31"]),
    ("le 3, le 10 et le 17 mars", &["2027-03-03", "2027-03-10", "2027-03-17"]),
    ("12/01/2027 et 14/01/2027", &["2027-01-12", "2027-01-14"]),
    ("le mercredi 3 mars 2027", &["2027-03-03"]),
    ("du lundi au mercredi pendant une semaine", &["2026-12-01", "2026-12-02", "2026-12-07"]),
    ("un samedi par trimestre jusqu'en février", &["2026-12-05"]),
    ("une fois par mois le samedi", &["2026-12-05", "2027-01-02", "2027-02-06"]),
    ("tous les mardis de janvier", &["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26"]),
    ("les mardis du 4 au 20 janvier", &["2027-01-05", "2027-01-12", "2027-01-19"]),
    (
        "tous les jours sauf le samedi et le dimanche jusqu'au 7 décembre",
        &["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07"],
    ),
    (
        "le lundi sauf le 14 décembre et en janvier",
        &["2026-12-07", "2026-12-21", "2026-12-28", "2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"],
    ),
    ("le lundi sauf du 10 au 31 décembre, jusqu'au 11 janvier", &["2026-12-07", "2027-01-04", "2027-01-11"]),
    ("les vendredis pendant les vacances scolaires jusqu'au 10 janvier", &["2026-12-25", "2027-01-01"]),
    (
        "les vendredis hors jours fériés jusqu'au 10 janvier",
        &["2026-12-04", "2026-12-11", "2026-12-18", "2027-01-08"],
    ),
    (
        "chaque vendredi sauf à Noël jusqu'au 10 janvier",
        &["2026-12-04", "2026-12-11", "2026-12-18", "2027-01-08"],
    ),
];

#[test]
fn the_same_rule_is_said_in_many_ways() {
    for (text, expected) in SAID {
        // Dates without an order of their own may fall behind the usual end.
        let last = if text.contains("mars") { "2027-03-31" } else { "2027-02-28" };
        assert_eq!(kept(text, "2026-12-01", last), days(expected), "« {text} »");
    }
}

#[test]
fn times_are_read_however_they_are_written() {
    for (text, from, to) in [
        ("le lundi à 9h30", time(9, 30), None),
        ("le lundi de 9 h 30 à 11 h", time(9, 30), Some(time(11, 0))),
        ("le lundi 14h-16h", time(14, 0), Some(time(16, 0))),
        ("le lundi 14-16 h", time(14, 0), Some(time(16, 0))),
        ("le lundi entre 10 h et midi", time(10, 0), Some(time(12, 0))),
        ("le lundi à 14 h pendant 2 heures", time(14, 0), Some(time(16, 0))),
        ("every Monday from 2 to 4 pm", time(14, 0), Some(time(16, 0))),
        ("le lundi après-midi de 14:00 à 15:45", time(14, 0), Some(time(15, 45))),
        ("le lundi de 22 h à 2 h", time(22, 0), None),
    ] {
        let rule =
            Rule::read(text, day("2026-12-01")).unwrap_or_else(|fault| panic!("« {text} »: {fault:?}"));
        assert_eq!(rule.clock, Some(Clock { from, to }), "« {text} »");
    }
}

#[test]
fn a_month_whose_wednesday_is_left_out_gives_another_one() {
    let rule =
        Rule::read("un mercredi par mois sauf vacances scolaires zone C", day("2026-12-23")).expect("a rule");
    let dates = rule.dates(None, day("2027-03-31"));
    let first = &dates[0];
    assert_eq!(first.reason, Some(Reason::School(Break::Christmas)));
    assert!(first.is_left_out(), "no other Wednesday of December is left");
    let february = dates.iter().find(|one| one.day.month() == 2).expect("a date in February");
    assert_eq!(february.day, day("2027-02-24"));
    let rule =
        Rule::read("un mercredi par mois sauf vacances scolaires zone C", day("2027-01-13")).expect("a rule");
    let february = rule.dates(None, day("2027-03-31")).remove(1);
    assert_eq!((february.day, february.instead_of), (day("2027-02-03"), Some(day("2027-02-10"))));
}

#[test]
fn where_the_school_calendar_is_not_known_nothing_is_guessed() {
    let rule =
        Rule::read("le lundi sauf vacances scolaires pendant 3 semaines", day("2029-12-17")).expect("a rule");
    let dates = rule.dates(Some(Zone::A), day("2030-12-31"));
    assert_eq!(dates.len(), 3);
    assert!(dates.iter().all(|one| !one.is_left_out() && one.notes.contains(&Note::SchoolUnknown)));
}

#[test]
fn a_public_holiday_is_told_even_if_nobody_asked() {
    let rule = Rule::read("chaque vendredi jusqu'au 2 janvier", day("2026-12-18")).expect("a rule");
    let dates = rule.dates(Some(Zone::C), day("2027-12-31"));
    let told: Vec<bool> = dates.iter().map(|one| one.notes.contains(&Note::Public)).collect();
    assert_eq!(told, [false, true, true]);
    assert!(dates.iter().all(|one| !one.is_left_out()));
}

#[test]
fn what_is_not_a_rule_says_why() {
    let unknown = |word: &str| Misread::Unknown(word.to_owned());
    for (text, why) in [
        ("", Misread::Empty),
        ("quand il fait beau", unknown("quand")),
        ("à 14 h", Misread::NoRhythm),
        ("deux mercredis par mois", Misread::WhichOnes),
        ("deux fois par semaine", Misread::WhichOnes),
        ("chaque semaine une fois par mois", Misread::TwoRhythms),
        ("le 31 février", Misread::NoSuchDay),
        ("le lundi jusqu'au 1er juin 2020", Misread::EndsBeforeStart),
        ("tous les 10 jours", unknown("10")),
        ("le lundi sauf mauvais temps", unknown("mauvais")),
    ] {
        assert_eq!(Rule::read(text, day("2026-12-01")), Err(why), "« {text} »");
    }
    assert_eq!(Rule::read(&"lundi ".repeat(80), day("2026-12-01")), Err(Misread::TooLong));
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_fall(text in "\\PC{0,80}") {
        let _ = Rule::read(&text, day("2026-12-01")).map(|rule| rule.dates(None, day("2027-12-31")));
    }

    #[test]
    fn whatever_is_said_dates_are_in_order_within_their_bounds(
        words in proptest::collection::vec(
            prop::sample::select(&["un", "mercredi", "par", "mois", "tous les", "15", "jours", "sauf", "vacances",
                "scolaires", "le", "2e", "et", "jeudi", "du", "au", "juin", "jusqu'au", "pendant", "6", "semaines",
                "14 h", "à", "fériés", "dernier", "fin", "1er", "chaque", "sur", "deux", "2027", "-", "fois"][..]),
            1..10,
        ),
    ) {
        let Ok(rule) = Rule::read(&words.join(" "), day("2026-12-01")) else { return Ok(()) };
        let dates = rule.dates(Some(Zone::B), day("2027-12-31"));
        prop_assert!(dates.len() <= MOST);
        prop_assert!(dates.iter().all(|one| one.day >= rule.from));
        prop_assert!(dates.iter().all(|one| one.day - rule.from <= TimeDelta::days(1_200)));
        prop_assert!(dates.windows(2).all(|pair| pair[0].instead_of.unwrap_or(pair[0].day) <= pair[1].instead_of.unwrap_or(pair[1].day)));
    }
}

/// What was met once, kept: a line for each way in which a rhythm is odd.
const CORPUS: &str = include_str!("../../corpus/dates.txt");

#[test]
fn what_was_met_once_gives_dates_within_their_bounds_or_none() {
    for line in CORPUS.lines().chain([CORPUS]) {
        let Ok(rule) = Rule::read(line, day("2026-12-01")) else { continue };
        for last in ["2026-12-01", "2027-12-31", "9999-12-31"] {
            let dates = rule.dates(Some(Zone::C), day(last));
            assert!(dates.len() <= MOST, "{line}");
            assert!(dates.iter().all(|one| one.day >= rule.from), "{line}");
        }
    }
}
