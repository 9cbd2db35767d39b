//! The pages of this room: answering a part at a time, reading again, sending; typing; paper.

mod answers;
mod check;
pub(crate) mod lost;
mod own;
mod paper;
mod part;
mod preview;
mod thanks;
mod typing;
mod welcome;

#[cfg(test)]
pub(crate) use preview::everything;

use std::sync::Arc;

use ::store::{Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Shell};

use crate::paths;

/// What this room stands on, lent by the house.
#[derive(Clone)]
pub struct Responses {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<Responses> for Arc<Shell> {
    fn from_ref(room: &Responses) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who keeps an organisation's records answers for it; the entrance looks whether it is hers.
const KEEPS: Demand = Demand::May(Action::EditRecord);
/// The coordinator types, prints and looks at what is asked.
const COORDINATES: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::get(paths::LINK, Demand::Proof),
    Door::get(paths::LINK_PART, Demand::Proof),
    Door::post(paths::LINK_PART, Demand::Proof),
    Door::get(paths::LINK_WHOLE, Demand::Proof),
    Door::post(paths::LINK_WHOLE, Demand::Proof),
    Door::get(paths::LINK_CHECK, Demand::Proof),
    Door::post(paths::LINK_CHECK, Demand::Proof),
    Door::get(paths::LINK_THANKS, Demand::Proof),
    Door::post(paths::LINK_DECLINE, Demand::Proof),
    Door::get(paths::OWN, KEEPS),
    Door::get(paths::OWN_ONE, KEEPS),
    Door::get(paths::OWN_PART, KEEPS),
    Door::post(paths::OWN_PART, KEEPS),
    Door::get(paths::OWN_WHOLE, KEEPS),
    Door::post(paths::OWN_WHOLE, KEEPS),
    Door::get(paths::OWN_CHECK, KEEPS),
    Door::post(paths::OWN_CHECK, KEEPS),
    Door::get(paths::OWN_THANKS, KEEPS),
    Door::post(paths::OWN_DECLINE, KEEPS),
    Door::get(paths::TYPING, COORDINATES),
    Door::get(paths::TYPING_ONE, COORDINATES),
    Door::post(paths::TYPING_ONE, COORDINATES),
    Door::get(paths::TYPING_PART, COORDINATES),
    Door::post(paths::TYPING_PART, COORDINATES),
    Door::get(paths::TYPING_CHECK, COORDINATES),
    Door::post(paths::TYPING_CHECK, COORDINATES),
    Door::get(paths::TYPING_THANKS, COORDINATES),
    Door::get(paths::PAPER, COORDINATES),
    Door::get(paths::PREVIEW, COORDINATES),
];

/// The routes of this room.
pub fn routes() -> Router<Responses> {
    Router::new()
        .route(paths::LINK, get(welcome::show))
        .route(paths::LINK_PART, get(part::show).post(part::keep))
        .route(paths::LINK_WHOLE, get(part::show).post(part::keep))
        .route(paths::LINK_CHECK, get(check::show).post(check::send))
        .route(paths::LINK_THANKS, get(thanks::show))
        .route(paths::LINK_DECLINE, post(welcome::decline))
        .route(paths::OWN, get(own::list))
        .route(paths::OWN_ONE, get(welcome::show))
        .route(paths::OWN_PART, get(part::show).post(part::keep))
        .route(paths::OWN_WHOLE, get(part::show).post(part::keep))
        .route(paths::OWN_CHECK, get(check::show).post(check::send))
        .route(paths::OWN_THANKS, get(thanks::show))
        .route(paths::OWN_DECLINE, post(welcome::decline))
        .route(paths::TYPING, get(typing::find))
        .route(paths::TYPING_ONE, get(part::show).post(part::keep))
        .route(paths::TYPING_PART, get(part::show).post(part::keep))
        .route(paths::TYPING_CHECK, get(check::show).post(check::send))
        .route(paths::TYPING_THANKS, get(thanks::show))
        .route(paths::PAPER, get(paper::show))
        .route(paths::PREVIEW, get(preview::show))
}

pub(crate) fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
