//! Messages are counted as telephones count them, and never take more than three parts.

use paper::Tongue;
use proptest::prelude::*;
use uuid::Uuid;

use super::{MOST_PARTS, message, parts, simple_letters};
use crate::ShortName;
use crate::leaf::{Column, Entry};

fn entry(number: u128, name: &str) -> Entry {
    let column = |tongue, heading: &str| Column {
        tongue,
        heading: heading.to_owned(),
        warnings: Vec::new(),
        facts: Vec::new(),
        checked: String::new(),
    };
    let short = ShortName::of(Uuid::from_u128(number));
    Entry {
        typed: format!("annuaire.example/s/{short}"),
        address: String::new(),
        short,
        name: name.to_owned(),
        organization: "Le Panier".to_owned(),
        summary: String::new(),
        phone: "01 99 00 12 34".to_owned(),
        french: column(Tongue::French, "Manger"),
        second: Some(column(Tongue::Arabic, "الطعام")),
        map: String::new(),
    }
}

#[test]
fn parts_are_counted_as_telephones_do() {
    assert_eq!(parts(""), 0);
    assert_eq!(parts(&"a".repeat(160)), 1);
    assert_eq!(parts(&"a".repeat(161)), 2);
    assert_eq!(parts(&"€".repeat(80)), 1);
    assert_eq!(parts(&"ط".repeat(70)), 1);
    assert_eq!(parts(&"ط".repeat(71)), 2);
    assert_eq!(parts("ê"), 1);
}

#[test]
fn french_keeps_to_letters_every_telephone_has() {
    let text = simple_letters("« Être à l’abri », ça coûte 3 € : œuvre — Noël…");
    assert_eq!(text, "\" Etre à l'abri \", ca coute 3 € : oeuvre - Noel...");
}

#[test]
fn a_message_never_takes_more_than_three_parts_and_says_what_it_left_out() {
    let few = [entry(1, "Colis alimentaire")];
    let short = message(&few, Tongue::French);
    assert_eq!((short.parts, short.left_out), (1, 0));
    assert!(short.text.contains("01 99 00 12 34") && short.text.contains("annuaire.example/s/"));
    let many: Vec<Entry> = (0..8).map(|number| entry(number, &"Un nom fort long ".repeat(8))).collect();
    for tongue in [Tongue::French, Tongue::Arabic] {
        let told = message(&many, tongue);
        assert!(told.parts <= MOST_PARTS, "{told:?}");
        assert_eq!(told.text.lines().count() + told.left_out, many.len());
    }
    assert!(message(&few, Tongue::Arabic).text.contains("الطعام"));
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in ".{0,600}") {
        let simple = simple_letters(&text);
        prop_assert!(parts(&simple) <= simple.chars().count().max(1) * 2);
    }
}
