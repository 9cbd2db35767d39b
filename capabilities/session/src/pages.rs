//! The pages of this room: the dates of an action, saying when it takes place, counting who came, printing, calendars.

mod calendar;
mod date;
mod dates;
mod headcount;
mod poster;
mod rule;
mod sheet;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Conn, Db, SealKey, StoreError};
use action::CollectiveAction;
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use chrono::{DateTime, Utc};
use paper::Press;
use uuid::Uuid;
use vocabulary::id::{AccountId, ActionSessionId, CollectiveActionId, OrganizationId};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell, Visit};

use crate::paths;
use crate::session::Session;

/// Somebody asks for a sign-in sheet with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetAsked {
    /// The identity of the line this leaves in the journal of access.
    pub id: Uuid,
    /// The action.
    pub action: CollectiveActionId,
    /// Its date.
    pub session: ActionSessionId,
    /// Who asks.
    pub account: AccountId,
    /// The organisation that carries the action, for which she asks.
    pub organization: OrganizationId,
    /// When.
    pub now: DateTime<Utc>,
}

/// Gives the names of those enrolled for a date, for its sign-in sheet, and notes in the same transaction that they
/// were read. The room that keeps them hands it over.
pub type Names =
    Arc<dyn Fn(&mut Conn, &SealKey, &SheetAsked) -> Result<Vec<String>, StoreError> + Send + Sync>;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Sessions {
    /// The records.
    pub db: Db,
    /// The key of sealed columns, for whoever gives names.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What sets a PDF, where there is one.
    pub press: Press,
    /// Who knows those enrolled; without it sign-in sheets are blank.
    pub names: Option<Names>,
    /// How many PDFs one address may ask for.
    presses: Limiter,
}

web::reads_and_writes!(Sessions);

impl Sessions {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, press: Press) -> Self {
        let presses = Limiter::new(20, Duration::from_secs(60));
        Self { db, key, shell, press, names: None, presses }
    }

    /// The same room, whose sign-in sheets may bear names.
    #[must_use]
    pub fn naming(self, names: Names) -> Self {
        Self { names: Some(names), ..self }
    }

    /// The action, as anybody may read it.
    async fn action(&self, id: Uuid) -> Result<CollectiveAction, Failure> {
        self.read(move |conn| action::action(conn, id.into())).await?.ok_or(Failure::NotFound)
    }

    /// The action, for who may edit it.
    async fn own(&self, visit: &Visit, id: Uuid) -> Result<CollectiveAction, Failure> {
        let action = self.action(id).await?;
        if may_edit(visit, &action) { Ok(action) } else { Err(Failure::NotFound) }
    }

    /// The action and a date on its list, for who may edit it.
    async fn own_date(
        &self,
        visit: &Visit,
        (id, date): (Uuid, Uuid),
    ) -> Result<(CollectiveAction, Session), Failure> {
        let action = self.own(visit, id).await?;
        let found = self.read(move |conn| crate::keeping::session(conn, date.into())).await?;
        let session = found.filter(|session| session.action == action.id && !session.is_removed);
        Ok((action, session.ok_or(Failure::NotFound)?))
    }
}

/// Whether the visitor may edit an action.
fn may_edit(visit: &Visit, action: &CollectiveAction) -> bool {
    visit.member.as_ref().is_some_and(|member| action.may_edit(member))
}

/// The key of what is said above the dates of an action that is put off or dropped.
const fn off_notice(state: action::State) -> Option<&'static str> {
    match state {
        action::State::Postponed => Some("session-off-postponed"),
        action::State::Dropped => Some("session-off-dropped"),
        _ => None,
    }
}

impl FromRef<Sessions> for Arc<Shell> {
    fn from_ref(room: &Sessions) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whoever edits an action says when it takes place.
const EDITS: Demand = Demand::May(Action::EditCollectiveAction);
/// Names are opened with a recent proof of identity.
const READS_NAMES: Demand = Demand::MayAssured(Action::EditCollectiveAction);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::open(paths::DATES),
    Door::get(paths::RULE, EDITS),
    Door::post(paths::RULE, EDITS),
    Door::get(paths::ADD, EDITS),
    Door::post(paths::ADD, EDITS),
    Door::open(paths::POSTER),
    Door::open(paths::POSTER_PDF),
    Door::get(paths::DATE, EDITS),
    Door::post(paths::DATE, EDITS),
    Door::get(paths::HEADCOUNT, EDITS),
    Door::post(paths::HEADCOUNT, EDITS),
    Door::get(paths::SHEET, EDITS),
    Door::get(paths::NAMED_SHEET, READS_NAMES),
    Door::post(paths::NAMED_SHEET, READS_NAMES),
    Door::open(paths::ACTION_CALENDAR),
    Door::open(paths::COMMUNE_CALENDAR),
    Door::open(paths::ORGANIZATION_CALENDAR),
];

/// The routes of this room.
pub fn routes() -> Router<Sessions> {
    Router::new()
        .route(paths::DATES, get(dates::show))
        .route(paths::RULE, get(rule::show).post(rule::plan))
        .route(paths::ADD, get(date::add).post(date::plan))
        .route(paths::POSTER, get(poster::show))
        .route(paths::POSTER_PDF, get(poster::pdf))
        .route(paths::DATE, get(date::show).post(date::act))
        .route(paths::HEADCOUNT, get(headcount::show).post(headcount::count))
        .route(paths::SHEET, get(sheet::show))
        .route(paths::NAMED_SHEET, get(sheet::offer).post(sheet::with_names))
        .route(paths::ACTION_CALENDAR, get(calendar::of_action))
        .route(paths::COMMUNE_CALENDAR, get(calendar::of_commune))
        .route(paths::ORGANIZATION_CALENDAR, get(calendar::of_organization))
}
