//! The pages of this room: what immersion is, preparing a programme, a partner's page, a worker's wishes.

mod frame;
mod mornings;
mod own;
mod paper;
mod partner;
mod partners;
mod prepare;
mod programme;
mod programmes;
mod workers;

use std::sync::Arc;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use post::Desk;
use vocabulary::id::ImmersionId;
use vocabulary::permission::{Action, Reach};
use web::{Demand, Door, Failure, Shell, Visit};

use crate::paths;
use crate::programme::ImmersionProgramme;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Immersions {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What rooms above show on a worker's own page, once her wishes are closed: her place, and why. The record is the
    /// worker.
    pub beside_worker: Vec<directory::Slot>,
}

web::reads_and_writes!(Immersions);

impl Immersions {
    /// The room in its house, with nothing beside a worker.
    pub const fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        Self { db, key, shell, beside_worker: Vec::new() }
    }

    pub(crate) fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// The programme, or nothing to be found.
    pub(crate) async fn programme(&self, id: ImmersionId) -> Result<ImmersionProgramme, Failure> {
        self.read(move |conn| crate::programme(conn, id)).await?.ok_or(Failure::NotFound)
    }
}

impl FromRef<Immersions> for Arc<Shell> {
    fn from_ref(room: &Immersions) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whether the visitor prepares programmes for the network.
pub(crate) fn coordinates(visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| member.reach(Action::RunEncounter) == Reach::Everything)
}

/// The coordination prepares programmes.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);
/// Members of a partner speak for it.
const TAKES_PART: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::PROGRAMMES, Demand::Anyone),
    Door::get(paths::PREPARE, COORDINATION),
    Door::post(paths::PREPARE, COORDINATION),
    Door::get(paths::PROGRAMME, COORDINATION),
    Door::post(paths::PROGRAMME, COORDINATION),
    Door::get(paths::PARTNERS, COORDINATION),
    Door::post(paths::PARTNERS, COORDINATION),
    Door::get(paths::PARTNER, TAKES_PART),
    Door::post(paths::PARTNER, TAKES_PART),
    Door::get(paths::FRAME, COORDINATION),
    Door::post(paths::FRAME, COORDINATION),
    Door::get(paths::WORKERS, COORDINATION),
    Door::post(paths::WORKERS, COORDINATION),
    Door::get(paths::PAPER, COORDINATION),
    Door::post(paths::PAPER, COORDINATION),
    Door::get(paths::MORNINGS, COORDINATION),
    Door::post(paths::MORNINGS, COORDINATION),
    Door::get(paths::OWN, Demand::Proof),
    Door::post(paths::OWN, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<Immersions> {
    Router::new()
        .route(paths::PROGRAMMES, get(programmes::show))
        .route(paths::PREPARE, get(prepare::show).post(prepare::begin))
        .route(paths::PROGRAMME, get(programme::show).post(programme::act))
        .route(paths::PARTNERS, get(partners::show).post(partners::act))
        .route(paths::PARTNER, get(partner::show).post(partner::act))
        .route(paths::FRAME, get(frame::show).post(frame::act))
        .route(paths::WORKERS, get(workers::show).post(workers::act))
        .route(paths::PAPER, get(paper::show).post(paper::keep))
        .route(paths::MORNINGS, get(mornings::show).post(mornings::act))
        .route(paths::OWN, get(own::show).post(own::act))
}
