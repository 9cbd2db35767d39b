//! « À jour » for a grant file: given where every record is fresh, else what is missing and where to mend it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{CampaignId, OrganizationId};
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::campaign::sheet_path;
use super::{Campaigns, failure};
use crate::certificate::{self, Code, Records};
use crate::paths;
use crate::store::attestations::{AttestationRow, attestations_of};

/// How many certificates the page lists.
const MOST_LISTED: i64 = 10;

#[derive(askama::Template)]
#[template(path = "pages/certificate.html")]
struct CertificatePage<'a> {
    visit: &'a Visit,
    name: &'a str,
    action: String,
    all: usize,
    missing: Vec<Missing>,
    until: String,
    before: Vec<(String, String)>,
}

/// A record that is not fresh: its name, its sheet, when it was last confirmed.
struct Missing {
    name: String,
    path: String,
    confirmed: String,
    in_doubt: bool,
}

/// Only who keeps the organisation, and the coordinator: to others there is nothing here.
fn own(visit: &Visit, organization: Uuid) -> Result<OrganizationId, Failure> {
    let organization = OrganizationId::from(organization);
    let may = visit.member.as_ref().is_some_and(|member| member.may(Action::EditRecord, organization));
    if may { Ok(organization) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let organization = own(&visit, id)?;
    let today = visit.today();
    let read = move |conn: &mut store::Conn| {
        let records = certificate::records(conn, organization, today)?;
        Ok(records.zip(Some(attestations_of(conn, organization.uuid(), MOST_LISTED)?)))
    };
    let (records, before) = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    Ok(page(&visit, organization, &records, &before))
}

fn page(visit: &Visit, organization: OrganizationId, records: &Records, before: &[AttestationRow]) -> Page {
    let missing = records.missing.iter().map(|shown| Missing {
        name: shown.name.clone(),
        path: sheet_path(shown.key, &shown.name),
        confirmed: shown.dates.assured_on.map(|day| visit.date(day)).unwrap_or_default(),
        in_doubt: shown.dates.doubted_on.is_some(),
    });
    let body = CertificatePage {
        visit,
        name: &records.name,
        action: paths::certificate(organization.uuid()),
        all: records.all.len(),
        missing: missing.collect(),
        until: records.fresh_until.map(|day| visit.date(day)).unwrap_or_default(),
        before: before.iter().map(|row| (visit.date(row.issued_on), visit.date(row.valid_until))).collect(),
    };
    visit.page(visit.say("campaign-certificate-title"), &body).not_indexed()
}

pub(super) async fn issue(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let organization = own(&visit, id)?;
    let (code, today) = (Code::new(visit.chance()), visit.today());
    let (row, written) = (CampaignId::new_v7(visit.now, visit.chance()).uuid(), code.clone());
    let issued = room
        .db
        .write(move |conn| certificate::issue(conn, (row, &written), organization, today))
        .await
        .map_err(failure)?;
    match issued {
        Some(_) => Ok(visit.go(&paths::attestation(&code.shown()), "")),
        // Something went stale since the page was drawn: it says what.
        None => Ok(show(visit, State(room), Path(id)).await?.again().into_response()),
    }
}
