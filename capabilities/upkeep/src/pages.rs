//! The pages of this room: a link, a report, a proposal, and the desks where they are answered.

mod answer;
mod change;
mod decide;
mod end;
mod follow;
mod follow_proposal;
mod hand_over;
mod link;
mod proposal;
mod propose;
mod renew;
mod report;
mod state;
mod suggest;
mod suggest_where;
mod thanks;
mod waiting;
mod worklist;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use directory::{RecordKey, RecordKind, Section, Shown};
use editing::Geocoder;
use editing::form::NamedPlace;
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::id::OrganizationId;
use vocabulary::permission::{Action, Role};
use web::{Demand, Door, Failure, Limiter, Member, Shell, Visit};

use crate::compact::place_names;
use crate::paths;

/// What this room's pages stand on, lent by the house.
#[derive(Clone)]
pub struct Upkeep {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Who knows where addresses stand, when the operator chose somebody.
    pub geocoder: Option<Geocoder>,
    /// Reports, proposals and suggestions, by the visitor.
    said: Limiter,
    /// Reports and suggestions, by the record they are about.
    about: Limiter,
    /// Letters that a link sends.
    by_link: Limiter,
    /// Letters, by the address they go to.
    to_address: Limiter,
}

impl Upkeep {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let day = Duration::from_secs(24 * 3600);
        Self {
            db,
            key,
            shell,
            geocoder: None,
            said: Limiter::new(10, Duration::from_secs(3600)),
            about: Limiter::new(20, day),
            by_link: Limiter::new(6, day),
            to_address: Limiter::new(4, day),
        }
    }
}

impl FromRef<Upkeep> for Arc<Shell> {
    fn from_ref(upkeep: &Upkeep) -> Arc<Shell> {
        Arc::clone(&upkeep.shell)
    }
}

/// Those who may mend a record: of their own organisation, or as coordinators.
const MEND: Demand = Demand::May(Action::EditRecord);
/// The coordinators, whom no other role equals in this action.
const COORDINATE: Demand = Demand::MayEverywhere(Action::MergeRecords);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::LINK, Demand::Proof),
    Door::post(paths::LINK, Demand::Proof),
    Door::get(paths::THANKS, Demand::Proof),
    Door::get(paths::STATES, Demand::Proof),
    Door::get(paths::STATE, Demand::Proof),
    Door::post(paths::STATE, Demand::Proof),
    Door::get(paths::HAND_OVER, Demand::Proof),
    Door::post(paths::HAND_OVER, Demand::Proof),
    Door::post(paths::RENEW, Demand::Proof),
    Door::get(paths::ANSWER_BY_LINK, Demand::Proof),
    Door::post(paths::ANSWER_BY_LINK, Demand::Proof),
    Door::get(paths::END, Demand::Proof),
    Door::post(paths::END, Demand::Proof),
    Door::post(paths::REVIVE, Demand::Proof),
    Door::get(paths::CHANGE, Demand::Proof),
    Door::post(paths::CHANGE, Demand::Proof),
    Door::get(paths::REPORT, Demand::Anyone),
    Door::post(paths::REPORT, Demand::Anyone),
    Door::get(paths::FOLLOW_REPORT, Demand::Proof),
    Door::post(paths::FOLLOW_REPORT, Demand::Proof),
    Door::get(paths::PROPOSE, Demand::Anyone),
    Door::post(paths::PROPOSE, Demand::Anyone),
    Door::get(paths::FOLLOW_PROPOSAL, Demand::Proof),
    Door::get(paths::SUGGEST_WHERE, Demand::Anyone),
    Door::get(paths::SUGGEST, Demand::Anyone),
    Door::post(paths::SUGGEST, Demand::Anyone),
    Door::get(paths::WAITING, MEND),
    Door::get(paths::ANSWER, MEND),
    Door::post(paths::ANSWER, MEND),
    Door::get(paths::DECIDE, MEND),
    Door::post(paths::DECIDE, MEND),
    Door::get(paths::WORKLIST, COORDINATE),
    Door::post(paths::THRESHOLDS, COORDINATE),
    Door::post(paths::REVIVE_ARCHIVED, COORDINATE),
    Door::get(paths::PROPOSAL, COORDINATE),
    Door::post(paths::PROPOSAL, COORDINATE),
];

