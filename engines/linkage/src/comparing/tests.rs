//! What comparing two records promises, tried on small cases.

use proptest::prelude::*;
use vocabulary::place::Point;

use super::*;
use crate::subject::{Identifier, Scheme, Subject};

fn levels(one: Subject, other: Subject) -> [u8; FIELDS.len()] {
    let subjects = [one, other];
    let mut dictionary = Dictionary::of(&subjects);
    let read: Vec<Traits> = subjects.iter().map(|subject| Traits::of(subject, &mut dictionary)).collect();
    compare(&read[0], &read[1], &dictionary).levels
}

fn at(street: &str, postal_code: &str, city: &str) -> Subject {
    let (street, postal_code, city) = (street.to_owned(), postal_code.to_owned(), city.to_owned());
    Subject { street, postal_code, city, ..Subject::default() }
}

#[test]
fn what_is_missing_says_nothing() {
    assert_eq!(levels(Subject::default(), Subject::default()), [MISSING; FIELDS.len()]);
}

#[test]
fn doors_streets_and_towns_have_their_levels() {
    let here = at("12 rue des Lilas", "77000", "Melun");
    for (other, area, street) in [
        (at("12 r. des Lilas", "77000", "MELUN CEDEX"), 4, 4),
        (at("rue des Lilas", "77000", "Melun"), 4, 3),
        (at("14 rue des Lilas", "77003", "Melun"), 3, 2),
        (at("12 rue des Roses", "77190", "Dammarie"), 1, 0),
        (at("12 rue des Lilas", "13000", "Marseille"), 0, 4),
    ] {
        let found = levels(here.clone(), other.clone());
        assert_eq!((found[AREA], found[STREET]), (area, street), "{other:?}");
    }
}

#[test]
fn establishments_of_one_organisation_are_told_from_one_establishment() {
    let numbered = |value: &str| Subject {
        identifiers: vec![Identifier { scheme: Scheme::Siret, value: value.to_owned() }],
        ..Subject::default()
    };
    let level = |one: &str, other: &str| levels(numbered(one), numbered(other))[IDENTIFIER];
    assert_eq!(level("40109226700020", "401 092 267 00020"), 3);
    assert_eq!(level("40109226700020", "40109226700038"), 2);
    assert_eq!(level("40109226700020", "35600000063516"), 0);
}

#[test]
fn distance_has_its_steps() {
    let at = |latitude: f64| Subject { point: Point::new(latitude, 2.65), ..Subject::default() };
    let level = |latitude: f64| levels(at(48.54), at(latitude))[POINT];
    assert_eq!([48.54, 48.541, 48.55, 48.6, 49.5].map(level), [4, 3, 2, 1, 0]);
}

#[test]
fn who_is_said_to_belong_belongs() {
    let body = Subject { name: "Emmaüs Ruffec".to_owned(), ..Subject::default() };
    let child = Subject {
        name: "Bus des services".to_owned(),
        parent: "EMMAUS Ruffec".to_owned(),
        ..Subject::default()
    };
    assert_eq!(levels(body, child)[PARENT], 1);
}

proptest! {
    #[test]
    fn no_text_makes_a_comparison_fall(texts in proptest::collection::vec("\\PC{0,60}", 12)) {
        let subject = |texts: &[String]| Subject {
            name: texts[0].clone(), place: texts[1].clone(), street: texts[2].clone(), city: texts[3].clone(),
            phones: vec![texts[4].clone()], sites: vec![texts[5].clone()], mails: vec![texts[1].clone()],
            parent: texts[3].clone(), postal_code: texts[4].clone(), details: texts[0].clone(),
            identifiers: vec![Identifier { scheme: Scheme::Siret, value: texts[2].clone() }],
            ..Subject::default()
        };
        let (one, other) = (subject(&texts[..6]), subject(&texts[6..]));
        let there = levels(one.clone(), other.clone());
        prop_assert_eq!(there, levels(other, one));
    }
}
