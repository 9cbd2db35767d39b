//! The page of this room: how the installation is doing, and letters sent again.

mod health;
mod resend;

use std::sync::Arc;

use ::store::Db;
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use vocabulary::permission::Action;
use web::{Demand, Door, Shell};

use crate::finding::Finding;
use crate::paths;

/// Looks at the installation from within: what can be found out in a moment, without asking other machines.
pub type Look = Arc<dyn Fn() -> Vec<Finding> + Send + Sync>;

/// What the house knows of itself.
#[derive(Clone)]
pub struct Vitals {
    /// The last line of the journal that the index of this process knows.
    pub seen: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// How many bytes lie in the data folder.
    pub folder: Arc<dyn Fn() -> u64 + Send + Sync>,
    /// The version that runs.
    pub version: &'static str,
    /// Since when.
    pub started_at: DateTime<Utc>,
}

/// What the page stands on, lent by the house.
#[derive(Clone)]
pub struct Observatory {
    /// The records.
    pub db: Db,
    /// The house.
    pub shell: Arc<Shell>,
    /// The doctor, in short.
    pub look: Look,
    /// What the house knows of itself.
    pub vitals: Vitals,
}

web::reads_and_writes!(Observatory);

impl FromRef<Observatory> for Arc<Shell> {
    fn from_ref(room: &Observatory) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// The administrator's: whoever keeps the machine.
const OPERATE: Demand = Demand::MayEverywhere(Action::OperateInstallation);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[Door::get(paths::HEALTH, OPERATE), Door::post(paths::RESEND, OPERATE)];

/// The routes of this room.
pub fn routes() -> Router<Observatory> {
    Router::new().route(paths::HEALTH, get(health::show)).route(paths::RESEND, post(resend::again))
}
