//! The pages of this room: minutes, follow-ups, the log of meetings, what helps a meeting along, contacts.

mod attendance;
mod contact;
mod contacts;
mod coverage;
mod crossed_portraits;
mod follow_ups;
mod ideas;
mod journal;
mod kits;
mod minutes;
mod offer;
mod picture;
mod published;
mod statement;
mod table_card;
mod writing;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use encounter::Encounter;
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Demand, Door, Failure, Limiter, Member, Shell, Visit};

use crate::closing::{readers, writers};
use crate::letters::Desk;
use crate::paths;
use crate::record::Minutes;

/// The most contacts one member offers in a day: each may write a letter.
const MOST_OFFERS: u32 = 30;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct MinutesRoom {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Contacts that are offered, by the member who offers.
    offers: Limiter,
}

web::reads_and_writes!(MinutesRoom);

impl MinutesRoom {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let offers = Limiter::new(MOST_OFFERS, Duration::from_secs(24 * 3600));
        Self { db, key, shell, offers }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }
}

impl FromRef<MinutesRoom> for Arc<Shell> {
    fn from_ref(room: &MinutesRoom) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

const JOINS: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::MINUTES, JOINS),
    Door::post(paths::MINUTES, JOINS),
    Door::get(paths::STATEMENT, JOINS),
    Door::get(paths::ATTENDANCE, JOINS),
    Door::post(paths::OFFER, JOINS),
    Door::get(paths::PUBLISHED, Demand::Anyone),
    Door::get(paths::FOLLOW_UPS, JOINS),
    Door::post(paths::FOLLOW_UP, JOINS),
    Door::get(paths::JOURNAL, JOINS),
    Door::get(paths::JOURNAL_CSV, JOINS),
    Door::get(paths::COVERAGE, JOINS),
    Door::get(paths::COVERAGE_CSV, JOINS),
    Door::get(paths::PICTURE, JOINS),
    Door::get(paths::KITS, Demand::Anyone),
    Door::get(paths::IDEAS, Demand::Anyone),
    Door::get(paths::TABLE_CARD, Demand::Anyone),
    Door::get(paths::CROSSED_PORTRAITS, Demand::Anyone),
    Door::get(paths::BLANK_STATEMENT, Demand::Anyone),
    Door::get(paths::BLANK_ATTENDANCE, Demand::Anyone),
    Door::get(paths::CONTACTS, JOINS),
    Door::post(paths::CONTACTS, JOINS),
    Door::get(paths::CONTACT, Demand::Proof),
    Door::post(paths::CONTACT, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<MinutesRoom> {
    Router::new()
        .route(paths::MINUTES, get(minutes::show).post(writing::keep))
        .route(paths::STATEMENT, get(statement::show))
        .route(paths::ATTENDANCE, get(attendance::show))
        .route(paths::OFFER, post(offer::send))
        .route(paths::PUBLISHED, get(published::show))
        .route(paths::FOLLOW_UPS, get(follow_ups::show))
        .route(paths::FOLLOW_UP, post(follow_ups::act))
        .route(paths::JOURNAL, get(journal::show))
        .route(paths::JOURNAL_CSV, get(journal::table))
        .route(paths::COVERAGE, get(coverage::show))
        .route(paths::COVERAGE_CSV, get(coverage::table))
        .route(paths::PICTURE, get(picture::show))
        .route(paths::KITS, get(kits::show))
        .route(paths::IDEAS, get(ideas::show))
        .route(paths::TABLE_CARD, get(table_card::show))
        .route(paths::CROSSED_PORTRAITS, get(crossed_portraits::show))
        .route(paths::BLANK_STATEMENT, get(statement::blank))
        .route(paths::BLANK_ATTENDANCE, get(attendance::blank))
        .route(paths::CONTACTS, get(contacts::show).post(contacts::answer))
        .route(paths::CONTACT, get(contact::show).post(contact::answer))
}

/// The member behind a door that let nobody else in.
fn member(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::SignInFirst)
}

/// Whether the visitor may write for one of these organisations.
fn speaks_for(visit: &Visit, some: &[OrganizationId]) -> bool {
    let may = |member: &Member| some.iter().any(|one| member.may(Action::JoinEncounter, *one));
    visit.member.as_ref().is_some_and(may)
}

/// Whether the visitor looks after the network.
fn coordinates(visit: &Visit) -> bool {
    let everywhere = |member: &Member| member.reach(Action::RunEncounter) == Reach::Everything;
    visit.member.as_ref().is_some_and(everywhere)
}

/// The organisations the visitor may write for by a mandate of her own.
fn own(visit: &Visit) -> Vec<OrganizationId> {
    let Some(member) = &visit.member else { return Vec::new() };
    let all = member.mandates.iter().map(|mandate| mandate.organization);
    let mut own: Vec<OrganizationId> = all.filter(|one| member.may(Action::JoinEncounter, *one)).collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// A member who may read what is written about this encounter, or nothing to see.
fn admitted(visit: &Visit, encounter: &Encounter, minutes: Option<&Minutes>) -> Result<(), Failure> {
    if speaks_for(visit, &readers(encounter, minutes)) { Ok(()) } else { Err(Failure::NotFound) }
}

/// Whether the visitor may write about this encounter.
fn may_write(visit: &Visit, encounter: &Encounter, minutes: Option<&Minutes>) -> bool {
    speaks_for(visit, &writers(encounter, minutes))
}

/// Whether the visitor may tell everybody about this encounter: who asked for it, and the coordination.
fn may_publish(visit: &Visit, encounter: &Encounter) -> bool {
    speaks_for(visit, &[encounter.asked_by])
}

fn crumb(visit: &Visit, key: &str, href: impl Into<String>) -> Crumb {
    Crumb { label: visit.say(key).into_owned(), href: href.into() }
}

/// The way back to everything about meetings, kept by the room below.
fn to_meetings(visit: &Visit) -> Crumb {
    crumb(visit, "minutes-crumb-meetings", "/rencontres")
}

/// The way back to an encounter, for those of its organisations; others came without being asked, or read only what
/// was published.
fn ways_back(visit: &Visit, encounter: &Encounter) -> Vec<Crumb> {
    let invited = encounter.invited.iter().map(|one| one.organization);
    let its: Vec<OrganizationId> = std::iter::once(encounter.asked_by).chain(invited).collect();
    let mut ways = vec![to_meetings(visit)];
    if speaks_for(visit, &its) {
        ways.push(Crumb { label: encounter.subject.clone(), href: paths::encounter(encounter.id.uuid()) });
    }
    ways
}
