//! Amounts as people type them.

use std::net::Ipv4Addr;
use std::sync::Arc;

use chrono::DateTime;
use proptest::prelude::*;
use vocabulary::Locale;
use web::{Clock, Shell, Visit, Words};

use super::{cents, said, typed};

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, expected) in [
        ("1500", Some(150_000)),
        ("1 500 €", Some(150_000)),
        ("1\u{202f}500,5 euros", Some(150_050)),
        ("1.500,00", Some(150_000)),
        ("1.500", Some(150_000)),
        ("12.50", Some(1_250)),
        ("0", Some(0)),
        ("-3", None),
        ("douze", None),
        ("", None),
        ("1,234", None),
        ("999999999999", None),
        ("9223372036854775807", None),
        ("12345678901234567890123", None),
        ("100 000 000", Some(10_000_000_000)),
        ("99 999 999,99", Some(9_999_999_999)),
        ("100 000 000,01", None),
        ("0,01", Some(1)),
        ("0,1", Some(10)),
        (",50", None),
        ("12,", Some(1_200)),
        ("1’500", Some(150_000)),
        ("1'500,5", Some(150_050)),
        ("1500.5", Some(150_050)),
        ("1,-5", None),
        ("+3", None),
        ("12,x", None),
        ("12 €€", Some(1_200)),
    ] {
        assert_eq!(cents(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_typed_back_says_the_same(amount in 0_i64..10_000_000_000) {
        prop_assert_eq!(cents(&typed(amount)), Some(amount));
    }

    #[test]
    fn no_text_makes_it_fall(text in ".{0,40}") {
        let _ = cents(&text);
    }
}

fn visit(locale: Locale) -> Visit {
    let words =
        Words::new(&[("web", web::FRENCH, web::ENGLISH), ("declaring", crate::FRENCH, crate::ENGLISH)]);
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
        shell: Arc::new(Shell::new(words.expect("the words"), "Essai", "http://essai.example", clock)),
    }
}

#[test]
fn amounts_are_said_to_the_cent_as_each_language_writes_them() {
    let (french, english) = (visit(Locale::French), visit(Locale::English));
    for (amount, in_french, in_english) in [
        (-1, "0 €", "€0"),
        (0, "0 €", "€0"),
        (1, "0,01 €", "€0.01"),
        (99, "0,99 €", "€0.99"),
        (100, "1 €", "€1"),
        (101, "1,01 €", "€1.01"),
        (150_050, "1 500,50 €", "€1,500.50"),
        (10_000_000_000, "100 000 000 €", "€100,000,000"),
    ] {
        // Whatever keeps an amount on one line is a space to who reads it.
        let plain = |said: String| said.replace(char::is_whitespace, " ");
        assert_eq!(plain(said(&french, amount)), in_french);
        assert_eq!(plain(said(&english, amount)), in_english);
    }
    for (amount, in_a_form) in [(0, "0"), (1, "0,01"), (100, "1"), (150_050, "1500,50")] {
        assert_eq!(typed(amount), in_a_form);
    }
}