/// The routes of this room.
pub fn routes() -> Router<Upkeep> {
    Router::new()
        .route(paths::LINK, get(link::show).post(link::confirm))
        .route(paths::THANKS, get(thanks::show))
        .route(paths::STATES, get(state::list))
        .route(paths::STATE, get(state::show).post(state::announce))
        .route(paths::HAND_OVER, get(hand_over::show).post(hand_over::send))
        .route(paths::RENEW, post(renew::renew))
        .route(paths::ANSWER_BY_LINK, get(answer::show_by_link).post(answer::answer_by_link))
        .route(paths::END, get(end::show).post(end::end))
        .route(paths::REVIVE, post(end::revive))
        .route(paths::CHANGE, get(change::show).post(change::change))
        .route(paths::REPORT, get(report::show).post(report::send))
        .route(paths::FOLLOW_REPORT, get(follow::show).post(follow::say))
        .route(paths::PROPOSE, get(propose::show).post(propose::send))
        .route(paths::FOLLOW_PROPOSAL, get(follow_proposal::show))
        .route(paths::SUGGEST_WHERE, get(suggest_where::show))
        .route(paths::SUGGEST, get(suggest::show).post(suggest::send))
        .route(paths::WAITING, get(waiting::show))
        .route(paths::ANSWER, get(answer::show).post(answer::answer))
        .route(paths::DECIDE, get(decide::show).post(decide::decide))
        .route(paths::WORKLIST, get(worklist::show))
        .route(paths::THRESHOLDS, post(worklist::set_thresholds))
        .route(paths::REVIVE_ARCHIVED, post(worklist::revive))
        .route(paths::PROPOSAL, get(proposal::show).post(proposal::decide))
}

/// A record that cannot be read is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The member behind a member's door.
fn member_of(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::NotFound)
}

/// Whether a member keeps the network together.
fn coordinates(member: &Member) -> bool {
    member.roles.contains(&Role::Coordinator)
}

/// Whether a member may mend the records of an organisation; of a record nobody owns, the coordination alone.
fn may_mend(member: &Member, organization: Option<OrganizationId>) -> bool {
    organization
        .map_or_else(|| coordinates(member), |organization| member.may(Action::EditRecord, organization))
}

/// The current record at the words of an address.
async fn current(room: &Upkeep, kind: &str, handle: &str) -> Result<Shown, Failure> {
    let kind = paths::kind_of(kind).ok_or(Failure::NotFound)?;
    let handle = handle.to_owned();
    let found = room.db.read(move |conn| directory::shown_by_handle(conn, kind, &handle)).await;
    let shown = found.map_err(failure)?.ok_or(Failure::NotFound)?;
    if shown.life == directory::Life::Current { Ok(shown) } else { Err(Failure::NotFound) }
}

/// The public sheet of a record; of a place, nothing: it stands on the sheets of its services.
fn sheet_of(record: RecordKey, name: &str) -> Option<String> {
    match record.kind {
        RecordKind::Organization => Some(directory::paths::organization(record.id, name)),
        RecordKind::Service => Some(directory::paths::service(record.id, name)),
        RecordKind::Location => None,
    }
}

/// The places of an organisation, as the form of places names them; of a hidden one its town only.
async fn named_places(
    room: &Upkeep,
    owner: Option<OrganizationId>,
    section: Section,
) -> Result<Vec<NamedPlace>, Failure> {
    let Some(owner) = owner.filter(|_| section == Section::Places) else { return Ok(Vec::new()) };
    let records = room.db.read(move |conn| directory::records_of(conn, owner)).await.map_err(failure)?;
    let mut places: Vec<NamedPlace> =
        place_names(&records).into_iter().map(|(id, name)| NamedPlace { id, name }).collect();
    places.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(places)
}

/// The name of an organisation; empty where there is none.
fn name_of(conn: &mut Conn, organization: OrganizationId) -> Result<String, StoreError> {
    let key = RecordKey::organization(organization.uuid());
    Ok(directory::shown(conn, key)?.map(|shown| shown.name).unwrap_or_default())
}

/// A day in the past, with how long ago it was: « 3 mars 2026 (il y a 8 mois) ».
fn day_and_age(visit: &Visit, day: chrono::NaiveDate) -> String {
    let days = (visit.today() - day).num_days();
    format!("{} ({})", visit.date(day), vocabulary::date::ago(days, visit.locale))
}

/// A moment as a day in words.
fn on(visit: &Visit, moment: chrono::DateTime<chrono::Utc>) -> String {
    visit.date(crate::keepers::day(moment))
}

#[cfg(test)]
mod tests;
