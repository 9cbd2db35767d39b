//! The pages of this room: placing, settling, publishing, reading why.

mod file;
mod ledger;
mod own;
mod placements;
mod price;
mod reason;

use std::sync::Arc;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::{FromRef, Query};
use axum::routing::get;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::ImmersionId;
use vocabulary::permission::Action;
use web::{Crumb, Demand, Door, Failure, Shell, Visit};

use crate::question::{Legend, print};
use crate::version::{Seat, Version, seats_in, versions};
use crate::{paths, question};
use directory::OrganizationNames;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Placements {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(Placements);

impl Placements {
    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }
}

impl FromRef<Placements> for Arc<Shell> {
    fn from_ref(room: &Placements) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who is where is for who prepares the days: names stand there.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);
/// Who sends and who hosts is for every member who may take part.
const MEMBERS: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::PLACEMENTS, COORDINATION),
    Door::post(paths::PLACEMENTS, COORDINATION),
    Door::get(paths::REASON, COORDINATION),
    Door::get(paths::PRICE, COORDINATION),
    Door::get(paths::FILE, COORDINATION),
    Door::get(paths::LEDGER, MEMBERS),
    Door::get(paths::OWN, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<Placements> {
    Router::new()
        .route(paths::PLACEMENTS, get(placements::show).post(placements::act))
        .route(paths::REASON, get(reason::show))
        .route(paths::PRICE, get(price::show))
        .route(paths::FILE, get(file::give))
        .route(paths::LEDGER, get(ledger::show))
        .route(paths::OWN, get(own::show))
}

/// The pairs of an address.
type Pairs = Query<Vec<(String, String)>>;

/// The value of one name of an address or a form; empty where it was not sent.
fn sent<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

/// A programme with its proposals.
struct Programme {
    legend: Legend,
    names: OrganizationNames,
    versions: Vec<Version>,
    /// What the question as it now is asked is recognised by.
    asked: String,
}

impl Programme {
    /// The way from all programmes to this page.
    fn crumbs(&self, visit: &Visit, below: &str) -> Vec<Crumb> {
        let id = self.legend.programme.id;
        let crumb = |label: String, href: String| Crumb { label, href };
        let mut crumbs = vec![
            crumb(visit.say("placement-immersions").into_owned(), "/immersions".to_owned()),
            crumb(self.legend.programme.title.clone(), paths::programme(id)),
        ];
        let whole = visit.say("placement-title").into_owned();
        if below.is_empty() {
            crumbs.push(crumb(whole, String::new()));
        } else {
            crumbs.push(crumb(whole, paths::placements(id)));
            crumbs.push(crumb(below.to_owned(), String::new()));
        }
        crumbs
    }

    /// The proposal an address names by its number; else the last.
    fn chosen(&self, number: &str) -> Option<&Version> {
        let number = number.parse().ok();
        self.versions.iter().find(|version| Some(version.number) == number).or(self.versions.first())
    }
}

/// The programme with its proposals; a stranger address finds nothing.
async fn programme(room: &Placements, id: Uuid) -> Result<Programme, Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| {
        let id = ImmersionId::from(id);
        let Some((question, legend)) = question(conn, &key, id)? else { return Ok(None) };
        let asked = print(&question, &legend);
        Ok(Some(Programme {
            asked,
            legend,
            names: OrganizationNames::read(conn)?,
            versions: versions(conn, id)?,
        }))
    });
    read.await?.ok_or(Failure::NotFound)
}

/// The seats of a proposal.
async fn seats(room: &Placements, version: &Version) -> Result<Vec<Seat>, Failure> {
    let id = version.id;
    room.read(move |conn| seats_in(conn, id)).await
}
