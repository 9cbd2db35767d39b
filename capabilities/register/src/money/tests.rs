//! Sums are said and written to the cent, owed or given.

use std::net::Ipv4Addr;
use std::sync::Arc;

use chrono::DateTime;
use vocabulary::Locale;
use web::{Clock, Shell, Visit, Words};

use super::{euros, plain};

fn visit(locale: Locale) -> Visit {
    let words = Words::new(&[("web", web::FRENCH, web::ENGLISH)]).expect("the words");
    let clock = Clock::fixed(DateTime::UNIX_EPOCH);
    Visit {
        locale,
        now: clock.now(),
        companion: false,
        path: "/".to_owned(),
        query: String::new(),
        member: None,
        client: Ipv4Addr::LOCALHOST.into(),
        notice: None,
        shell: Arc::new(Shell::new(words, "Essai", "http://essai.example", clock)),
    }
}

#[test]
fn sums_are_said_to_the_cent() {
    let (french, english) = (visit(Locale::French), visit(Locale::English));
    for (cents, in_french, in_english) in [
        (-1, "−0,01 €", "−€0.01"),
        (0, "0 €", "€0"),
        (1, "0,01 €", "€0.01"),
        (99, "0,99 €", "€0.99"),
        (100, "1 €", "€1"),
        (125_005, "1 250,05 €", "€1,250.05"),
        (-125_050, "−1 250,50 €", "−€1,250.50"),
        (500_000, "5 000 €", "€5,000"),
    ] {
        assert_eq!(euros(&french, cents).replace(char::is_whitespace, " "), in_french);
        assert_eq!(euros(&english, cents), in_english);
    }
    assert_eq!(euros(&french, 100), "1\u{a0}€", "no line ends between a sum and its sign");
}

#[test]
fn sums_are_written_as_spreadsheets_read_them() {
    for (cents, written) in [
        (-100, "-1,00"),
        (-1, "-0,01"),
        (0, "0,00"),
        (1, "0,01"),
        (99, "0,99"),
        (100, "1,00"),
        (1_205, "12,05"),
        (i64::MIN, "-92233720368547758,08"),
        (i64::MAX, "92233720368547758,07"),
    ] {
        assert_eq!(plain(cents), written);
    }
}
