//! The pages of this room: answering from a letter, the list of what was received, one request of it.

mod answer;
mod elsewhere;
mod read_by_link;
mod received;
mod renew;
mod request;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use store::{Db, SealKey, StoreError};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell};

use crate::paths;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Receiving {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Letters that a link sends.
    by_link: Limiter,
}

impl Receiving {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        Self { db, key, shell, by_link: Limiter::new(4, Duration::from_secs(24 * 3600)) }
    }
}

impl FromRef<Receiving> for Arc<Shell> {
    fn from_ref(receiving: &Receiving) -> Arc<Shell> {
        Arc::clone(&receiving.shell)
    }
}

/// Those who answer for an organisation; of which, each page asks.
const ANSWERS: Demand = Demand::May(Action::AnswerReferral);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::ANSWER, Demand::Proof),
    Door::post(paths::ANSWER, Demand::Proof),
    Door::post(paths::READ_BY_LINK, Demand::Proof),
    Door::post(paths::RENEW, Demand::Proof),
    Door::get(paths::ELSEWHERE, Demand::Proof),
    Door::get(paths::RECEIVED, ANSWERS),
    Door::get(paths::ONE_RECEIVED, ANSWERS),
    Door::post(paths::ONE_RECEIVED, ANSWERS),
    Door::get(paths::READ, Demand::MayAssured(Action::AnswerReferral)),
    Door::get(paths::REQUEST_ELSEWHERE, ANSWERS),
];

/// The routes of this room.
pub fn routes() -> Router<Receiving> {
    Router::new()
        .route(paths::ANSWER, get(answer::show).post(answer::reply))
        .route(paths::READ_BY_LINK, post(read_by_link::read))
        .route(paths::RENEW, post(renew::renew))
        .route(paths::ELSEWHERE, get(elsewhere::show_by_link))
        .route(paths::RECEIVED, get(received::show))
        .route(paths::ONE_RECEIVED, get(request::show).post(request::reply))
        .route(paths::READ, get(request::read))
        .route(paths::REQUEST_ELSEWHERE, get(elsewhere::show))
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
