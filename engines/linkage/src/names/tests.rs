//! What comparing names promises, tried on small cases.

use super::*;
use crate::reading::Traits;
use crate::subject::Subject;

fn level(one: &str, other: &str) -> NameLevel {
    let named = |name: &str, city: &str| Subject {
        name: name.to_owned(),
        city: city.to_owned(),
        ..Subject::default()
    };
    let subjects = [named(one, "Melun"), named(other, "Dammarie-lès-Lys"), named("x", "Bellingham")];
    let mut dictionary = Dictionary::of(&subjects);
    let read: Vec<Traits> = subjects.iter().map(|subject| Traits::of(subject, &mut dictionary)).collect();
    let found = compare(&read[0].names[0], &read[1].names[0], &dictionary);
    assert_eq!(
        found,
        compare(&read[1].names[0], &read[0].names[0], &dictionary),
        "asked the other way round"
    );
    found.level
}

#[test]
fn spellings_of_one_name_meet() {
    for (one, other) in [
        ("Association Les Mirabelles", "ASSO. MIRABELLE"),
        ("CCAS de Melun", "Centre Communal d’Action Sociale de Melun"),
        ("Secours Populaire Français", "Secours Populiare Français"),
        ("Unity Care Northwest", "Unity Care NW (Bellingham)"),
        ("Régie Interne Vosgienne Emploi", "RIVE"),
    ] {
        assert!(level(one, other) >= NameLevel::Near, "{one} / {other}: {:?}", level(one, other));
    }
}

#[test]
fn a_longer_name_holds_a_shorter_one() {
    assert_eq!(level("Mirabelle Fontanelle", "Mirabelle Fontanelle jeunesse sportive"), NameLevel::Contained);
}

#[test]
fn what_everybody_is_called_is_not_enough() {
    assert!(level("Centre social Mirabelle", "Centre social Fontanelle") <= NameLevel::Partial);
    assert!(level("CCAS de Melun", "CCAS de Dammarie-lès-Lys") <= NameLevel::Little);
    assert_eq!(level("Emmaüs", "Croix-Rouge"), NameLevel::Different);
}
