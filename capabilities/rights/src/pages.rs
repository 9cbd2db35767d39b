//! The pages of the rights: mine, the desk for people without an account, the register, the notice.

mod data;
mod desk;
mod erase;
mod mine;
mod privacy;
mod register;
mod register_request;
mod request;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use store::{Db, Holding, SealKey, StoreError};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Member, Shell, Visit};

use crate::installation::Installation;
use crate::paths;

/// What the pages of the rights stand on, lent by the house.
#[derive(Clone)]
pub struct Rights {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What every room holds, the upper rooms first: they are erased in this order.
    pub holdings: Arc<[Holding]>,
    /// What the installation tells about itself.
    pub installation: Arc<Installation>,
}

impl FromRef<Rights> for Arc<Shell> {
    fn from_ref(rights: &Rights) -> Arc<Shell> {
        Arc::clone(&rights.shell)
    }
}

/// Requests are the coordinator's alone: they tell who asks.
const DESK: Demand = Demand::MayEverywhere(Action::MergeRecords);
/// The register names no person; coordinators and administrators answer for it.
const KEEPERS: Demand = Demand::MayEverywhere(Action::ManageAccounts);

/// Every door of the rights.
pub const DOORS: &[Door] = &[
    Door::get(paths::MINE, Demand::Member),
    Door::get(paths::DATA, Demand::Member),
    Door::get(paths::ERASE, Demand::Member),
    Door::post(paths::ERASE, Demand::Member),
    Door::get(paths::DESK, DESK),
    Door::get(paths::REGISTER_REQUEST, DESK),
    Door::post(paths::REGISTER_REQUEST, DESK),
    Door::get(paths::REQUEST, DESK),
    Door::post(paths::REQUEST_EXTEND, DESK),
    Door::post(paths::REQUEST_ANSWER, DESK),
    Door::get(paths::REGISTER, KEEPERS),
    Door::get(paths::REGISTER_CSV, KEEPERS),
    Door::get(paths::REGISTER_ODT, KEEPERS),
    Door::open(paths::PRIVACY),
];

/// The routes of the rights.
pub fn routes() -> Router<Rights> {
    Router::new()
        .route(paths::MINE, get(mine::show))
        .route(paths::DATA, get(data::give))
        .route(paths::ERASE, get(erase::ask).post(erase::carry_out))
        .route(paths::DESK, get(desk::show))
        .route(paths::REGISTER_REQUEST, get(register_request::show).post(register_request::register))
        .route(paths::REQUEST, get(request::show))
        .route(paths::REQUEST_EXTEND, post(request::extend))
        .route(paths::REQUEST_ANSWER, post(request::answer))
        .route(paths::REGISTER, get(register::show))
        .route(paths::REGISTER_CSV, get(register::table))
        .route(paths::REGISTER_ODT, get(register::text))
        .route(paths::PRIVACY, get(privacy::show))
}

/// The member whose rights they are; the door let nobody else in.
fn member(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::SignInFirst)
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// To a fresh proof of identity, and from there back.
fn prove_again(visit: &Visit, back: &str) -> axum::response::Response {
    visit.go(&format!("{}?retour={}", visit.shell.prove_again, web::encoded(back)), "")
}
