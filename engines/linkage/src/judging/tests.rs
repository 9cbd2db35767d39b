//! What judging a pair promises, tried on small cases.

use crate::{Identifier, Judgement, Linkage, Relation, Scheme, Subject, Veto, Zone};

/// Two records, judged among a small list of others.
fn judged(one: Subject, other: Subject) -> Judgement {
    let named = |name: &str, street: &str| Subject { name: name.to_owned(), ..body("", street) };
    let list = [
        one,
        other,
        named("Secours populaire", "3 rue Haute"),
        named("Croix-Rouge", "5 rue Basse"),
        named("Maison de quartier Montaigu", "9 rue Neuve"),
    ];
    Linkage::learn(&list).judge(0, 1, &[]).expect("both are in the list")
}

fn body(name: &str, street: &str) -> Subject {
    Subject {
        name: name.to_owned(),
        street: street.to_owned(),
        postal_code: "77000".to_owned(),
        city: "Melun".to_owned(),
        ..Subject::default()
    }
}

fn with_siret(subject: Subject, siret: &str) -> Subject {
    Subject { identifiers: vec![Identifier { scheme: Scheme::Siret, value: siret.to_owned() }], ..subject }
}

#[test]
fn one_body_written_twice_is_one_even_in_a_list_of_five() {
    let judgement = judged(
        body("Association Mirabelle", "12 rue des Lilas"),
        body("Asso. MIRABELLE", "12, r. des lilas"),
    );
    assert_eq!((judgement.zone, judgement.relation), (Zone::Same, Relation::Same), "{judgement:#?}");
    assert!(judgement.probability > 0.9);
}

#[test]
fn a_town_hall_and_its_ccas_belong_together_and_are_two() {
    let phone = vec!["01 60 56 00 00".to_owned()];
    let hall = Subject { phones: phone.clone(), ..body("Mairie de Melun", "16 rue Paul Doumer") };
    let centre = Subject { phones: phone, ..body("CCAS de Melun", "16 rue Paul Doumer") };
    let judgement = judged(hall, centre);
    assert_eq!((judgement.zone, judgement.relation), (Zone::Ask, Relation::PartOf), "{judgement:#?}");
}

#[test]
fn a_branch_belongs_to_its_seat_and_is_another_place() {
    let judgement = judged(
        body("Association Mirabelle", "12 rue des Lilas"),
        body("Association Mirabelle", "40 avenue Thiers"),
    );
    assert_eq!((judgement.zone, judgement.relation), (Zone::Ask, Relation::PartOf), "{judgement:#?}");
    assert!(judgement.vetoes.contains(&Veto::Doors));
}

#[test]
fn establishments_of_one_organisation_are_parts_of_it() {
    let seat = with_siret(body("Mirabelle", "12 rue des Lilas"), "40109226700020");
    let branch = with_siret(body("Mirabelle jeunesse", "12 rue des Lilas"), "40109226700038");
    assert_eq!(judged(seat, branch).relation, Relation::PartOf);
}

#[test]
fn two_bodies_in_one_house_share_the_place_and_nothing_else() {
    let phone = vec!["01 60 56 00 00".to_owned()];
    let one = Subject { phones: phone.clone(), ..body("Club d'échecs Fontanelle", "12 rue des Lilas") };
    let other = Subject { phones: phone, ..body("Amicale Mirabelle", "12 rue des Lilas") };
    let judgement = judged(one, other);
    assert_eq!(judgement.relation, Relation::SamePlace, "{judgement:#?}");
    assert_ne!(judgement.zone, Zone::Same);
}

#[test]
fn numbers_in_names_keep_two_schools_apart_whatever_they_share() {
    let site = vec!["https://college-mirabelle.fr".to_owned()];
    let school = |name: &str| Subject { sites: site.clone(), ..body(name, "12 rue des Lilas") };
    let judgement = judged(school("Collège Mirabelle n° 3"), school("Collège Mirabelle n° 4"));
    assert_eq!(judgement.zone, Zone::Different);
    assert_eq!(judgement.vetoes, [Veto::NumbersInNames]);
}

#[test]
fn two_numbers_of_a_register_are_never_joined_unasked() {
    let one = with_siret(body("Association Mirabelle", "12 rue des Lilas"), "40109226700020");
    let other = with_siret(body("Association Mirabelle", "12 rue des Lilas"), "35600000063516");
    let judgement = judged(one, other);
    assert_eq!(judgement.zone, Zone::Ask, "{judgement:#?}");
    assert!(judgement.vetoes.contains(&Veto::Registers));
}

#[test]
fn every_field_that_both_have_is_shown_with_its_words() {
    let judgement =
        judged(body("Association Mirabelle", "12 rue des Lilas"), body("Asso. MIRABELLE", "12 r. des lilas"));
    let shown: Vec<_> =
        judgement.signals.iter().map(|signal| (signal.left.as_str(), signal.right.as_str())).collect();
    assert!(shown.contains(&("Association Mirabelle", "Asso. MIRABELLE")), "{shown:?}");
    assert!(shown.contains(&("12 rue des Lilas", "12 r. des lilas")), "{shown:?}");
    assert!(shown.contains(&("77000 Melun", "77000 Melun")), "{shown:?}");
}
