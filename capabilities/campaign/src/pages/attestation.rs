//! A certificate, to print and to check: valid or expired, of whom, since when, and how the records stand today.

use axum::extract::{Path, State};
use vocabulary::id::OrganizationId;
use web::{Failure, Page, Visit};

use super::{Campaigns, failure};
use crate::certificate::{self, Code};
use crate::paths;
use crate::store::attestations::AttestationRow;

#[derive(askama::Template)]
#[template(path = "pages/attestation.html")]
struct Attestation<'a> {
    visit: &'a Visit,
    name: &'a str,
    network: &'a str,
    issued: String,
    until: String,
    oldest: String,
    records: u32,
    is_valid: bool,
    code: String,
    address: String,
    today: String,
    /// How many of how many are fresh today; none when the organisation has left.
    now: Option<(usize, usize)>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(code): Path<String>,
) -> Result<Page, Failure> {
    let code = Code::read(&code).ok_or(Failure::NotFound)?;
    let (asked, today) = (code.clone(), visit.today());
    let read = move |conn: &mut store::Conn| {
        let Some(row) = certificate::certificate_of(conn, &asked)? else { return Ok(None) };
        let records = certificate::records(conn, OrganizationId::from(row.organization), today)?;
        let now = records.map(|records| (records.all.len() - records.missing.len(), records.all.len()));
        Ok(Some((row, now)))
    };
    let (row, now) = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    Ok(page(&visit, &row, now, &code))
}

fn page(visit: &Visit, row: &AttestationRow, now: Option<(usize, usize)>, code: &Code) -> Page {
    let code = code.shown();
    let body = Attestation {
        name: &row.organization_name,
        network: &visit.shell.network_name,
        issued: visit.date(row.issued_on),
        until: visit.date(row.valid_until),
        oldest: visit.date(row.oldest_on),
        records: crate::store::counted(row.records),
        is_valid: visit.today() <= row.valid_until,
        address: visit.absolute(&paths::attestation(&code)),
        code,
        today: visit.date(visit.today()),
        now,
        visit,
    };
    visit.page(visit.say("campaign-attestation-title"), &body).not_indexed()
}
