//! The pages of this room: asking, the answers as they come, and answering.

mod answer;
mod ask;
mod heard;
mod question;
mod received;
mod renew;
mod requests;
mod unmet;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use post::Desk;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Demand, Door, Limiter, Shell, Visit};

use crate::paths;

/// The most questions one member asks in a day; each may write to twelve services.
const MOST_QUESTIONS: u32 = 20;
/// The most new links one service is sent in a day.
const MOST_LINKS: u32 = 6;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Vacancy {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Questions, by the member who asks.
    asks: Limiter,
    /// Links that are sent anew, by the service they lead to.
    links: Limiter,
}

web::reads_and_writes!(Vacancy);

impl Vacancy {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let day = Duration::from_secs(24 * 3600);
        Self { db, key, shell, asks: Limiter::new(MOST_QUESTIONS, day), links: Limiter::new(MOST_LINKS, day) }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }
}

impl FromRef<Vacancy> for Arc<Shell> {
    fn from_ref(room: &Vacancy) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whoever may orient people asks for places.
const ASKS: Demand = Demand::May(Action::CreateReferral);
/// Whoever keeps the records of an organisation says what room it has.
const ANSWERS: Demand = Demand::May(Action::EditRecord);

/// What nobody could meet is for the coordination to know, in counts.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::PLACES, ASKS),
    Door::get(paths::ASK, ASKS),
    Door::post(paths::ASK, ASKS),
    Door::get(paths::QUESTION, ASKS),
    Door::post(paths::QUESTION, ASKS),
    Door::get(paths::HEARD, ASKS),
    Door::post(paths::HEARD, ASKS),
    Door::get(paths::UNMET, COORDINATION),
    Door::get(paths::RECEIVED, ANSWERS),
    Door::post(paths::RECEIVED, ANSWERS),
    Door::get(paths::ANSWER, Demand::Proof),
    Door::post(paths::ANSWER, Demand::Proof),
    Door::post(paths::RENEW, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<Vacancy> {
    Router::new()
        .route(paths::PLACES, get(requests::show))
        .route(paths::ASK, get(ask::show).post(ask::send))
        .route(paths::QUESTION, get(question::show).post(question::act))
        .route(paths::HEARD, get(heard::show).post(heard::type_in))
        .route(paths::UNMET, get(unmet::show))
        .route(paths::RECEIVED, get(received::show).post(received::answer))
        .route(paths::ANSWER, get(answer::show).post(answer::answer))
        .route(paths::RENEW, post(renew::renew))
}

/// The organisations for which the member may do this.
fn own(visit: &Visit, action: Action) -> Vec<OrganizationId> {
    let Some(member) = &visit.member else { return Vec::new() };
    let all = member.mandates.iter().map(|mandate| mandate.organization);
    let mut own: Vec<OrganizationId> = all.filter(|one| member.may(action, *one)).collect();
    own.dedup();
    own
}
