//! Organisations drawn at random, for the tests of what compares them.

use std::collections::BTreeSet;

use directory::Mean;
use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::codes::{Audience, Basis, LegalFamily, MeanKind, ServiceKind, Topic};
use vocabulary::territory::{Area, Commune, Territory};

use crate::actor::{Actor, Offer, Spot};
use crate::everybody::Everybody;
use crate::week::Week;
use crate::week::tests::weeks;

/// Four communes of one neighbourhood.
pub(crate) const TOWNS: [&str; 4] = ["77288", "77152", "77285", "77407"];

const LIMITS: [&str; 5] = [
    "",
    "Pas de livraison le week-end. Pas d’enfants.",
    "Pas d’hébergement. Aucune aide financière.",
    "Pas de domiciliation. Le comptoir ferme quand les bénévoles manquent.",
    "Quarante couverts.",
];

/// A commune by its code.
pub(crate) fn commune(code: &str) -> &'static Commune {
    Territory::france().commune(code).expect("a commune")
}

/// A place in a commune.
pub(crate) fn spot(code: &str) -> Spot {
    Spot { commune: Some(commune(code)), point: commune(code).point }
}

fn offers() -> impl Strategy<Value = Offer> {
    let what = (
        proptest::sample::subsequence(Topic::ALL.to_vec(), 0..4),
        proptest::sample::subsequence(Audience::ALL.to_vec(), 0..3),
        proptest::sample::select(LIMITS.to_vec()),
        proptest::option::of(proptest::sample::select(ServiceKind::ALL.to_vec())),
        proptest::option::of(proptest::sample::select(Basis::ALL.to_vec())),
    );
    let around =
        (proptest::sample::subsequence(TOWNS.to_vec(), 0..3), weeks(), any::<[bool; 4]>(), any::<u128>());
    (what, around).prop_map(|((topics, audiences, limits, kind, basis), (towns, week, is, id))| {
        let offer = Offer {
            id: Uuid::from_u128(id),
            name: format!("Service {id}"),
            kind,
            basis,
            topics,
            audiences,
            limits: limits.to_owned(),
            collective: is[0],
            comes: is[1],
            areas: if is[2] { vec![Area::Departement("77".to_owned())] } else { Vec::new() },
            walk_in: is[3],
            spots: towns.into_iter().map(spot).collect(),
            week,
            ..Offer::default()
        };
        offer.understood()
    })
}

/// Some organisation.
pub(crate) fn actors() -> impl Strategy<Value = Actor> {
    let means = proptest::sample::subsequence(MeanKind::ALL.to_vec(), 0..3);
    let family = proptest::option::of(proptest::sample::select(LegalFamily::ALL.to_vec()));
    let languages = proptest::sample::subsequence(vec!["fr", "ar", "pt"], 0..3);
    let offers = proptest::collection::vec(offers(), 0..4);
    (any::<u128>(), means, family, languages, offers, any::<bool>()).prop_map(
        |(id, means, family, languages, offers, volunteers_only)| Actor {
            id: Uuid::from_u128(id),
            name: format!("Organisation {id}"),
            family,
            languages: languages.into_iter().map(str::to_owned).collect(),
            means: means.into_iter().map(|kind| Mean { kind, text: kind.code().to_owned() }).collect(),
            volunteers_only,
            week: offers.iter().fold(Week::default(), |week, offer| week.with(&offer.week)),
            communes: offers
                .iter()
                .flat_map(|offer| &offer.spots)
                .filter_map(|spot| Some(spot.commune?.code))
                .collect::<BTreeSet<_>>(),
            offers,
            ..Actor::default()
        },
    )
}

/// A small network.
pub(crate) fn networks() -> impl Strategy<Value = Everybody> {
    proptest::collection::vec(actors(), 2..9).prop_map(|mut actors| {
        actors.sort_unstable_by_key(|actor| actor.id);
        actors.dedup_by_key(|actor| actor.id);
        Everybody { actors, ..Everybody::default() }
    })
}
