//! The pages of this room, what they stand on, and who may pass.

mod announce;
mod blank;
mod confirm;
mod history;
mod new_record;
mod overview;
mod records;
mod restore;
mod retire;
mod section;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use directory::{Author, RecordKind, Section, Shown};
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::map::Outlines;
use web::{Demand, Door, Failure, Member, Shell, Visit};

use crate::beside::may_edit;
use crate::form::NamedPlace;
use crate::geocoder::Geocoder;
use crate::naming::name_of;
use crate::paths;
use crate::telling::TellOwner;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Editing {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What the small map of a place is drawn with.
    pub outlines: Arc<Vec<&'static Outlines>>,
    /// Who knows where addresses stand, when the operator chose somebody.
    pub geocoder: Option<Geocoder>,
}

impl FromRef<Editing> for Arc<Shell> {
    fn from_ref(editing: &Editing) -> Arc<Shell> {
        Arc::clone(&editing.shell)
    }
}

/// Members of the organisation and coordinators; the organisation is checked on the page.
const EDITORS: Demand = Demand::May(Action::EditRecord);

/// Taking a value out of a history is the coordination's: the organisation asks for it.
const COORDINATION: Demand = Demand::MayEverywhere(Action::MergeRecords);

/// Every door of this room. The history of a record is as public as the record.
pub const DOORS: &[Door] = &[
    Door::get(paths::OVERVIEW, EDITORS),
    Door::get(paths::SECTION, EDITORS),
    Door::post(paths::SECTION, EDITORS),
    Door::open(paths::HISTORY),
    Door::post(paths::BLANK, COORDINATION),
    Door::post(paths::RESTORE, EDITORS),
    Door::post(paths::CONFIRM, EDITORS),
    Door::post(paths::ANNOUNCE, EDITORS),
    Door::get(paths::RETIRE, EDITORS),
    Door::post(paths::RETIRE, EDITORS),
    Door::post(paths::REVIVE, EDITORS),
    Door::get(paths::RECORDS, EDITORS),
    Door::get(paths::NEW_RECORD, EDITORS),
    Door::post(paths::NEW_RECORD, EDITORS),
];

/// The routes of this room.
pub fn routes() -> Router<Editing> {
    Router::new()
        .route(paths::OVERVIEW, get(overview::show))
        .route(paths::SECTION, get(section::show).post(section::submit))
        .route(paths::HISTORY, get(history::show))
        .route(paths::BLANK, post(blank::carry_out))
        .route(paths::RESTORE, post(restore::carry_out))
        .route(paths::CONFIRM, post(confirm::carry_out))
        .route(paths::ANNOUNCE, post(announce::carry_out))
        .route(paths::RETIRE, get(retire::ask).post(retire::carry_out))
        .route(paths::REVIVE, post(retire::revive))
        .route(paths::RECORDS, get(records::show))
        .route(paths::NEW_RECORD, get(new_record::show).post(new_record::submit))
}

/// The kind and the handle of a record, as an address names it.
type Named = (String, String);

/// The record of an address, for whomever.
async fn found(editing: &Editing, (kind, handle): &Named) -> Result<Shown, Failure> {
    let kind: RecordKind = paths::kind_of(kind).ok_or(Failure::NotFound)?;
    let handle = handle.clone();
    let shown = editing.db.read(move |conn| directory::shown_by_handle(conn, kind, &handle)).await;
    shown.map_err(failure)?.ok_or(Failure::NotFound)
}

/// The record of an address, for who may edit it; for others there is none.
async fn editable(editing: &Editing, visit: &Visit, named: &Named) -> Result<Shown, Failure> {
    let shown = found(editing, named).await?;
    if may_edit(member(visit)?, &shown) { Ok(shown) } else { Err(Failure::NotFound) }
}

/// The member who edits; the door let nobody else in.
fn member(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::SignInFirst)
}

/// Who acts, as the record remembers it: the organisation, or the coordination.
fn author(visit: &Visit, shown: &Shown) -> Result<Author, Failure> {
    let member = member(visit)?;
    let owner = shown.owner.filter(|owner| member.acts_for(*owner));
    let name = match owner {
        Some(_) => shown.owner_name.clone(),
        None => visit.say("editing-coordination").into_owned(),
    };
    Ok(Author { account: Some(member.account), organization: owner, shown: name, owns: owner.is_some() })
}

/// The letter to the owner about what somebody else does to its record; nothing where the owner does it.
fn not_ones_own(visit: &Visit, shown: &Shown, sections: &[Section], by: &Author) -> Option<TellOwner> {
    let telling = TellOwner::draw(&visit.shell, shown, sections, &by.shown).filter(|_| !by.owns);
    telling.map(|telling| telling.but(by.account))
}

/// The places an organisation keeps, by name; for who may read where hidden ones stand, or for everybody.
fn places_of(
    conn: &mut Conn,
    owner: Option<OrganizationId>,
    reads_hidden: bool,
) -> Result<Vec<NamedPlace>, StoreError> {
    let Some(owner) = owner else { return Ok(Vec::new()) };
    let records = directory::records_of(conn, owner)?;
    let places = records.into_iter().filter(|record| record.key.kind == RecordKind::Location);
    let named = |place: Shown| NamedPlace { id: place.key.id, name: name_of(&place, reads_hidden) };
    Ok(places.map(named).collect())
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
