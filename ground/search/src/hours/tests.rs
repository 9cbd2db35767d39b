//! Doors: weeks, holidays, seasons, announced closures; the fast way says what the expression says.

use chrono::{Duration, NaiveDateTime};
use vocabulary::hours::{HoursState, OpeningHours};

use super::{HoursBook, minute_of};
use crate::examples::*;
use crate::{Document, OpenAt, Place, Question};

const EXPRESSIONS: [&str; 9] = [
    "Mo-Fr 09:00-12:00,14:00-17:00",
    "Mo-Fr 09:00-12:00; PH off",
    "24/7",
    "Mo-Su 18:00-08:00",
    "Sa 10:00-24:00; Su 00:00-02:00",
    "We[1] 14:00-17:00",
    "Sep-Jun Tu 10:00-12:00; Jul-Aug off",
    "2026 Dec 01-2027 Feb 28 Mo-Su 18:00-23:00",
    "Tu 10:00-12:00; Dec 25 off",
];

#[test]
fn the_fast_way_says_what_the_expression_says() {
    for text in EXPRESSIONS {
        let hours = OpeningHours::parse(text).expect(text);
        let mut book = HoursBook::default();
        let number = book.push(&hours);
        // Five weeks over Christmas and the New Year, every 137 minutes.
        for step in 0..368 {
            let at: NaiveDateTime = moment(2026, 12, 7, 0, 0) + Duration::minutes(step * 137);
            let state = hours.state_at(at);
            assert_eq!(book.state(number, at), state, "{text} at {at}");
            let minute = minute_of(at);
            let open = book.is_open(&book.day(at.date()), number, &(minute..minute + 1));
            assert_eq!(open, matches!(state, HoursState::Open { .. }), "{text} at {at}");
        }
    }
}

#[test]
fn a_copied_timetable_says_the_same() {
    let mut book = HoursBook::default();
    for text in EXPRESSIONS {
        book.push(&OpeningHours::parse(text).expect(text));
    }
    let mut copy = HoursBook::default();
    for number in (0..EXPRESSIONS.len()).rev() {
        copy.copy(&book, number);
    }
    for (number, other) in (0..9).zip((0..9).rev()) {
        let at = moment(2026, 12, 23, 18, 30);
        assert_eq!(book.state(number, at), copy.state(other, at));
    }
}

#[test]
fn days_are_forgotten_when_there_are_too_many() {
    let mut book = HoursBook::default();
    let number = book.push(&OpeningHours::parse("We[1] 14:00-17:00").expect("hours"));
    for ahead in 0..60 {
        let date = day(2026, 12, 1) + chrono::Days::new(ahead);
        book.is_open(&book.day(date), number, &(900..901));
    }
    assert!(book.days.lock().expect("whole").len() <= super::DAYS_REMEMBERED);
}

#[test]
fn only_what_is_open_then_is_found_and_the_open_place_is_told() {
    let with = |number, places: Vec<Place>| Document { places, ..service(number, "Accueil", "Pour tous.") };
    let mut closed = open(MELUN, "Mo-Fr 09:00-12:00");
    closed.closed = vec![(day(2026, 11, 20), day(2026, 11, 25))];
    let reader = reader(vec![
        with(1, vec![open(MELUN, "Mo-Fr 09:00-12:00; PH off")]),
        with(2, vec![open(MELUN, "Sa 09:00-12:00"), open(LE_MEE, "Mo 09:00-18:00")]),
        with(3, vec![place(MELUN)]),
        with(4, vec![closed]),
        with(5, vec![open(MELUN, "24/7")]),
    ]);
    let at = |moment| Question { open: Some(OpenAt::Moment(moment)), ..near(MELUN, "accueil") };
    let table = [
        ("a Monday morning", moment(2026, 11, 23, 10, 0), vec![1, 2, 5]),
        ("a Saturday", moment(2026, 11, 28, 10, 0), vec![2, 5]),
        ("after the closure", moment(2026, 11, 26, 9, 0), vec![1, 4, 5]),
        ("All Saints’ Day next year, a Monday", moment(2027, 11, 1, 10, 0), vec![2, 4, 5]),
        ("Christmas Day, a Friday", moment(2026, 12, 25, 10, 0), vec![4, 5]),
        ("noon sharp, the door just closed", moment(2026, 11, 23, 12, 0), vec![2, 5]),
    ];
    for (when, moment, expected) in table {
        let answer = reader.ask(&at(moment));
        let mut numbers = found(&answer);
        numbers.sort_unstable();
        assert_eq!(numbers, expected, "{when}");
    }
    let monday = reader.ask(&at(moment(2026, 11, 23, 10, 0)));
    let two = monday.hits.iter().find(|hit| hit.id == id(2)).expect("found");
    assert_eq!(two.place, Some(1));
}

#[test]
fn a_result_tells_the_state_of_its_door() {
    let mut closed = open(MELUN, "Mo-Fr 09:00-12:00");
    closed.closed = vec![(day(2026, 11, 20), day(2026, 11, 28))];
    let table = [
        (open(MELUN, "Mo-Fr 09:00-12:00"), HoursState::Open { until: Some(moment(2026, 11, 23, 12, 0)) }),
        (open(MELUN, "Tu 14:00-16:00"), HoursState::Closed { next: Some(moment(2026, 11, 24, 14, 0)) }),
        (closed, HoursState::Closed { next: Some(moment(2026, 11, 30, 9, 0)) }),
        (place(MELUN), HoursState::Unknown),
    ];
    for (place, expected) in table {
        let document = Document { places: vec![place], ..service(1, "Accueil", "Pour tous.") };
        assert_eq!(reader(vec![document]).ask(&words("accueil")).hits[0].open, expected);
    }
}
