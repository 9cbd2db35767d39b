//! The pages of this room: signing up, her own page, and those of whoever carries the action.

mod beside_her;
mod own;
mod paper;
mod people;
mod rule;
mod sign_up;
mod unite;

use std::sync::Arc;
use std::time::Duration;

use ::action::CollectiveAction;
use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use post::Desk;
use vocabulary::id::CollectiveActionId;
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell, Visit};

use crate::paths;

/// The most sign-ups from one address in an hour: a library, a reception, a family.
const MOST_SIGN_UPS: u32 = 30;
/// The most sign-ups in a day with the same e-mail address: each writes to it, whoever typed it.
const MOST_LETTERS: u32 = 5;
/// The most sign-ups in a day from one address with the same contact: a couple, and whoever forgot that she has done it.
const MOST_WITH_A_CONTACT: u32 = 6;
/// The most seats of one list taken in a day from one address without a way to reach anybody.
const MOST_SEATS_ALONE: u32 = 8;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Enrolments {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Sign-ups, by the address they come from.
    sign_ups: Limiter,
    /// Sign-ups that write a letter, by the address it goes to.
    letters: Limiter,
    /// Sign-ups with a contact, by the address they come from and the contact.
    contacts: Limiter,
    /// Seats of a list taken without a contact, by the address they come from.
    seats: Limiter,
}

web::reads_and_writes!(Enrolments);

impl Enrolments {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let (hour, day) = (Duration::from_secs(3600), Duration::from_secs(24 * 3600));
        let sign_ups = Limiter::new(MOST_SIGN_UPS, hour);
        let (letters, seats) = (Limiter::new(MOST_LETTERS, day), Limiter::new(MOST_SEATS_ALONE, day));
        let contacts = Limiter::new(MOST_WITH_A_CONTACT, day);
        Self { db, key, shell, sign_ups, letters, contacts, seats }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// The action, or nothing to be found.
    async fn action(&self, id: CollectiveActionId) -> Result<CollectiveAction, Failure> {
        self.read(move |conn| action::action(conn, id)).await?.ok_or(Failure::NotFound)
    }

    /// The action, where the member may read who is signed up: she acts for an organisation that carries it. The
    /// coordination edits every action and reads no names.
    async fn carried(&self, visit: &Visit, id: CollectiveActionId) -> Result<CollectiveAction, Failure> {
        let action = self.action(id).await?;
        if carries(&action, visit) { Ok(action) } else { Err(Failure::NotFound) }
    }

    /// The action, where the member may change how one signs up.
    async fn edited(&self, visit: &Visit, id: CollectiveActionId) -> Result<CollectiveAction, Failure> {
        let action = self.action(id).await?;
        let may = visit.member.as_ref().is_some_and(|member| action.may_edit(member));
        if may { Ok(action) } else { Err(Failure::NotFound) }
    }
}

impl FromRef<Enrolments> for Arc<Shell> {
    fn from_ref(room: &Enrolments) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whether the visitor acts for an organisation that carries the action.
pub(crate) fn carries(action: &CollectiveAction, visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| action.may_read_names(member))
}

/// Whoever may orient people signs up with them.
const ORIENTS: Demand = Demand::May(Action::CreateReferral);
/// Names and contacts are opened with a recent proof of identity.
const CARRIES: Demand = Demand::MayAssured(Action::EditCollectiveAction);
/// Whoever edits the action says how one signs up.
const EDITS: Demand = Demand::May(Action::EditCollectiveAction);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::SIGN_UP, Demand::Anyone),
    Door::post(paths::SIGN_UP, Demand::Anyone),
    Door::get(paths::BESIDE_HER, ORIENTS),
    Door::post(paths::BESIDE_HER, ORIENTS),
    Door::get(paths::OWN, Demand::Proof),
    Door::post(paths::OWN, Demand::Proof),
    Door::get(paths::UNITE, Demand::Proof),
    Door::post(paths::UNITE, Demand::Proof),
    Door::get(paths::PEOPLE, CARRIES),
    Door::post(paths::PEOPLE, CARRIES),
    Door::get(paths::PAPER, CARRIES),
    Door::post(paths::PAPER, CARRIES),
    Door::get(paths::RULE, EDITS),
    Door::post(paths::RULE, EDITS),
];

/// The routes of this room.
pub fn routes() -> Router<Enrolments> {
    Router::new()
        .route(paths::SIGN_UP, get(sign_up::show).post(sign_up::send))
        .route(paths::BESIDE_HER, get(beside_her::show).post(beside_her::send))
        .route(paths::OWN, get(own::show).post(own::act))
        .route(paths::UNITE, get(unite::show).post(unite::act))
        .route(paths::PEOPLE, get(people::show).post(people::act))
        .route(paths::PAPER, get(paper::show).post(paper::send))
        .route(paths::RULE, get(rule::show).post(rule::send))
}

/// What is asked in an address: one date.
#[derive(serde::Deserialize)]
struct Asked {
    #[serde(default)]
    date: String,
}
