//! Suggestions over networks drawn at random, and over two organisations drawn by hand.

use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::codes::{Audience, LegalFamily, ServiceKind};

use super::*;
use crate::everybody::Everybody;
use crate::fixture::{networks, spot};
use crate::weighing::Weighing;

proptest! {
    #[test]
    fn a_suggestion_has_its_reasons_and_no_link_yet(everybody in networks(), chosen in any::<u64>()) {
        let ids: Vec<Uuid> = everybody.actors.iter().map(|actor| actor.id).collect();
        let some = |bits: u64| -> BTreeSet<Pair> {
            let ends = ids.iter().zip(ids.iter().skip(1)).enumerate();
            ends.filter(|(place, _)| bits >> place & 1 == 1).map(|(_, (a, b))| pair(*a, *b)).collect()
        };
        let ties = Ties { linked: some(chosen), wished: some(chosen >> 8) };
        let weighing = Weighing::of(everybody.clone());
        let all = weighing.for_all(&ties, 50);
        for suggestion in &all {
            prop_assert!(suggestion.reasons.iter().any(Reason::stands_alone), "{suggestion:?}");
            prop_assert!(suggestion.weight > 0 && !ties.linked.contains(&suggestion.pair));
            prop_assert_ne!(suggestion.pair.0, suggestion.pair.1);
        }
        prop_assert!(all.windows(2).all(|two| two[0].weight >= two[1].weight));
        prop_assert_eq!(&all, &Weighing::of(everybody.clone()).for_all(&ties, 50), "the same each time");
    }

    #[test]
    fn a_suggestion_is_the_same_from_both_sides(everybody in networks()) {
        let weighing = Weighing::of(everybody.clone());
        let ties = Ties::default();
        for a in &everybody.actors {
            for suggestion in weighing.for_one(a.id, &ties, 20) {
                let (one, other) = suggestion.pair;
                prop_assert!(one == a.id || other == a.id);
                prop_assert!(!suggestion.reasons.is_empty());
                prop_assert_eq!(Some(suggestion), weighing.between(other, one, &ties));
            }
        }
    }

    #[test]
    fn what_weighs_has_reasons_and_what_has_reasons_weighs(everybody in networks()) {
        let weighing = Weighing::of(everybody.clone());
        for a in &everybody.actors {
            for b in everybody.actors.iter().filter(|b| b.id > a.id) {
                let sides = weighing.sides(a.id, b.id).expect("both are there");
                let light = weight(sides.0.gist, sides.1.gist, false) == 0;
                prop_assert_eq!(light, reasons(sides.0, sides.1, false).is_empty());
            }
        }
    }
}

fn actor(id: u128, family: LegalFamily, offer: Offer) -> Actor {
    let offer = Offer { id: Uuid::from_u128(id + 100), spots: vec![spot("77288")], ..offer }.understood();
    let communes = ["77288"].into();
    Actor { id: Uuid::from_u128(id), family: Some(family), offers: vec![offer], communes, ..Actor::default() }
}

#[test]
fn a_distribution_and_a_counsellor_of_budgets_are_told_why() {
    let parcels = Offer {
        topics: vec![Topic::Food],
        audiences: vec![Audience::Families],
        limits: "Pas de livraison le week-end.".to_owned(),
        ..Offer::default()
    };
    let counsel = Offer {
        topics: vec![Topic::BudgetManagement],
        audiences: vec![Audience::Families],
        kind: Some(ServiceKind::Support),
        ..Offer::default()
    };
    let actors = vec![
        actor(1, LegalFamily::MutualAid, parcels),
        actor(2, LegalFamily::Public, counsel),
        Actor { id: Uuid::from_u128(3), ..Actor::default() },
    ];
    let everybody = Everybody { actors, ..Everybody::default() };
    let weighing = Weighing::of(everybody);
    let found = weighing.for_all(&Ties::default(), 10);
    assert_eq!(found.len(), 1, "who does nothing is suggested to nobody");
    let first = Uuid::from_u128(1);
    let told = [
        Reason::Way { first, need: Topic::Food, then: Topic::BudgetManagement },
        Reason::People { audience: Audience::Families },
        Reason::Families,
        Reason::Town { commune: "77288".to_owned() },
    ];
    assert_eq!(found[0].reasons, told);
    let linked = Ties { linked: [found[0].pair].into(), ..Ties::default() };
    assert_eq!(weighing.for_all(&linked, 10), [], "a link is not suggested again");
    let wished = Ties { wished: [pair(first, Uuid::from_u128(3))].into(), ..Ties::default() };
    let heaviest = &weighing.for_all(&wished, 10)[0];
    assert_eq!(heaviest.reasons, [Reason::BothWish], "a wish of both needs no other reason");
}
