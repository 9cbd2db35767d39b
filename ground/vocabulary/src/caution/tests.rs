//! What deserves a second look is met in every form; what a network writes all day is left alone.

use super::CautionKind::{BenefitNumber, ChildProtection, Health, Judgement, PersonName};
use super::Place::{Personal, Public};
use super::*;
use proptest::prelude::*;

fn met(text: &str, place: Place) -> Vec<(CautionKind, &str)> {
    cautions(text, place).into_iter().map(|caution| (caution.kind, &text[caution.range])).collect()
}

#[test]
fn names_are_met_in_public() {
    for (text, name) in [
        ("Demander Mme D. au guichet", "Mme D"),
        ("voir M. Martin le mardi", "M. Martin"),
        ("Contact : Monsieur Jean Martin", "Monsieur Jean Martin"),
        ("madame Dupuis vous reçoit", "madame Dupuis"),
        ("Le Dr Petit consulte", "Dr Petit"),
        ("Référente : Sylvie MARTIN.", "Sylvie MARTIN"),
        ("MARTIN Sylvie, assistante sociale", "MARTIN Sylvie"),
        ("Référent : Martin Karim", "Martin Karim"),
        ("SYLVIE MARTIN", "SYLVIE MARTIN"),
        ("Appeler Aïcha Benali", "Aïcha Benali"),
        ("avec Jean-Pierre Petit", "Jean-Pierre Petit"),
        ("Mr\u{a0}Petit", "Mr\u{a0}Petit"),
    ] {
        assert_eq!(met(text, Public), [(PersonName, name)], "{text}");
        assert_eq!(
            met(text, Personal),
            [],
            "a name has its place in what is written about one person: {text}"
        );
    }
}

#[test]
fn places_that_bear_a_name_and_plain_words_are_left_alone() {
    for text in [
        "12 rue Jean Jaurès, 77000 Melun",
        "Centre social Louise Michel",
        "Maison pour tous Jean Moulin",
        "avenue du Docteur Roux",
        "École Marie Curie",
        "Madame, Monsieur, bonjour",
        "Madame la Maire reçoit sur rendez-vous",
        "Saint Jean de Braye",
        "Espace Pierre-Mendès-France",
        "Louis XIV",
        "MJC Simone Signoret",
        "M.J.C. de Melun",
        "Taille M ou L",
        "France Travail, France Services",
        "ASSOCIATION JEAN COCTEAU",
        "Association Jean Cocteau",
        "Médiathèque « Marguerite Duras »",
        "le parvis de la Pierre Percée",
        "CSC Jean Moulin",
    ] {
        assert_eq!(met(text, Public), [], "{text}");
    }
}

#[test]
fn judgements_are_met_in_every_form() {
    for (text, word) in [
        ("C’est une menteuse", "menteuse"),
        ("des profiteurs", "profiteurs"),
        ("elle est manipulatrice", "manipulatrice"),
        ("très AGRESSIVE au téléphone", "AGRESSIVE"),
        ("de mauvaise foi", "mauvaise foi"),
        ("Mère démissionnaire", "Mère démissionnaire"),
        ("c'est un cas social", "cas social"),
        ("fainéante", "fainéante"),
        ("soi-disant malade", "soi-disant"),
    ] {
        assert_eq!(met(text, Public).first(), Some(&(Judgement, word)), "{text}");
        assert!(met(text, Personal).contains(&(Judgement, word)), "{text}");
    }
}

#[test]
fn health_is_met_in_what_is_written_about_a_person() {
    for (text, word) in [
        ("Elle est dépressive", "dépressive"),
        ("suivi en psychiatrie", "psychiatrie"),
        ("diabétique depuis 2019", "diabétique"),
        ("il a un cancer", "cancer"),
        ("Enceinte de six mois", "Enceinte"),
        ("personne handicapée", "handicapée"),
        ("a été hospitalisée", "hospitalisée"),
        ("troubles psychiques", "troubles psychiques"),
    ] {
        assert_eq!(met(text, Personal), [(Health, word)], "{text}");
        assert_eq!(met(text, Public), [], "a directory speaks of health: {text}");
    }
    for text in
        ["dossier d’assurance maladie", "dans l’enceinte de la mairie", "médecin du centre", "la santé"]
    {
        assert_eq!(met(text, Personal), [], "{text}");
    }
}

#[test]
fn children_in_danger_are_told_elsewhere() {
    for (text, words) in [
        ("J’ai rédigé une information préoccupante", "information préoccupante"),
        ("des informations préoccupantes", "informations préoccupantes"),
        ("vu avec la CRIP", "CRIP"),
        ("audience chez le juge des enfants", "juge des enfants"),
        ("appeler le 119", "119"),
        ("soupçon de maltraitance", "maltraitance"),
    ] {
        assert_eq!(met(text, Personal), [(ChildProtection, words)], "{text}");
        assert_eq!(met(text, Public), [], "a sheet may say whom to call: {text}");
    }
    assert_eq!(met("119 euros au 1190", Personal).len(), 1, "the number alone, and no longer one");
}

#[test]
fn a_benefit_number_is_told_by_its_label() {
    for (text, number) in [
        ("n° allocataire : 1234567 A", "n° allocataire : 1234567"),
        ("Allocataire n° 1 234 567", "Allocataire n° 1 234 567"),
        ("matricule Caf 1234567", "matricule Caf 1234567"),
        ("son numéro de Caf est le 1234567", "numéro de Caf est le 1234567"),
    ] {
        for place in [Public, Personal] {
            let found = met(text, place);
            assert_eq!(found.first().map(|(kind, _)| *kind), Some(BenefitNumber), "{text}");
            assert!(found[0].1.starts_with(number), "{text}: {found:?}");
        }
    }
    for text in
        ["Caf : 3230", "la Caf au 01 99 00 12 34", "dossier Caf de 2026", "allocataires de la Caf 77000"]
    {
        assert_eq!(met(text, Personal), [], "{text}");
    }
}

#[test]
fn every_kind_suggests_better_words_in_both_languages() {
    for kind in CautionKind::ALL {
        for locale in [crate::Locale::French, crate::Locale::English] {
            let sentence = kind.label(locale);
            assert!(sentence.ends_with('.') && sentence.matches(['.', ':']).count() >= 2, "{sentence}");
        }
    }
}

#[test]
fn lists_are_folded_and_in_order() {
    assert!(lists::FIRST_NAMES.is_sorted(), "names are looked up by halves");
    let lists = [lists::HEALTH, lists::JUDGEMENT, lists::CHILD_PROTECTION, lists::FIRST_NAMES];
    for phrase in lists.concat() {
        assert_eq!(fold(phrase), *phrase);
    }
}

#[test]
fn a_very_long_text_is_looked_at_up_to_its_bound() {
    let text = format!("{} menteur", "mot ".repeat(LONGEST));
    assert_eq!(met(&text, Public), []);
}

proptest! {
    #[test]
    fn no_text_makes_the_look_fall(text in "\\PC{0,120}|([MD]me?\\.? ?[A-Zé\\-’'. ]{0,6}|n° ?|Caf|[0-9 ]{1,9}|Jean|CRIP|,){0,20}") {
        for place in [Public, Personal] {
            let mut free_from = 0;
            for caution in cautions(&text, place) {
                prop_assert!(text.get(caution.range.clone()).is_some_and(|words| !words.is_empty()));
                prop_assert!(caution.range.start >= free_from, "none overlap");
                free_from = caution.range.end;
            }
        }
    }
}
