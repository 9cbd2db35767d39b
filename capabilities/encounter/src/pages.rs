//! The pages of this room: what was held and what comes, proposing to meet, one encounter, and answering by a link.

mod answer;
mod hub;
mod meeting;
mod propose;
mod renew;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use post::Desk;
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Reach};
use web::{Demand, Door, Limiter, Member, Shell, Visit};

use crate::encounter::EncounterState;
use crate::paths;

/// The most encounters one member asks for in a day; each may write to twelve organisations.
const MOST_REQUESTS: u32 = 20;

/// The most answers of one link, or moves of one encounter by one member, in a day.
const MOST_ACTS: u32 = 10;

/// The most new links that are sent to one organisation of an encounter in a day.
const MOST_LINKS: u32 = 3;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Encounters {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Requests, by the member who asks.
    requests: Limiter,
    /// Answers and days set, by the link or the member: each may write letters.
    acts: Limiter,
    /// New links, by the encounter and the organisation.
    links: Limiter,
}

web::reads_and_writes!(Encounters);

impl Encounters {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let day = Duration::from_secs(24 * 3600);
        Self {
            db,
            key,
            shell,
            requests: Limiter::new(MOST_REQUESTS, day),
            acts: Limiter::new(MOST_ACTS, day),
            links: Limiter::new(MOST_LINKS, day),
        }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }
}

impl FromRef<Encounters> for Arc<Shell> {
    fn from_ref(room: &Encounters) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who may meet in the name of an organisation, and the coordination.
const JOINS: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::open(paths::HUB),
    Door::get(paths::PROPOSE, JOINS),
    Door::post(paths::PROPOSE, JOINS),
    Door::get(paths::MEETING, JOINS),
    Door::post(paths::MEETING, JOINS),
    Door::get(paths::MEETING_CALENDAR, JOINS),
    Door::get(paths::ANSWER, Demand::Proof),
    Door::post(paths::ANSWER, Demand::Proof),
    Door::get(paths::ANSWER_CALENDAR, Demand::Proof),
    Door::post(paths::RENEW, Demand::Proof),
    Door::get(paths::POLL, Demand::Proof),
    Door::post(paths::POLL, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<Encounters> {
    Router::new()
        .route(paths::HUB, get(hub::show))
        .route(paths::PROPOSE, get(propose::show).post(propose::send))
        .route(paths::MEETING, get(meeting::show).post(meeting::act))
        .route(paths::MEETING_CALENDAR, get(meeting::calendar))
        .route(paths::ANSWER, get(answer::show).post(answer::answer))
        .route(paths::ANSWER_CALENDAR, get(answer::calendar))
        .route(paths::RENEW, post(renew::renew))
        .route(paths::POLL, get(answer::show).post(answer::answer))
}

/// Whether the member looks after every organisation.
fn coordinates(visit: &Visit) -> bool {
    let everywhere = |member: &Member| {
        member.roles.iter().any(|role| role.reach(Action::RunEncounter) == Reach::Everything)
    };
    visit.member.as_ref().is_some_and(everywhere)
}

/// Whether the member may meet in the name of an organisation.
fn speaks_for(visit: &Visit, organization: OrganizationId) -> bool {
    visit.member.as_ref().is_some_and(|member| member.may(Action::JoinEncounter, organization))
}

/// The organisations the member works for and may speak for.
pub(crate) fn own(visit: &Visit) -> Vec<OrganizationId> {
    let mandates = visit.member.iter().flat_map(|member| &member.mandates).map(|one| one.organization);
    let mut own: Vec<OrganizationId> = mandates.filter(|one| speaks_for(visit, *one)).collect();
    own.dedup();
    own
}

/// A state as a badge: its kind, its sign, its words.
pub(crate) const fn badge(state: EncounterState) -> (&'static str, &'static str, &'static str) {
    let (kind, sign) = match state {
        EncounterState::Requested => ("closes-soon", "hourglass"),
        EncounterState::Accepted => ("note", "calendar"),
        EncounterState::Scheduled => ("open", "calendar"),
        EncounterState::Held | EncounterState::RecordPublished | EncounterState::FollowUpsDone => {
            ("open", "check")
        }
        EncounterState::Declined | EncounterState::Expired | EncounterState::Cancelled => {
            ("plain", "circle-empty")
        }
    };
    (kind, sign, state.key())
}

/// The values of one parameter of the address that are codes or ids.
fn asked<'a>(visit: &'a Visit, name: &str) -> &'a str {
    let pairs = visit.query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}
