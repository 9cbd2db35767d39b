//! Names typed differently resemble each other, inside one organisation and nowhere else.

use proptest::prelude::*;
use store::SealKey;
use vocabulary::id::OrganizationId;

use super::prints_of;
use crate::person::{Contact, Identity};

fn resemble(one: (&str, &str), other: (&str, &str)) -> bool {
    let key = SealKey::from_bytes([7; 32]);
    let of = |(organization, name): (&str, &str)| {
        let organization = OrganizationId::from_source("trial", "organization", organization);
        prints_of(&key, organization, &Identity::NameInUse(name.to_owned()), None)
    };
    let others = of(other);
    of(one).iter().any(|print| others.contains(print))
}

#[test]
fn accents_order_and_sounds_do_not_matter() {
    for (one, other) in [
        ("Amélie Roux", "ROUX Amelie"),
        ("Sofia K.", "Sophia K"),
        ("Yacine", "Iacine"),
        ("Philippe", "Filipe"),
    ] {
        assert!(resemble(("a", one), ("a", other)), "{one} / {other}");
    }
}

#[test]
fn other_names_and_other_organisations_have_nothing_in_common() {
    assert!(!resemble(("a", "Amélie Roux"), ("a", "Amélie Durand")));
    assert!(!resemble(("a", "Amélie Roux"), ("b", "Amélie Roux")));
    assert!(!resemble(("a", "Al"), ("a", "Al")), "too short to say anything");
}

#[test]
fn a_number_is_the_same_however_it_is_typed() {
    let key = SealKey::from_bytes([7; 32]);
    let organization = OrganizationId::from_source("trial", "organization", "a");
    let of = |number: &str| {
        prints_of(&key, organization, &Identity::Nobody, Some(&Contact::Telephone(number.to_owned())))
    };
    assert_eq!(of("06 39 98 12 34"), of("+33 6.39.98.12.34"));
    assert_ne!(of("06 39 98 12 34"), of("06 39 98 12 35"));
    assert!(of("115").is_empty());
}

proptest! {
    #[test]
    fn no_name_makes_it_fall(name: String, number: String) {
        let key = SealKey::from_bytes([7; 32]);
        let identity = Identity::Pseudonym(name);
        prints_of(&key, OrganizationId::default(), &identity, Some(&Contact::Telephone(number)));
    }
}
