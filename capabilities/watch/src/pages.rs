//! The pages of this room: the watch, the answer of the coordination, the figures.

mod export;
mod figures;
mod relay;
mod watch;

use std::sync::Arc;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use vocabulary::permission::Action;
use web::{Demand, Door, Shell};

use crate::paths;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Watch {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(Watch);

impl FromRef<Watch> for Arc<Shell> {
    fn from_ref(room: &Watch) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// All pages are the coordination's: it reads counts and codes, and nothing that was said of anybody.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::WATCH, COORDINATION),
    Door::get(paths::FIGURES, COORDINATION),
    Door::get(paths::EXPORT, COORDINATION),
    Door::get(paths::RELAY, COORDINATION),
    Door::post(paths::RELAY, COORDINATION),
];

/// The routes of this room.
pub fn routes() -> Router<Watch> {
    Router::new()
        .route(paths::WATCH, get(watch::show))
        .route(paths::FIGURES, get(figures::show))
        .route(paths::EXPORT, get(export::give))
        .route(paths::RELAY, get(relay::show).post(relay::answer))
}
