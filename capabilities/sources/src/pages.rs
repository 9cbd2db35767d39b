//! The pages of sources: the list, taking in a file step by step, neighbours.

mod duplicate;
mod duplicate_batch;
mod duplicate_merges;
mod duplicates;
mod import;
mod neighbours;
mod pending;
mod result;
mod sources;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use outside::Outside;
use store::{Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::permission::Action;
use web::{Crumb, Demand, Door, Failure, Member, Shell, Visit};

use crate::importing::{Means, Running};
use crate::paths;

/// What the pages of sources stand on, lent by the house.
#[derive(Clone)]
pub struct Sources {
    db: Db,
    key: SealKey,
    shell: Arc<Shell>,
    outside: Outside,
    running: Running,
    /// This process, by a number of its own: where several serve one database, one of them takes a file in.
    holder: Uuid,
}

impl std::fmt::Debug for Sources {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Sources").finish_non_exhaustive()
    }
}

impl Sources {
    /// The room over its records, with the way out to neighbours.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, outside: Outside) -> Self {
        let holder = Uuid::from_bytes(shell.randomness.bytes());
        Self { db, key, shell, outside, running: Running::default(), holder }
    }

    fn means(&self) -> Means {
        let (db, key, running) = (self.db.clone(), self.key.clone(), Arc::clone(&self.running));
        Means { db, key, running, holder: self.holder }
    }
}

impl FromRef<Sources> for Arc<Shell> {
    fn from_ref(sources: &Sources) -> Arc<Shell> {
        Arc::clone(&sources.shell)
    }
}

/// Other people's lists change the records of everybody: they are the coordinator's.
const DESK: Demand = Demand::MayEverywhere(Action::MergeRecords);

/// Every door of sources.
pub const DOORS: &[Door] = &[
    Door::get(paths::SOURCES, DESK),
    Door::get(paths::IMPORT, DESK),
    Door::post(paths::IMPORT, DESK),
    Door::get(paths::PENDING, DESK),
    Door::post(paths::PENDING, DESK),
    Door::post(paths::CARRY_OUT, DESK),
    Door::post(paths::GIVE_UP, DESK),
    Door::get(paths::RESULT, DESK),
    Door::get(paths::SET_ASIDE, DESK),
    Door::get(paths::NEIGHBOURS, DESK),
    Door::post(paths::NEIGHBOURS, DESK),
    Door::post(paths::ASK_NOW, DESK),
    Door::get(paths::LEAVE, DESK),
    Door::post(paths::LEAVE, DESK),
    Door::get(paths::DUPLICATES, DESK),
    Door::post(paths::DUPLICATES_SEARCH, DESK),
    Door::get(paths::DUPLICATES_BATCH, DESK),
    Door::post(paths::DUPLICATES_BATCH, DESK),
    Door::get(paths::PAST_MERGES, DESK),
    Door::post(paths::UNDO_MERGE, DESK),
    Door::get(paths::DUPLICATE, DESK),
    Door::post(paths::DUPLICATE, DESK),
];

/// The routes of sources.
pub fn routes() -> Router<Sources> {
    Router::new()
        .route(paths::SOURCES, get(sources::show))
        .route(paths::IMPORT, get(import::show).post(import::send))
        .route(paths::PENDING, get(pending::show).post(pending::choose))
        .route(paths::CARRY_OUT, post(result::carry_out))
        .route(paths::GIVE_UP, post(pending::give_up))
        .route(paths::RESULT, get(result::show))
        .route(paths::SET_ASIDE, get(result::set_aside))
        .route(paths::NEIGHBOURS, get(neighbours::show).post(neighbours::subscribe))
        .route(paths::ASK_NOW, post(neighbours::ask_now))
        .route(paths::LEAVE, get(neighbours::ask_to_leave).post(neighbours::leave))
        .route(paths::DUPLICATES, get(duplicates::show))
        .route(paths::DUPLICATES_SEARCH, post(duplicates::search))
        .route(paths::DUPLICATES_BATCH, get(duplicate_batch::show).post(duplicate_batch::carry_out))
        .route(paths::PAST_MERGES, get(duplicate_merges::show))
        .route(paths::UNDO_MERGE, post(duplicate_merges::undo))
        .route(paths::DUPLICATE, get(duplicate::show).post(duplicate::decide))
}

fn member(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::SignInFirst)
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

fn crumb(visit: &Visit, href: &str, key: &str) -> Crumb {
    Crumb { label: visit.say(key).into_owned(), href: href.to_owned() }
}

/// Row numbers named one by one.
const NUMBERED: usize = 12;

/// Numbers of rows, the first of them by name.
fn numbers(rows: &[u32]) -> String {
    let first: Vec<String> = rows.iter().take(NUMBERED).map(u32::to_string).collect();
    let more = if rows.len() > NUMBERED { "…" } else { "" };
    format!("{}{more}", first.join(", "))
}

/// Work that takes longer than a request may hold up the others.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|fault| Failure::internal(&fault))
}
