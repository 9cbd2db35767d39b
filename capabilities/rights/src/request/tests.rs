//! The month there is to answer, and how it is counted.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn request(received_on: &str) -> Request {
    Request {
        id: Uuid::from_u128(1),
        kind: Kind::Access,
        received_on: day(received_on),
        channel: Channel::Letter,
        identity: Identity::Shown,
        due_on: first_due(day(received_on)),
        extended: None,
        answered: None,
        asker: "Une personne".to_owned(),
        words: String::new(),
    }
}

#[test]
fn a_month_ends_with_the_same_date_or_the_last_day() {
    for (received, due, extended) in [
        ("2026-11-22", "2026-12-22", "2027-02-22"),
        ("2026-01-31", "2026-02-28", "2026-04-30"),
        ("2028-01-31", "2028-02-29", "2028-04-30"),
        ("2026-12-31", "2027-01-31", "2027-03-31"),
    ] {
        assert_eq!(first_due(day(received)), day(due), "{received}");
        assert_eq!(request(received).extended_due(), day(extended), "{received}");
    }
}

#[test]
fn more_time_is_taken_once_and_in_time() {
    let mut asked = request("2026-11-22");
    assert!(asked.may_extend(day("2026-12-22")));
    assert!(!asked.may_extend(day("2026-12-23")), "the month has passed");
    assert_eq!(asked.days_left(day("2026-12-24")), -2);
    let left = ["2026-12-21", "2026-12-22", "2026-12-23"].map(|today| asked.days_left(day(today)));
    assert_eq!(left, [1, 0, -1]);
    asked.extended = Some((Extension::Complex, day("2026-12-01")));
    assert!(!asked.may_extend(day("2026-12-02")));
    let answered = Request { answered: Some((Outcome::Done, day("2026-12-01"))), ..request("2026-11-22") };
    assert!(!answered.may_extend(day("2026-12-02")), "what was answered needs no more time");
}

#[test]
fn every_word_reads_back_and_debug_names_nobody() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(*kind));
    }
    for code in ["letter", "mail", "counter", "telephone"] {
        assert_eq!(Channel::from_code(code).map(Channel::code), Some(code));
    }
    assert_eq!(Outcome::from_code("whatever"), None);
    assert_eq!(format!("{:?}", request("2026-11-22")), "Request(00000000-0000-0000-0000-000000000001)");
    assert!(!format!("{:?}", request("2026-11-22")).contains("Une personne"));
}
