//! What immersion is, how places are given, and the programmes: for everybody.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use axum::extract::State;
use vocabulary::id::{ImmersionId, OrganizationId};
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::{Immersions, coordinates};
use crate::paths;
use crate::programme::{ImmersionProgramme, programmes};
use crate::saying;
use crate::store::partners::programmes_of_partner;

/// How one takes part, step by step.
const STEPS: [&str; 6] = [
    "immersion-how-asked",
    "immersion-how-framed",
    "immersion-how-wished",
    "immersion-how-placed",
    "immersion-how-prepared",
    "immersion-how-returned",
];
/// The published order in which places are given: each line counts only among what the lines before leave equal.
const ORDER: [&str; 7] = [
    "immersion-order-most",
    "immersion-order-both",
    "immersion-order-worst",
    "immersion-order-ranks",
    "immersion-order-spread",
    "immersion-order-before",
    "immersion-order-lottery",
];
/// What always holds, whatever is wished.
const ALWAYS: [&str; 3] = ["immersion-always-elsewhere", "immersion-always-days", "immersion-always-once"];

#[derive(askama::Template)]
#[template(path = "pages/programmes.html")]
struct Programmes<'a> {
    visit: &'a Visit,
    cards: Vec<Card>,
    coordinates: bool,
    /// Whether the visitor may read who sends and who hosts.
    takes_part: bool,
}

struct Card {
    title: String,
    days: String,
    seed: String,
    badge: (&'static str, &'static str, String),
    /// The pages of this visitor: the programme's, or those of her organisations.
    links: Vec<(String, String)>,
}

/// An organisation of the visitor that is a partner of a programme.
type OwnPart = (ImmersionId, OrganizationId, String);

pub(super) async fn show(visit: Visit, State(room): State<Immersions>) -> Result<Page, Failure> {
    let own = organizations(&visit);
    let takes_part = coordinates(&visit) || !own.is_empty();
    let (found, parts) = room.read(move |conn| read(conn, &own)).await?;
    let cards = found.iter().map(|programme| card(&visit, programme, &parts)).collect();
    let body = Programmes { visit: &visit, cards, coordinates: coordinates(&visit), takes_part };
    let page = visit.page(visit.say("immersion-title"), &body);
    Ok(page.description(visit.say("immersion-lead")).canonical(paths::PROGRAMMES))
}

/// The organisations that the visitor speaks for.
fn organizations(visit: &Visit) -> Vec<(OrganizationId, String)> {
    let Some(member) = &visit.member else { return Vec::new() };
    let mut known = BTreeSet::new();
    let own = member.mandates.iter().filter(|one| member.may(Action::JoinEncounter, one.organization));
    own.filter(|one| known.insert(one.organization))
        .map(|one| (one.organization, one.organization_name.clone()))
        .collect()
}

fn read(
    conn: &mut Conn,
    own: &[(OrganizationId, String)],
) -> Result<(Vec<ImmersionProgramme>, Vec<OwnPart>), StoreError> {
    let mut parts = Vec::new();
    for (organization, name) in own {
        for programme in programmes_of_partner(conn, organization.uuid())? {
            parts.push((programme.into(), *organization, name.clone()));
        }
    }
    Ok((programmes(conn)?, parts))
}

fn card(visit: &Visit, programme: &ImmersionProgramme, parts: &[OwnPart]) -> Card {
    let (from, to) = (visit.date(programme.from), visit.date(programme.to));
    let values = [
        ("from", from.as_str().into()),
        ("to", to.as_str().into()),
        ("count", programme.days().len().into()),
    ];
    let mut links = Vec::new();
    if coordinates(visit) {
        links.push((paths::programme(programme.id), visit.say("immersion-open").into_owned()));
    }
    for (_, organization, name) in parts.iter().filter(|(id, ..)| *id == programme.id) {
        let address = paths::partner(programme.id, *organization);
        links.push((address, visit.say_of("immersion-own-partner", name).into_owned()));
    }
    Card {
        title: programme.title.clone(),
        days: visit.say_with("immersion-from-to", &values).into_owned(),
        seed: visit.say_of("immersion-seed", &programme.seed.to_string()).into_owned(),
        badge: saying::badge(visit, programme),
        links,
    }
}
