//! The pages of this room: writing, following what one wrote, answering.

mod answers;
mod follow;
mod write;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell};

use crate::paths;

/// What this room stands on, lent by the house.
#[derive(Clone)]
pub struct Feedback {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Texts, by the visitor.
    texts: Limiter,
    /// Texts, by the service: no crowd drowns one.
    of_service: Limiter,
}

impl Feedback {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Feedback {
        let day = Duration::from_secs(24 * 3600);
        Feedback { db, key, shell, texts: Limiter::new(6, day), of_service: Limiter::new(30, day) }
    }
}

impl FromRef<Feedback> for Arc<Shell> {
    fn from_ref(room: &Feedback) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who answers: referents for their own organisation, coordinators for all; the page looks which.
const MODERATE: Demand = Demand::May(Action::Moderate);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::open(paths::WRITE),
    Door::post(paths::WRITE, Demand::Anyone),
    Door::get(paths::FOLLOW, Demand::Proof),
    Door::post(paths::FOLLOW, Demand::Proof),
    Door::get(paths::ANSWERS, MODERATE),
    Door::get(paths::ANSWER, MODERATE),
    Door::post(paths::ANSWER, MODERATE),
];

/// The routes of this room.
pub fn routes() -> Router<Feedback> {
    Router::new()
        .route(paths::WRITE, get(write::show).post(write::keep))
        .route(paths::FOLLOW, get(follow::show).post(follow::take_back))
        .route(paths::ANSWERS, get(answers::list))
        .route(paths::ANSWER, get(answers::show).post(answers::decide))
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
