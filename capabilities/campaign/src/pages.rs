//! The pages of campaigns, of freshness and of certificates.

mod attestation;
mod campaign;
mod campaigns;
mod certificate;
mod crisis;
mod crisis_call;
mod freshness;
mod freshness_table;
mod new_campaign;
mod open_now;
mod phone_sheet;
mod typing;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use store::{Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::CampaignId;
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Shell, Visit};

use crate::campaign::{Campaign, CampaignState};
use crate::paths;
use crate::store::campaigns as kept;

/// What the pages of campaigns stand on, lent by the house.
#[derive(Clone)]
pub struct Campaigns {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<Campaigns> for Arc<Shell> {
    fn from_ref(campaigns: &Campaigns) -> Arc<Shell> {
        Arc::clone(&campaigns.shell)
    }
}

/// Campaigns are the coordinator's desk.
const DESK: Demand = Demand::MayEverywhere(Action::MergeRecords);
/// A certificate is asked for by who keeps a record.
const KEEPER: Demand = Demand::May(Action::EditRecord);

/// Every door of the campaigns.
pub const DOORS: &[Door] = &[
    Door::get(paths::CAMPAIGNS, DESK),
    Door::get(paths::NEW_CAMPAIGN, DESK),
    Door::post(paths::NEW_CAMPAIGN, DESK),
    Door::get(paths::CAMPAIGN, DESK),
    Door::post(paths::OPEN, DESK),
    Door::post(paths::CLOSE, DESK),
    Door::post(paths::DISCARD, DESK),
    Door::post(paths::CORRECTED, DESK),
    Door::get(paths::PHONE_SHEET, DESK),
    Door::get(paths::TYPING, DESK),
    Door::post(paths::TYPING, DESK),
    Door::get(paths::CRISIS_CALL, DESK),
    Door::post(paths::CRISIS_CALL, DESK),
    Door::get(paths::CRISIS, Demand::Proof),
    Door::post(paths::CRISIS, Demand::Proof),
    Door::open(paths::OPEN_NOW),
    Door::open(paths::FRESHNESS),
    Door::open(paths::FRESHNESS_TABLE),
    Door::get(paths::CERTIFICATE, KEEPER),
    Door::post(paths::CERTIFICATE, KEEPER),
    Door::get(paths::ATTESTATION, Demand::Proof),
];

/// The routes of the campaigns.
pub fn routes() -> Router<Campaigns> {
    Router::new()
        .route(paths::CAMPAIGNS, get(campaigns::show))
        .route(paths::NEW_CAMPAIGN, get(new_campaign::show).post(new_campaign::prepare))
        .route(paths::CAMPAIGN, get(campaign::show))
        .route(paths::OPEN, post(campaign::open))
        .route(paths::CLOSE, post(campaign::close))
        .route(paths::DISCARD, post(campaign::discard))
        .route(paths::CORRECTED, post(campaign::corrected))
        .route(paths::PHONE_SHEET, get(phone_sheet::show))
        .route(paths::TYPING, get(typing::show).post(typing::take))
        .route(paths::CRISIS_CALL, get(crisis_call::show).post(crisis_call::answer))
        .route(paths::CRISIS, get(crisis::show).post(crisis::answer))
        .route(paths::OPEN_NOW, get(open_now::show))
        .route(paths::FRESHNESS, get(freshness::show))
        .route(paths::FRESHNESS_TABLE, get(freshness_table::give))
        .route(paths::CERTIFICATE, get(certificate::show).post(certificate::issue))
        .route(paths::ATTESTATION, get(attestation::show))
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The campaign of an address.
async fn campaign_of(db: &Db, id: Uuid) -> Result<Campaign, Failure> {
    let found = db.read(move |conn| kept::campaign(conn, CampaignId::from(id))).await;
    found.map_err(failure)?.ok_or(Failure::NotFound)
}

/// A campaign that asks now; of any other nothing is typed back.
async fn open_campaign(db: &Db, id: Uuid) -> Result<Campaign, Failure> {
    let campaign = campaign_of(db, id).await?;
    if campaign.state == CampaignState::Open { Ok(campaign) } else { Err(Failure::NotFound) }
}

/// « 12 mars 2026 à 14 h 05 ».
fn moment(visit: &Visit, at: chrono::DateTime<chrono::Utc>) -> String {
    let local = vocabulary::time::paris(at);
    let (day, time) = (visit.date(local.date()), local.format("%H:%M").to_string());
    visit.say_with("campaign-moment", &[("day", day.into()), ("time", time.into())]).into_owned()
}
