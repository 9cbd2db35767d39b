//! The same questions of a crisis, asked on the telephone and typed by the coordinator.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use vocabulary::id::{CampaignId, OrganizationId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::crisis::{Asked, asked, page, taken};
use super::{Campaigns, failure};
use crate::paths;
use crate::recipient::AnswerChannel;

async fn read(room: &Campaigns, (id, organization): (Uuid, Uuid)) -> Result<Asked, Failure> {
    let (campaign, organization) = (CampaignId::from(id), OrganizationId::from(organization));
    let read = room.db.read(move |conn| asked(conn, campaign, organization)).await;
    read.map_err(failure)?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(of): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let asked = read(&room, of).await?;
    Ok(page(&visit, &asked, None, &Faults::default(), action(of)))
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(of): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let asked = read(&room, of).await?;
    let then = paths::campaign(of.0);
    taken(&visit, &room, asked, &filled, (AnswerChannel::Phone, action(of), then)).await
}

fn action((id, organization): (Uuid, Uuid)) -> String {
    paths::under(id, &format!("crise/{organization}"))
}
