//! The pages of this room: the fit and the form, what was sent, one of them, and the agreement that was signed.

mod agreement;
mod choose;
mod follow;
mod orient;
mod sent;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::extract::FromRef;
use axum::routing::get;
use axum::{Extension, Router};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell};

use crate::paths;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Sending {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(Sending);

impl FromRef<Sending> for Arc<Shell> {
    fn from_ref(room: &Sending) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

const CREATE: Demand = Demand::May(Action::CreateReferral);
const FOLLOW: Demand = Demand::May(Action::AnswerReferral);
/// What was said of a person is shown behind a recent proof alone (RGPD art. 32).
const READ: Demand = Demand::MayAssured(Action::AnswerReferral);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::get(paths::ORIENT, CREATE),
    Door::post(paths::ORIENT, CREATE),
    Door::get(paths::SENT, FOLLOW),
    Door::get(paths::ONE_SENT, FOLLOW),
    Door::post(paths::ONE_SENT, FOLLOW),
    Door::get(paths::READ, READ),
    Door::get(paths::AGREEMENT, READ),
];

/// The most letters one member's acts may cause in a day: a full day at a counter, no cannon.
const MOST_LETTERS: u32 = 150;

/// Counts the letters that a member's acts cause; lives with the routes.
#[derive(Clone)]
struct Letters(Limiter);

impl Letters {
    /// Lets one more leave, or says when to come back.
    fn admit(&self, visit: &web::Visit) -> Result<(), Failure> {
        let account = visit.member.as_ref().map(|member| member.account.to_string()).unwrap_or_default();
        self.0.admit(&account, visit.now)
    }
}

/// The routes of this room.
pub fn routes() -> Router<Sending> {
    let letters = Letters(Limiter::new(MOST_LETTERS, Duration::from_secs(24 * 3600)));
    Router::new()
        .route(paths::ORIENT, get(orient::show).post(orient::send))
        .route(paths::SENT, get(sent::show))
        .route(paths::ONE_SENT, get(follow::show).post(follow::act))
        .route(paths::READ, get(follow::show))
        .route(paths::AGREEMENT, get(agreement::give))
        .layer(Extension(letters))
}
