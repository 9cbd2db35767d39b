//! The pages of this room: what became of an action, what people left of it, and what members note.

mod keeping;
mod own;
mod photo;
mod pulse;
mod reminder;
mod review;
mod trace;
mod traces;
mod words;
mod writing;

use std::sync::Arc;
use std::time::Duration;

use ::action::CollectiveAction;
use ::store::access::{Access, Deed};
use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{CollectiveActionId, TestimonyId};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Limiter, Shell, Visit};

use crate::{file, objecting, paths, serving};

/// The most answers about work, and the most texts by links, from one address in an hour: an office.
const MOST_SENT: u32 = 30;

/// The most pictures on which somebody recognises herself, from one address in an hour.
const MOST_OBJECTED: u32 = 10;
/// Why the journal of access says that something was read.
const PURPOSE: &str = "outcome-consents";

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Outcomes {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What comes without an account, by the address it comes from.
    sent: Limiter,
    /// Pictures on which somebody recognises herself, by the address it comes from.
    pub(crate) objected: Limiter,
}

web::reads_and_writes!(Outcomes);

impl Outcomes {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let hourly = |most| Limiter::new(most, Duration::from_secs(3600));
        Self { db, key, shell, sent: hourly(MOST_SENT), objected: hourly(MOST_OBJECTED) }
    }

    /// The action, or nothing to be found.
    pub(crate) async fn action(&self, id: CollectiveActionId) -> Result<CollectiveAction, Failure> {
        self.read(move |conn| action::action(conn, id)).await?.ok_or(Failure::NotFound)
    }

    /// The action, where the member keeps it.
    async fn edited(&self, visit: &Visit, id: Uuid) -> Result<CollectiveAction, Failure> {
        let action = self.action(id.into()).await?;
        if keeps(&action, visit) { Ok(action) } else { Err(Failure::NotFound) }
    }
}

impl FromRef<Outcomes> for Arc<Shell> {
    fn from_ref(room: &Outcomes) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Whether the visitor may write what an action leaves.
fn keeps(action: &CollectiveAction, visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| action.may_edit(member))
}

/// Whether the visitor acts for an organisation that carries the action: she reads who agreed and what is not shown yet;
/// the coordination does not.
pub(crate) fn carries(action: &CollectiveAction, visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| action.may_read_names(member))
}

/// The line of the journal of access that says who looked at something of an action.
pub(crate) fn look_at(visit: &Visit, action: &CollectiveAction, subject: Uuid) -> Access {
    Access {
        id: fresh(visit).uuid(),
        at: visit.now,
        actor: visit.member.as_ref().map(|member| member.account.uuid()),
        organization: Some(action.keeper.uuid()),
        subject,
        class: DataClass::C3,
        deed: Deed::Read,
        purpose: PURPOSE,
    }
}

/// A new identity.
fn fresh(visit: &Visit) -> TestimonyId {
    TestimonyId::new_v7(visit.now, visit.chance())
}

#[derive(askama::Template)]
#[template(path = "gone.html")]
struct Gone<'a> {
    visit: &'a Visit,
}

/// The page of what was withdrawn, has ended, or never was; nobody learns which.
pub(crate) fn gone(visit: &Visit) -> Response {
    let page = visit.page(visit.say("outcome-gone-title"), &Gone { visit });
    page.status(StatusCode::NOT_FOUND).not_indexed().into_response()
}

/// Whoever keeps the action.
const EDITS: Demand = Demand::May(Action::EditCollectiveAction);
/// Who agreed is read with a recent proof of identity.
const OPENS: Demand = Demand::MayAssured(Action::EditCollectiveAction);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::REVIEW, Demand::Anyone),
    Door::get(paths::WRITING, EDITS),
    Door::post(paths::WRITING, EDITS),
    Door::post(paths::DONE, EDITS),
    Door::get(paths::PULSE, Demand::Proof),
    Door::post(paths::PULSE, Demand::Proof),
    Door::get(paths::REMINDER, Demand::Member),
    Door::post(paths::REMINDER, Demand::Member),
    Door::get(paths::TRACES, Demand::Anyone),
    Door::get(paths::FILE, Demand::Anyone),
    Door::get(paths::PICTURE, Demand::Anyone),
    Door::post(paths::PICTURE, Demand::Anyone),
    Door::get(paths::KEEPING, EDITS),
    Door::post(paths::KEEPING, EDITS),
    Door::get(paths::TRACE, OPENS),
    Door::post(paths::TRACE, OPENS),
    Door::get(paths::KEPT_PICTURE, OPENS),
    Door::get(paths::WORDS, EDITS),
    Door::post(paths::WORDS, EDITS),
    Door::get(paths::PHOTO, EDITS),
    Door::post(paths::PHOTO, EDITS),
    Door::get(paths::OWN, Demand::Proof),
    Door::post(paths::OWN, Demand::Proof),
    Door::get(paths::OWN_PICTURE, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<Outcomes> {
    Router::new()
        .route(paths::REVIEW, get(review::show))
        .route(paths::WRITING, get(writing::show).post(writing::send))
        .route(paths::DONE, post(writing::done))
        .route(paths::PULSE, get(pulse::show).post(pulse::send))
        .route(paths::REMINDER, get(reminder::show).post(reminder::send))
        .route(paths::TRACES, get(traces::show))
        .route(paths::FILE, get(file::show))
        .route(paths::PICTURE, get(serving::show).post(objecting::send))
        .route(paths::KEEPING, get(keeping::show).post(keeping::act))
        .route(paths::TRACE, get(trace::show).post(trace::act))
        .route(paths::KEPT_PICTURE, get(serving::show_kept))
        .route(paths::WORDS, get(words::show).post(words::send))
        .route(paths::PHOTO, get(photo::show).post(photo::send))
        .route(paths::OWN, get(own::show).post(own::act))
        .route(paths::OWN_PICTURE, get(serving::show_hers))
}
