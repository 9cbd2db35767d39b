//! The actions of the demo: eighty-four over eight units and nine domains, all invented, the same each time.

mod families;
mod groups;
mod spread;
mod stories;
mod ties;

use ::store::{Conn, Db, Fact, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::id::{
    CollectiveActionId, FrameworkId, FunderId, OrganizationId, ProgrammeId, TerritoryUnitId,
};

use crate::lists::Domain;
use crate::reference::{Framework, Funder, Programme, Unit};
use crate::state::State;
use crate::store::{log, records, reference};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// The name of « Balades en scène » from September 2017 to June 2018, one Wednesday a month: for [`action`].
pub const BALADES: &str = "balades-en-scene";
/// The name of its season of this year, with dates to come and twenty places.
pub const BALADES_SEASON: &str = "balades-saison";
/// The name of the castle day of 2019, the eighth edition of the programme.
pub const CASTLE_DAY: &str = "journee-au-chateau";
/// The name of the day of the Beatles, announced as its next edition.
pub const BEATLES: &str = "beatles";
/// The name of the shared kitchen of Chalamont.
pub const KITCHEN: &str = "cuisine-partagee";
/// The name of the action of the Haut-Bugey that made an exhibition.
pub const EXHIBITION: &str = "sus-au-tabou";
/// The name of the table of neighbours, handed over to inhabitants.
pub const NEIGHBOURS: &str = "cafe-des-voisins";
/// Actions that take place now on the demo's own territory, open to everybody, with when, as people say it.
pub const NEAR: &[(&str, &str)] = &[
    ("cafe-des-parents", "tous les mardis de 9 h à 11 h"),
    ("matin-des-tout-petits", "tous les jeudis de 9 h 30 à 11 h 30"),
    ("peres-et-enfants", "le 2e samedi du mois à 10 h"),
    ("marche-poussettes", "tous les lundis de 10 h à 11 h"),
    ("hommes-qui-parlent", "tous les vendredis de 17 h à 19 h"),
    ("panier-anti-gaspi", "tous les 15 jours, le mercredi de 10 h à 14 h"),
    (BALADES_SEASON, "un mercredi par mois de 14 h à 17 h"),
    ("chorale-ouverte", "tous les jeudis de 18 h à 19 h 30"),
    (NEIGHBOURS, "tous les mercredis de 15 h à 17 h"),
    ("tables-du-dimanche", "tous les dimanches de 11 h à 15 h"),
    ("parler-en-marchant", "tous les mardis de 14 h à 16 h"),
    ("clavier-tranquille", "tous les lundis de 14 h à 16 h"),
    ("souffler", "le 1er jeudi du mois de 14 h à 17 h"),
];

/// How many actions are written at once.
const CHUNK: usize = 1_000;
/// How many units the demo has; the action of rank k is counted to the unit of rank k mod 8.
const UNITS: usize = 8;

/// An action of the demo, as it is told.
struct Told {
    name: &'static str,
    by: &'static str,
    commune: &'static str,
    state: State,
    title: &'static str,
    about: &'static str,
}

/// The action of the demo with this name.
pub fn action(name: &str) -> CollectiveActionId {
    CollectiveActionId::from_source(SOURCE, "collective-action", name)
}

/// The programme « Intergénérationnel » of the demo.
pub fn programme() -> ProgrammeId {
    ProgrammeId::from_source(SOURCE, "programme", "intergenerationnel")
}

/// A unit of the demo, from 1 to 8.
pub fn unit(number: usize) -> TerritoryUnitId {
    TerritoryUnitId::from_source(SOURCE, "territory-unit", &number.to_string())
}

/// The frameworks of the demo: the project of the département's service, the agreement with the Caf.
pub fn frameworks() -> [FrameworkId; 2] {
    ["projet-de-service", "convention-caf"].map(|name| FrameworkId::from_source(SOURCE, "framework", name))
}

/// The funders of the demo: the département, the Caf.
pub fn funders() -> [FunderId; 2] {
    ["conseil-departemental", "caf"].map(|name| FunderId::from_source(SOURCE, "funder", name))
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

/// Fills the demo once, after the directory's records. Answers how many actions there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if records::count_actions(conn)? == 0 {
            fill_reference(conn)?;
            fill_actions(conn, now)?;
        }
        records::count_actions(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn fill_reference(conn: &mut Conn) -> Result<(), StoreError> {
    for (number, rank) in (1..=UNITS).zip(1..) {
        let name = format!("MDS {number}");
        reference::keep_unit(conn, &Unit { id: unit(number), name, rank, communes: Vec::new() })?;
    }
    let names =
        ["Agir pour la solidarité, projet de service (démo)", "Convention d’objectifs avec la Caf (démo)"];
    for (id, name) in frameworks().into_iter().zip(names) {
        reference::keep_framework(conn, &Framework { id, name: name.to_owned(), from: None, to: None })?;
    }
    for (id, name) in funders().into_iter().zip(["Conseil départemental (démo)", "Caf (démo)"]) {
        reference::keep_funder(conn, &Funder { id, name: name.to_owned() })?;
    }
    let programme = Programme {
        id: programme(),
        name: "Intergénérationnel".to_owned(),
        about: "Chaque année depuis 2012, des jeunes et des personnes âgées passent une journée ensemble."
            .to_owned(),
        carrier: organization("mds-demo"),
    };
    reference::keep_programme(conn, &programme)
}

fn fill_actions(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut all = Vec::new();
    let mut logs = Vec::new();
    for (rank, (domain, told)) in told().enumerate() {
        let (mut action, mut moves) = spread::draw(told, domain, rank, now);
        stories::tell(told.name, &mut action, &mut moves, now);
        if let Some(last) = moves.last() {
            (action.state, action.state_since) = (last.state, last.since.on);
        }
        logs.push((action.id, moves));
        all.push(action);
    }
    records::insert(conn, &all)?;
    for (id, moves) in &logs {
        log::add_moves(conn, *id, moves)?;
    }
    let payload = serde_json::json!({ "source": SOURCE, "actions": all.len() });
    let fact = Fact { name: "action.imported", subject: None, payload, recorded_at: now };
    ::store::record(conn, &fact).map(|_| ())
}

/// Adds so many actions to a filled demo, each like one of it under an identity of its own: for measuring how long
/// counting takes. They have no log.
///
/// # Errors
/// Those of the store.
pub fn crowd(db: &Db, actions: usize, now: DateTime<Utc>) -> Result<(), StoreError> {
    let told: Vec<_> = told().collect();
    db.write_alone_now(|conn| {
        let mut chunk = Vec::new();
        for (rank, (domain, told)) in (0..actions).zip(told.iter().cycle()) {
            let (mut action, _) = spread::draw(told, *domain, rank, now);
            action.id = CollectiveActionId::from_source("crowd", "collective-action", &rank.to_string());
            action.state = told.state;
            chunk.push(action);
            if chunk.len() == CHUNK || rank + 1 == actions {
                records::insert(conn, &chunk)?;
                chunk.clear();
            }
        }
        Ok(())
    })
}

/// Every action of the demo, in the order of domains.
fn told() -> impl Iterator<Item = (Domain, &'static Told)> {
    let by_domain = [
        families::PARENTHOOD,
        groups::PREVENTION,
        groups::FOOD,
        groups::LEISURE,
        ties::TIES,
        ties::NETWORKS,
        ties::LANGUAGE,
        ties::CARERS,
        ties::INCLUSION,
    ];
    Domain::ALL.iter().zip(by_domain).flat_map(|(domain, all)| all.iter().map(|told| (*domain, told)))
}

#[cfg(test)]
mod tests;
