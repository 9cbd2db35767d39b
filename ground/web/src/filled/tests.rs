//! Forms as they come in from outside: long, odd, doubled, forbidden.

use super::{Faults, Filled, MOST_FIELDS, MOST_LETTERS, clean};
use crate::Failure;
use crate::tests::{shell, visit};
use proptest::prelude::*;
use std::sync::Arc;

fn filled(pairs: &[(&str, &str)]) -> Filled {
    let sent = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Filled::of(sent, &visit(&Arc::new(shell()))).expect("few enough fields")
}

#[test]
fn texts_are_trimmed_and_free_of_what_is_not_seen() {
    let table = [
        ("  Camille \r\n", "Camille"),
        ("une ligne\r\nune autre", "une ligne\nune autre"),
        ("nul\0 et cloche\u{7}", "nul et cloche"),
        ("\0 entouré \u{1b}", "entouré"),
        ("à droite \u{202e}eriot\u{202c}", "à droite eriot"),
        ("\u{feff}marque", "marque"),
        ("tab\tgardée", "tab\tgardée"),
        ("نص عربي\u{200f}", "نص عربي\u{200f}"),
        ("", ""),
    ];
    for (typed, kept) in table {
        assert_eq!(filled(&[("nom", typed)]).text("nom"), kept, "{typed:?}");
    }
}

#[test]
fn a_megabyte_of_name_is_cut_and_told_and_the_rest_is_kept() {
    let filled =
        filled(&[("nom", &"é".repeat(1_000_000)), ("ville", "Melun"), ("note", &"a".repeat(MOST_LETTERS))]);
    assert_eq!(filled.text("nom").chars().count(), MOST_LETTERS);
    assert_eq!(filled.text("ville"), "Melun");
    assert!(filled.faults().of("nom").contains("10\u{202f}000 caractères"), "{:?}", filled.faults());
    assert_eq!(filled.faults().len(), 1, "what is just long enough is not told");
}

#[test]
fn names_that_come_twice_are_kept_twice() {
    let filled = filled(&[("jour", "lundi"), ("autre", ""), ("jour", "mardi")]);
    assert_eq!(filled.text("jour"), "lundi");
    assert_eq!(filled.all("jour").collect::<Vec<_>>(), ["lundi", "mardi"]);
    assert!(filled.is_ticked("jour") && !filled.is_ticked("autre") && !filled.is_ticked("absent"));
}

#[test]
fn numbers_that_nobody_may_keep_are_faults_from_the_start() {
    let filled = filled(&[
        ("note", "son numéro est 2 69 05 49 588 157 80"),
        ("compte", "FR76 3000 6000 0112 3456 7890 189"),
        ("carte", "4111 1111 1111 1111"),
        ("telephone", "01 99 00 12 34"),
    ]);
    let faults = filled.faults();
    assert!(faults.of("note").contains("sécurité sociale"));
    assert!(faults.of("compte").contains("compte bancaire"));
    assert!(faults.of("carte").contains("carte bancaire"));
    assert_eq!(faults.len(), 3);
    assert_eq!(format!("{filled:?}"), "Filled(4 fields)", "Debug tells nothing of what was typed");
}

#[test]
fn more_fields_than_any_form_has_are_too_many() {
    let sent = (0..=MOST_FIELDS).map(|number| (number.to_string(), String::new()));
    assert_eq!(Filled::of(sent, &visit(&Arc::new(shell()))).err(), Some(Failure::TooLarge));
}

#[test]
fn a_form_leads_back_into_the_house_only() {
    assert_eq!(filled(&[("retour", "/compte?a=b")]).back("/"), "/compte?a=b");
    assert_eq!(filled(&[("retour", "//evil.example")]).back("/compte"), "/compte");
    assert_eq!(filled(&[]).back("/compte"), "/compte");
}

#[test]
fn the_first_fault_of_a_field_is_told_in_the_order_they_were_found() {
    let mut faults = Faults::default();
    faults.note("zone", "manque");
    faults.note("adresse", "courte");
    faults.note("zone", "longue");
    assert_eq!(faults.all().collect::<Vec<_>>(), [("zone", "manque"), ("adresse", "courte")]);
    assert_eq!((faults.of("zone"), faults.of("absent"), faults.is_empty()), ("manque", "", false));
}

proptest! {
    #[test]
    fn no_text_makes_it_fall_and_none_is_kept_too_long(pairs in prop::collection::vec(any::<(String, String)>(), 0..20)) {
        let filled = Filled::of(pairs.clone().into_iter(), &visit(&Arc::new(shell()))).expect("few enough");
        for (name, value) in &pairs {
            prop_assert!(filled.all(&clean(name, 100).0).count() > 0);
            let (kept, _) = clean(value, 7);
            prop_assert!(kept.chars().count() <= 7 && !kept.contains('\0') && kept.trim() == kept);
        }
    }
}
