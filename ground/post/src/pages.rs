//! In a demo no letter leaves: they are read here.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use store::{Db, SealKey};
use web::{Door, Shell};

use crate::paths;

/// What the pages stand on, lent by the house.
#[derive(Clone)]
pub struct PostOffice {
    /// Where the outbox is.
    pub db: Db,
    /// The key of its sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<PostOffice> for Arc<Shell> {
    fn from_ref(office: &PostOffice) -> Arc<Shell> {
        Arc::clone(&office.shell)
    }
}

/// The doors of a demo: everybody reads every letter, because nothing in it is real.
pub const DEMO_DOORS: &[Door] = &[Door::open(paths::LETTERS), Door::open(paths::LETTER)];

/// The routes of a demo; never mounted elsewhere.
pub fn demo_routes() -> Router<PostOffice> {
    Router::new()
}
