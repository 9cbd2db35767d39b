//! The pages of what answers say: for the coordination, and for everybody once it is given back.

mod files;
mod restitution;
mod results;
mod sayings;

use std::sync::Arc;

use ::store::{Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use survey::{Survey, SurveyState};
use uuid::Uuid;
use vocabulary::id::SurveyId;
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Shell};

use crate::counted::Memory;
use crate::paths;

/// What the pages of results stand on, lent by the house.
#[derive(Clone)]
pub struct Findings {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What was counted last; the house begins with an empty one.
    pub memory: Memory,
}

impl FromRef<Findings> for Arc<Shell> {
    fn from_ref(findings: &Findings) -> Arc<Shell> {
        Arc::clone(&findings.shell)
    }
}

/// Results are the coordination's.
const DESK: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of the results.
pub const DOORS: &[Door] = &[
    Door::get(paths::RESULTS, DESK),
    Door::get(paths::SAYINGS, DESK),
    Door::get(paths::TABLE, DESK),
    Door::get(paths::CODES, DESK),
    Door::get(paths::WORKBOOK, DESK),
    Door::open(paths::RESTITUTION),
];

/// The routes of the results.
pub fn routes() -> Router<Findings> {
    Router::new()
        .route(paths::RESULTS, get(results::show))
        .route(paths::SAYINGS, get(sayings::show))
        .route(paths::TABLE, get(files::table))
        .route(paths::CODES, get(files::codes))
        .route(paths::WORKBOOK, get(files::workbook))
        .route(paths::RESTITUTION, get(restitution::show))
}

/// What cannot be read is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The survey of an address, once it has begun to ask: a draft has no results.
async fn begun(room: &Findings, id: Uuid) -> Result<Survey, Failure> {
    let found = room.db.read(move |conn| survey::survey(conn, SurveyId::from(id))).await.map_err(failure)?;
    found.filter(|survey| survey.state != SurveyState::Draft).ok_or(Failure::NotFound)
}
