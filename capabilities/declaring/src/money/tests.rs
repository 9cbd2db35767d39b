//! Amounts as people type them.

use proptest::prelude::*;

use super::{cents, typed};

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
    ] {
        assert_eq!(cents(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_typed_back_says_the_same(amount in 0_i64..10_000_000_000) {
        prop_assert_eq!(cents(&typed(amount)), Some(amount));
    }

    #[test]
    fn no_text_makes_it_fall(text in ".{0,40}") {
        let _ = cents(&text);
    }
}
