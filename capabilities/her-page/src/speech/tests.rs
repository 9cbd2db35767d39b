//! The language somebody asks for is found, and gaps are filled once.

use paper::Tongue;
use proptest::prelude::proptest;

use super::{asked, filled, preferred};

#[test]
fn the_address_and_the_browser_ask_for_a_language() {
    assert_eq!(asked("a=1&parler=ar"), Some(Tongue::Arabic));
    assert_eq!(asked("parler=klingon"), None);
    assert_eq!(asked("langue=en"), None, "the language of the house is another choice");
    assert_eq!(preferred("uk-UA,uk;q=0.9,en;q=0.5"), Some(Tongue::Ukrainian));
    assert_eq!(preferred("zu, fa-AF;q=0.8"), Some(Tongue::Persian));
    assert_eq!(preferred(""), None);
}

#[test]
fn gaps_are_filled_and_kept_apart_from_the_other_direction() {
    assert_eq!(filled("اقرأ { $who } الآن", &[("who", "CCAS")]), "اقرأ \u{2068}CCAS\u{2069} الآن");
}

proptest! {
    #[test]
    fn no_header_makes_it_fall(text in "\\PC{0,300}") {
        let _ = (asked(&text), preferred(&text));
    }
}
