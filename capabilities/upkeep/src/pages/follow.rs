//! What became of a report, for whoever made it: where it stands, since when, and the last word.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Filled, Visit};

use super::{Upkeep, failure, on, sheet_of};
use crate::compact::public_name;
use crate::paths;
use crate::report::{Report, ReportState, close, reopen, report_followed};

#[derive(askama::Template)]
#[template(path = "pages/follow.html")]
struct FollowPage<'a> {
    visit: &'a Visit,
    report: &'a Report,
    act: String,
    name: &'a str,
    sheet: String,
    steps: Vec<(String, String)>,
    may_close: bool,
    may_reopen: bool,
}

/// The report of a secret, with the name of its record as anybody may read it, and the record's sheet.
async fn followed(room: &Upkeep, secret: &str) -> Result<(Report, String, String), Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(secret));
    let read = room.db.read(move |conn| {
        let Some(report) = report_followed(conn, &key, &digest)? else { return Ok(None) };
        let shown = directory::shown(conn, report.record)?;
        let name = shown.as_ref().map(public_name);
        let sheet = shown.and_then(|shown| sheet_of(shown.key, &shown.name));
        Ok(Some((report, name.unwrap_or_default(), sheet.unwrap_or_default())))
    });
    read.await.map_err(failure)?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (report, name, sheet) = followed(&room, &secret).await?;
    let answered = matches!(report.state, ReportState::Fixed | ReportState::Disputed);
    let body = FollowPage {
        visit: &visit,
        act: paths::follow_report(&secret),
        name: &name,
        sheet,
        steps: steps(&visit, &report),
        may_close: answered,
        may_reopen: report.may_be_reopened(),
        report: &report,
    };
    let title = visit.say_of("upkeep-follow-title", &report.code()).into_owned();
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// What happened so far, each with its day.
fn steps(visit: &Visit, report: &Report) -> Vec<(String, String)> {
    let answered = match (report.state, report.answer.is_empty()) {
        (ReportState::Disputed, _) | (ReportState::Closed, false) => "upkeep-step-disputed",
        _ => "upkeep-step-fixed",
    };
    let overdue = if report.sent_at.is_some() { "upkeep-step-overdue" } else { "upkeep-step-coordination" };
    let by = if report.by_coordination { "upkeep-step-by-coordination" } else { answered };
    let all = [
        ("upkeep-step-opened", Some(report.opened_at)),
        ("upkeep-step-sent", report.sent_at),
        (overdue, report.overdue_at),
        (by, report.answered_at),
        ("upkeep-step-closed", report.closed_at),
    ];
    let mut met: Vec<_> = all.into_iter().filter_map(|(key, at)| at.map(|at| (at, key))).collect();
    met.sort_by_key(|(at, _)| *at);
    met.into_iter().map(|(at, key)| (on(visit, at), visit.say(key).into_owned())).collect()
}

pub(super) async fn say(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (report, _, _) = followed(&room, &secret).await?;
    let (now, is_good) = (visit.now, filled.text("issue") == "bon");
    let is_wrong = filled.text("issue") == "faux" && report.may_be_reopened();
    let done = room.db.write(move |conn| match (is_good, is_wrong) {
        (true, _) => close(conn, &report, now),
        (false, true) => reopen(conn, &report, now),
        (false, false) => Ok(false),
    });
    let notice = match (done.await.map_err(failure)?, is_good) {
        (true, true) => "upkeep-follow-closed",
        (true, false) => "upkeep-follow-reopened",
        (false, _) => "",
    };
    Ok(visit.go(&paths::follow_report(&secret), notice))
}
