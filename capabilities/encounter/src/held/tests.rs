//! Who met whom, and what the log says of it.

use proptest::prelude::*;

use super::*;

fn organization(name: &str) -> OrganizationId {
    OrganizationId::from_source("trial", "organization", name)
}

#[test]
fn together_each_meets_each_once_and_an_assembly_pairs_nobody() {
    let names: Vec<String> = (0..=MOST_PAIRED).map(|number| number.to_string()).collect();
    let all: Vec<OrganizationId> = names.iter().map(|name| organization(name)).collect();
    let four = Met::Together(all.iter().take(4).chain(all.first()).copied().collect());
    assert_eq!((four.organizations().len(), four.pairs().len()), (4, 6));
    assert_eq!(Met::Together(all.clone()).pairs(), []);
    assert_eq!(Met::Together(all).organizations().len(), MOST_PAIRED + 1);
}

#[test]
fn a_pair_is_the_same_from_both_sides_and_nobody_meets_herself() {
    let (a, b) = (organization("a"), organization("b"));
    let met = Met::Pairs(vec![(a, b), (b, a), (a, a)]);
    assert_eq!(met.pairs(), [(a.min(b), a.max(b))]);
}

#[test]
fn every_kind_is_read_back_from_its_code() {
    for kind in HeldKind::ALL {
        assert_eq!(HeldKind::from_code(kind.code()), Some(kind));
    }
    assert!(Format::ALL.iter().all(|format| HeldKind::ALL.contains(&HeldKind::Encounter(*format))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whoever is named how often in whatever order: each pair once, of two that were there, the smaller id first.
    #[test]
    fn pairs_are_of_those_who_were_there(names in proptest::collection::vec(0_u8..12, 0..16)) {
        let all: Vec<OrganizationId> = names.iter().map(|name| organization(&name.to_string())).collect();
        let met = Met::Together(all.clone());
        let (there, pairs) = (met.organizations(), met.pairs());
        prop_assert_eq!(pairs.len(), there.len() * there.len().saturating_sub(1) / 2);
        prop_assert!(pairs.iter().all(|(a, b)| a < b && there.contains(a) && there.contains(b)));
        prop_assert!(pairs.windows(2).all(|two| two[0] < two[1]));
    }
}
