//! Who is missing, over a neighbourhood drawn by hand, and counts that hold over drawn ones.

use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::hours::OpeningHours;

use super::*;
use crate::fixture::{TOWNS, commune, networks, spot};
use crate::sides::Sides;
use crate::week::Week;

fn actor(id: u128, family: LegalFamily, (town, hours): (&str, &str), offer: Offer) -> Actor {
    let today = chrono::NaiveDate::default();
    let hours = OpeningHours::parse(hours).expect("hours");
    let offer = Offer {
        id: Uuid::from_u128(id + 100),
        spots: vec![spot(town)],
        week: Week::of(&hours, today),
        ..offer
    };
    Actor { id: Uuid::from_u128(id), family: Some(family), offers: vec![offer], ..Actor::default() }
}

fn food(kind: ServiceKind, audience: Audience) -> Offer {
    Offer { topics: vec![Topic::Food], kind: Some(kind), audiences: vec![audience], ..Offer::default() }
}

#[test]
fn what_is_missing_is_said_with_the_nearest_answer_outside() {
    let parcels = food(ServiceKind::MaterialAid, Audience::Families);
    let counsel = food(ServiceKind::Support, Audience::OlderPeople);
    let actors = vec![
        actor(1, LegalFamily::MutualAid, ("77288", "Tu 14:00-17:00"), parcels),
        actor(2, LegalFamily::Public, ("77152", "Mo 09:00-12:00"), counsel),
    ];
    let everybody = Everybody { actors, ..Everybody::default() };
    let coverage = Coverage::of(&everybody, Need::Topic(Topic::Food), &[commune("77288")]);
    assert_eq!(coverage.answering.len(), 1);
    let nearest = |wanted: fn(&Absence) -> bool| {
        let found = coverage.missing.iter().find(|(absence, _)| wanted(absence)).expect("it is missing");
        found.1.map(|nearest| nearest.actor.id)
    };
    let second = Some(Uuid::from_u128(2));
    assert_eq!(nearest(|absence| matches!(absence, Absence::Family(LegalFamily::Public))), second);
    assert_eq!(nearest(|absence| matches!(absence, Absence::Step(Step::Kind(ServiceKind::Support)))), second);
    assert_eq!(nearest(|absence| matches!(absence, Absence::Audience(Audience::OlderPeople))), second);
    assert_eq!(nearest(|absence| matches!(absence, Absence::Family(LegalFamily::Delegation))), None);
    assert_eq!(nearest(|absence| matches!(absence, Absence::Days(days) if days.len() == 6)), second);
    assert!(!coverage.missing.iter().any(|(absence, _)| matches!(absence, Absence::Communes(_))));
    let nobody = Coverage::of(&everybody, Need::Topic(Topic::Debt), &[commune("77288")]);
    assert!(matches!(nobody.missing[..], [(Absence::Everybody, None), (Absence::Communes(_), None)]));
}

#[test]
fn a_service_stands_on_the_side_of_what_it_rests_on() {
    let town = commune("77288");
    let right = Offer {
        basis: Some(vocabulary::codes::Basis::Right),
        ..food(ServiceKind::FinancialAid, Audience::Everyone)
    };
    let actors = vec![
        actor(1, LegalFamily::MutualAid, ("77288", "Tu 14:00-17:00"), right),
        actor(
            2,
            LegalFamily::MutualAid,
            ("77152", "Mo 09:00-12:00"),
            food(ServiceKind::MaterialAid, Audience::Everyone),
        ),
    ];
    let everybody = Everybody { actors, ..Everybody::default() };
    let sides = Sides::of(&everybody, Need::Topic(Topic::Food), town);
    let ids = |side: &[crate::sides::Standing<'_>]| {
        side.iter().map(|one| one.actor.id.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!((ids(&sides.rule), ids(&sides.own_means)), (vec![1], vec![2]));
}

proptest! {
    #[test]
    fn what_is_counted_and_what_is_missing_agree(everybody in networks(), topic in proptest::sample::select(Topic::ALL.to_vec())) {
        let zone: Vec<_> = TOWNS.map(commune).to_vec();
        let coverage = Coverage::of(&everybody, Need::Category(topic.category()), &zone);
        let services: usize = coverage.answering.iter().map(|one| one.offers.len()).sum();
        for (step, count) in &coverage.steps {
            prop_assert!(*count <= services);
            let told = coverage.missing.iter().any(|(absence, _)| match absence {
                Absence::Step(absent) => absent == step,
                Absence::Steps(absent) => absent.contains(step),
                _ => false,
            });
            prop_assert_eq!(told, *count == 0 && services > 0);
        }
        let blank = coverage.communes.iter().filter(|(_, reached)| reached.is_nobody()).count();
        let told = coverage.missing.iter().find_map(|(absence, _)| match absence {
            Absence::Communes(communes) => Some(communes.len()),
            _ => None,
        });
        prop_assert_eq!(told.unwrap_or_default(), blank);
    }
}
