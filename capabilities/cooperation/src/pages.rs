//! The pages of relations, circuits, groups, wishes, needs and means.

mod ask_mean;
mod circuit;
mod circuits;
mod convention;
mod cooperations;
mod declare;
mod group;
mod groups;
mod mean;
mod means;
mod meeting;
mod meetings;
mod new_circuit;
mod new_group;
mod new_team_need;
mod new_wish;
mod partners;
mod relation;
mod team_need;
mod team_needs;
mod wish;
mod wishes;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::extract::FromRef;
use axum::routing::get;
use axum::{Extension, Router};
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Reach};
use web::{Choice, Demand, Door, Failure, Limiter, Member, Shell, Visit};

use crate::letters::Desk;
use crate::names::any_organization;
use crate::paths;
use directory::OrganizationNames;

pub(crate) use circuits::title as circuit_title;
pub(crate) use declare::told as relation_told;
pub(crate) use meeting::tell_both;
pub(crate) use new_group::told as group_told;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Cooperation {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(Cooperation);

impl FromRef<Cooperation> for Arc<Shell> {
    fn from_ref(room: &Cooperation) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

impl Cooperation {
    /// What letters of this visit are written with.
    fn desk(&self, visit: &Visit) -> Desk {
        Desk { key: self.key.clone(), shell: Arc::clone(&self.shell), now: visit.now }
    }
}

/// Acts are for who keeps an organisation's records, and the coordination.
const KEEPER: Demand = Demand::May(Action::EditRecord);
/// Agreements between organisations are read by members of the network.
const NETWORK: Demand = Demand::May(Action::ReadDirectLine);
/// Meetings are found by the coordination.
const COORDINATION: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::open(paths::COOPERATIONS),
    Door::get(paths::DECLARE, KEEPER),
    Door::post(paths::DECLARE, KEEPER),
    Door::get(paths::MEETINGS, COORDINATION),
    Door::get(paths::MEETING, KEEPER),
    Door::post(paths::MEETING, KEEPER),
    Door::open(paths::RELATION),
    Door::post(paths::RELATION, KEEPER),
    Door::get(paths::CONVENTION, KEEPER),
    Door::post(paths::CONVENTION, KEEPER),
    Door::open(paths::PARTNERS),
    Door::post(paths::PARTNERS, KEEPER),
    Door::get(paths::CIRCUITS, NETWORK),
    Door::get(paths::NEW_CIRCUIT, KEEPER),
    Door::post(paths::NEW_CIRCUIT, KEEPER),
    Door::get(paths::CIRCUIT, NETWORK),
    Door::post(paths::CIRCUIT, KEEPER),
    Door::open(paths::GROUPS),
    Door::get(paths::NEW_GROUP, KEEPER),
    Door::post(paths::NEW_GROUP, KEEPER),
    Door::open(paths::GROUP),
    Door::post(paths::GROUP, KEEPER),
    Door::get(paths::WISHES, Demand::Member),
    Door::get(paths::NEW_WISH, KEEPER),
    Door::post(paths::NEW_WISH, KEEPER),
    Door::get(paths::WISH, Demand::Member),
    Door::post(paths::WISH, KEEPER),
    Door::get(paths::TEAM_NEEDS, KEEPER),
    Door::get(paths::NEW_TEAM_NEED, KEEPER),
    Door::post(paths::NEW_TEAM_NEED, KEEPER),
    Door::get(paths::TEAM_NEED, KEEPER),
    Door::post(paths::TEAM_NEED, KEEPER),
    Door::get(paths::MEANS, KEEPER),
    Door::get(paths::ASK_MEAN, KEEPER),
    Door::post(paths::ASK_MEAN, KEEPER),
    Door::get(paths::MEAN, KEEPER),
    Door::post(paths::MEAN, KEEPER),
];

/// The most letters one member's acts may cause in a day: a morning of declaring, no cannon.
const MOST_LETTERS: u32 = 150;

/// Counts the letters that a member's acts cause; lives with the routes.
#[derive(Clone)]
struct Letters(Limiter);

impl Letters {
    fn new() -> Self {
        Self(Limiter::new(MOST_LETTERS, Duration::from_secs(24 * 3600)))
    }

    /// Lets so many letters leave, or says when to come back.
    fn admit(&self, visit: &Visit, letters: usize) -> Result<(), Failure> {
        let account = visit.member.as_ref().map(|member| member.account.to_string()).unwrap_or_default();
        (0..letters).try_for_each(|_| self.0.admit(&account, visit.now))
    }
}

/// The routes of this room.
pub fn routes() -> Router<Cooperation> {
    Router::new()
        .route(paths::COOPERATIONS, get(cooperations::show))
        .route(paths::DECLARE, get(declare::show).post(declare::declare))
        .route(paths::MEETINGS, get(meetings::show))
        .route(paths::MEETING, get(meeting::show).post(meeting::act))
        .route(paths::RELATION, get(relation::show).post(relation::act))
        .route(paths::CONVENTION, get(convention::give).post(convention::attach))
        .route(paths::PARTNERS, get(partners::show).post(partners::act))
        .route(paths::CIRCUITS, get(circuits::show))
        .route(paths::NEW_CIRCUIT, get(new_circuit::show).post(new_circuit::propose))
        .route(paths::CIRCUIT, get(circuit::show).post(circuit::act))
        .route(paths::GROUPS, get(groups::show))
        .route(paths::NEW_GROUP, get(new_group::show).post(new_group::open))
        .route(paths::GROUP, get(group::show).post(group::act))
        .route(paths::WISHES, get(wishes::show))
        .route(paths::NEW_WISH, get(new_wish::show).post(new_wish::note))
        .route(paths::WISH, get(wish::show).post(wish::act))
        .route(paths::TEAM_NEEDS, get(team_needs::show))
        .route(paths::NEW_TEAM_NEED, get(new_team_need::show).post(new_team_need::file))
        .route(paths::TEAM_NEED, get(team_need::show).post(team_need::act))
        .route(paths::MEANS, get(means::show))
        .route(paths::ASK_MEAN, get(ask_mean::show).post(ask_mean::ask))
        .route(paths::MEAN, get(mean::show).post(mean::act))
        .layer(Extension(Letters::new()))
}

/// Whether the member looks after every organisation.
fn coordinates(visit: &Visit) -> bool {
    let everywhere =
        |member: &Member| member.roles.iter().any(|role| role.reach(Action::EditRecord) == Reach::Everything);
    visit.member.as_ref().is_some_and(everywhere)
}

/// Whether the member may speak for an organisation.
fn speaks_for(visit: &Visit, organization: OrganizationId) -> bool {
    visit.member.as_ref().is_some_and(|member| member.may(Action::EditRecord, organization))
}

/// Those of some organisations the member works for and may speak for: what a side agrees to, no coordination says in
/// its name.
fn acting_for(visit: &Visit, all: impl IntoIterator<Item = OrganizationId>) -> Vec<OrganizationId> {
    let own = own(visit);
    all.into_iter().filter(|one| own.contains(one)).collect()
}

/// Who acts: the side of a field if the member works for it, none for the coordination; a stranger finds nothing.
fn actor(visit: &Visit, sent: &str, sides: [OrganizationId; 2]) -> Result<Option<OrganizationId>, Failure> {
    let side = acting_for(visit, sides).into_iter().find(|side| side.to_string() == sent);
    if side.is_some() || coordinates(visit) { Ok(side) } else { Err(Failure::NotFound) }
}

/// The organisations the member works for and may speak for.
fn own(visit: &Visit) -> Vec<OrganizationId> {
    let mandates = visit.member.iter().flat_map(|member| &member.mandates).map(|one| one.organization);
    mandates.filter(|organization| speaks_for(visit, *organization)).collect()
}

/// Those of some organisations the member may speak for.
fn spoken_for(visit: &Visit, all: impl IntoIterator<Item = OrganizationId>) -> Vec<OrganizationId> {
    all.into_iter().filter(|one| speaks_for(visit, *one)).collect()
}

/// Whom the member may speak for, to choose from: her organisations, or every one for the coordination.
fn speakers(visit: &Visit, names: &OrganizationNames, chosen: &str) -> Vec<Choice> {
    if coordinates(visit) {
        return any_organization(names, chosen, Some(&visit.say("cooperation-choose")));
    }
    let own = own(visit);
    let only_one = own.len() == 1;
    let choice = |one: &OrganizationId| {
        Choice::new(one.to_string(), names.name(*one), only_one || one.to_string() == chosen)
    };
    own.iter().map(choice).collect()
}

/// The organisation of a field, if the member may speak for it.
fn speaker(visit: &Visit, sent: &str) -> Option<OrganizationId> {
    sent.parse().ok().filter(|one| speaks_for(visit, *one))
}

/// The value of one parameter of the address, decoded as codes are.
fn asked<'a>(visit: &'a Visit, name: &str) -> &'a str {
    let pairs = visit.query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// « Du 22 novembre 2026 au 17 janvier 2027 », or « depuis le … ».
fn dates(visit: &Visit, from: chrono::NaiveDate, until: Option<chrono::NaiveDate>) -> String {
    let from = visit.date(from);
    match until {
        Some(until) => {
            let until = visit.date(until);
            visit
                .say_with("cooperation-dates", &[("from", from.into()), ("until", until.into())])
                .into_owned()
        }
        None => visit.say_of("cooperation-since", &from).into_owned(),
    }
}
