//! The pages of the protocol: the document, its making, the vote, the signatures.

mod amend;
mod amendment;
mod article;
mod certificate;
mod check;
mod compare;
mod document;
mod draft;
mod none;
mod organization;
mod paper;
mod paper_form;
mod paper_votes;
mod rule;
mod scan;
mod signatories;
mod signatories_table;
mod start;
mod version;
mod versions;
mod vote;
mod withdraw;

use std::ops::RangeInclusive;
use std::sync::Arc;

use ::store::{Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use chrono::{Datelike, NaiveDate};
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Reach};
use web::{Choice, Demand, Door, Failure, Filled, Member, Shell, Visit};

use crate::paths;

/// What the pages of the protocol stand on, lent by the house.
#[derive(Clone)]
pub struct Protocol {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<Protocol> for Arc<Shell> {
    fn from_ref(protocol: &Protocol) -> Arc<Shell> {
        Arc::clone(&protocol.shell)
    }
}

/// What the coordination does.
const DESK: Demand = Demand::MayEverywhere(Action::RunEncounter);
/// What a mandated person does for her organisation.
const MANDATED: Demand = Demand::May(Action::SignProtocol);

/// Every door of the protocol.
pub const DOORS: &[Door] = &[
    Door::open(paths::PROTOCOL),
    Door::open(paths::VERSIONS),
    Door::open(paths::VERSION),
    Door::open(paths::TEXT),
    Door::open(paths::COMPARE),
    Door::get(paths::DRAFT, Demand::Member),
    Door::post(paths::DRAFT, DESK),
    Door::post(paths::DISCUSSION, DESK),
    Door::get(paths::ARTICLE, Demand::Member),
    Door::post(paths::ARTICLE, Demand::Member),
    Door::get(paths::AMEND, Demand::Member),
    Door::post(paths::AMEND, Demand::Member),
    Door::get(paths::ADD, Demand::Member),
    Door::post(paths::ADD, Demand::Member),
    Door::get(paths::AMENDMENT, Demand::Member),
    Door::post(paths::AMENDMENT, Demand::Member),
    Door::post(paths::DECIDE, DESK),
    Door::get(paths::VOTE, Demand::Member),
    Door::post(paths::VOTE, MANDATED),
    Door::post(paths::OPEN_VOTE, DESK),
    Door::get(paths::PAPER_VOTES, DESK),
    Door::post(paths::PAPER_VOTES, DESK),
    Door::get(paths::RULE, DESK),
    Door::post(paths::RULE, DESK),
    Door::get(paths::ORGANIZATION, MANDATED),
    Door::post(paths::ORGANIZATION, MANDATED),
    Door::get(paths::WITHDRAW, MANDATED),
    Door::post(paths::WITHDRAW, MANDATED),
    Door::open(paths::PAPER_FORM),
    Door::get(paths::PAPER, DESK),
    Door::post(paths::PAPER, DESK),
    Door::post(paths::PAPER_WITHDRAWAL, DESK),
    Door::get(paths::SCAN, Demand::Member),
    Door::open(paths::CERTIFICATE),
    Door::open(paths::CHECK),
    Door::open(paths::SIGNATORIES),
    Door::open(paths::SIGNATORIES_TABLE),
    Door::open(paths::SIGNATORIES_BOOK),
];

/// The routes of the protocol.
pub fn routes() -> Router<Protocol> {
    Router::new()
        .route(paths::PROTOCOL, get(version::in_force))
        .route(paths::VERSIONS, get(versions::show))
        .route(paths::VERSION, get(version::show))
        .route(paths::TEXT, get(version::text))
        .route(paths::COMPARE, get(compare::show))
        .route(paths::DRAFT, get(draft::show).post(draft::start))
        .route(paths::DISCUSSION, post(draft::discuss))
        .route(paths::ARTICLE, get(article::show).post(article::say))
        .route(paths::AMEND, get(amend::show).post(amend::propose))
        .route(paths::ADD, get(amend::show_added).post(amend::propose_added))
        .route(paths::AMENDMENT, get(amendment::show).post(amendment::say))
        .route(paths::DECIDE, post(amendment::decide))
        .route(paths::VOTE, get(vote::show).post(vote::cast))
        .route(paths::OPEN_VOTE, post(draft::open_vote))
        .route(paths::PAPER_VOTES, get(paper_votes::show).post(paper_votes::take))
        .route(paths::RULE, get(rule::show).post(rule::set))
        .route(paths::ORGANIZATION, get(organization::show).post(organization::sign))
        .route(paths::WITHDRAW, get(withdraw::show).post(withdraw::withdraw))
        .route(paths::PAPER_FORM, get(paper_form::show))
        .route(paths::PAPER, get(paper::show).post(paper::record))
        .route(paths::PAPER_WITHDRAWAL, post(paper::withdraw))
        .route(paths::SCAN, get(scan::give))
        .route(paths::CERTIFICATE, get(certificate::show))
        .route(paths::CHECK, get(check::show))
        .route(paths::SIGNATORIES, get(signatories::show))
        .route(paths::SIGNATORIES_TABLE, get(signatories_table::give))
        .route(paths::SIGNATORIES_BOOK, get(signatories_table::give_book))
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// Whether the visitor coordinates the network.
fn coordinates(visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| member.reach(Action::RunEncounter) == Reach::Everything)
}

/// Who reads what is being written: the members of organisations and the coordination. To others nothing is there.
fn reader(visit: &Visit) -> Result<&Member, Failure> {
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let reads = !member.mandates.is_empty() || coordinates(visit);
    if reads { Ok(member) } else { Err(Failure::NotFound) }
}

/// Whether the visitor reads what is being written.
fn reads_drafts(visit: &Visit) -> bool {
    reader(visit).is_ok()
}

/// The organisations in whose name a member writes or acts: those she has a mandate for that allows it.
fn speaks_for(visit: &Visit, action: Action) -> Vec<(OrganizationId, String)> {
    let Some(member) = &visit.member else { return Vec::new() };
    let may = |held: &&web::Mandate| held.roles.iter().any(|role| role.reach(action) >= Reach::Own);
    let held = member.mandates.iter().filter(may);
    held.map(|held| (held.organization, held.organization_name.clone())).collect()
}

/// Those organisations as choices of a form, the one that was chosen before first of all.
fn voices(list: &[(OrganizationId, String)], chosen: &str) -> Vec<Choice> {
    let choice = |(id, name): &(OrganizationId, String)| {
        let value = id.to_string();
        let is_chosen = value == chosen;
        Choice::new(value, name.clone(), is_chosen)
    };
    list.iter().map(choice).collect()
}

/// The organisation a form speaks for: the one it names, among those the member may speak for.
fn voice(list: &[(OrganizationId, String)], named: &str) -> Option<OrganizationId> {
    match list {
        [(only, _)] if named.is_empty() => Some(*only),
        _ => list.iter().map(|(id, _)| *id).find(|id| id.to_string() == named),
    }
}

/// The raw value of a parameter of the address; enough for numbers and codes.
fn asked<'a>(visit: &'a Visit, name: &str) -> Option<&'a str> {
    let pairs = visit.query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The years a day of this room may lie in: what is typed beyond is a slip, and no date can be counted from its end.
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// The day a field says, within [`YEARS`].
fn day_of(filled: &Filled, name: &str) -> Option<NaiveDate> {
    filled.text(name).parse::<NaiveDate>().ok().filter(|day| YEARS.contains(&day.year()))
}

/// The name of a version: « version 2 ».
fn version_words(visit: &Visit, number: u32) -> String {
    visit.say_count("protocol-version-number", number).into_owned()
}
