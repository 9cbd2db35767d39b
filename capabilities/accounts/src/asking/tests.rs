//! Codes as they are typed, and how a request stands.

use super::{Code, MOST_WRONG, OPENS_FOR, Standing};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

#[test]
fn a_code_is_read_as_people_type_it() {
    let table = [
        ("123456", Some("123456")),
        (" 123 456 ", Some("123456")),
        ("123\u{a0}456", Some("123456")),
        ("123-456", Some("123456")),
        ("12.34.56", Some("123456")),
        ("000000", Some("000000")),
        ("12345", None),
        ("1234567", None),
        ("12345a", None),
        ("١٢٣٤٥٦", None),
        ("", None),
    ];
    for (typed, read) in table {
        assert_eq!(Code::read(typed).as_ref().map(Code::text), read, "{typed:?}");
    }
}

#[test]
fn a_code_keeps_its_leading_zeros_and_does_not_print_itself() {
    let code = Code::new(7_u64.to_le_bytes());
    assert_eq!((code.text(), code.spoken().as_str()), ("000007", "000 007"));
    assert_eq!(format!("{code:?}"), "Code(…)");
}

#[test]
fn a_request_opens_once_for_a_quarter_of_an_hour_and_three_tries() {
    let asked: DateTime<Utc> = "2026-11-22T09:30:00Z".parse().expect("a moment");
    let ends = asked + OPENS_FOR;
    let second = TimeDelta::seconds(1);
    let table = [
        (None, asked, 0, Standing::Open),
        (None, ends - second, MOST_WRONG - 1, Standing::Open),
        (None, ends, 0, Standing::Expired),
        (None, asked + TimeDelta::hours(1), MOST_WRONG, Standing::Expired),
        (None, asked, MOST_WRONG, Standing::Exhausted),
        (Some(asked), asked + second, 0, Standing::Used),
        (Some(asked), ends + second, MOST_WRONG, Standing::Used),
        // A clock set back on the server opens nothing twice.
        (Some(asked), asked - TimeDelta::hours(2), 0, Standing::Used),
    ];
    for (used_at, now, wrong, standing) in table {
        assert_eq!(Standing::of(used_at, ends, wrong, now), standing, "{used_at:?} {now} {wrong}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_code_fall(text in "\\PC{0,60}") {
        if let Some(code) = Code::read(&text) {
            prop_assert_eq!(Code::read(&code.spoken()), Some(code));
        }
    }

    #[test]
    fn chance_always_makes_six_digits(chance: [u8; 8]) {
        let code = Code::new(chance);
        prop_assert_eq!(Code::read(code.text()), Some(code));
    }
}
