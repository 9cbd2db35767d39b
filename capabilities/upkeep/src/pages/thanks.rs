//! Thanks for an answer, and what happens next.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use web::{Failure, Visit};

use super::renew::link_or_gone;
use super::{Upkeep, failure, name_of, sheet_of};
use crate::report::open_reports_of;

#[derive(askama::Template)]
#[template(path = "pages/thanks.html")]
struct Thanks<'a> {
    visit: &'a Visit,
    secret: &'a str,
    name: &'a str,
    today: String,
    next: String,
    reports: usize,
    sheet: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (key, organization) = (room.key.clone(), link.organization);
    let read = room.db.read(move |conn| {
        let reports = open_reports_of(conn, &key, organization)?.len();
        Ok((name_of(conn, organization)?, reports, directory::thresholds(conn)?))
    });
    let (name, reports, thresholds) = read.await.map_err(failure)?;
    let record = directory::RecordKey::organization(organization.uuid());
    let body = Thanks {
        visit: &visit,
        secret: &secret,
        today: visit.date(visit.today()),
        next: visit.date(visit.today() + TimeDelta::days(i64::from(thresholds.to_confirm_days))),
        reports,
        sheet: sheet_of(record, &name).unwrap_or_default(),
        name: &name,
    };
    Ok(visit.page(visit.say("upkeep-thanks"), &body).not_indexed().into_response())
}
