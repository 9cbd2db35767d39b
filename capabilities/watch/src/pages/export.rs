//! The figures as a table for spreadsheets: the same counts as on the page, nothing more.

use axum::extract::{Query, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::Response;
use referral::figures;
use web::{Failure, Spreadsheet, Visit};

use super::Watch;
use super::figures::days;
use crate::counted::{lines, needs};

pub(super) async fn give(
    visit: Visit,
    State(room): State<Watch>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (from, to) = days(&visit, &pairs);
    let counted = room.read(move |conn| figures(conn, from, to)).await?;
    let mut table = Spreadsheet::default();
    table.line([&*visit.say("watch-figures-from"), &from.to_string()])?;
    table.line([&*visit.say("watch-figures-to"), &to.to_string()])?;
    table
        .line(["watch-column-what", "watch-column-count", "watch-column-share"].map(|key| visit.say(key)))?;
    for line in lines(&visit, &counted) {
        table.line([&line.label, &line.count, &line.share])?;
    }
    let keys = [
        "watch-need",
        "watch-figure-sent",
        "watch-column-misdirected",
        "watch-column-share",
        "watch-column-unanswered",
    ];
    table.line(keys.map(|key| visit.say(key)))?;
    for line in needs(&visit, &counted) {
        table.line([&line.need, &line.sent, &line.misdirected, &line.rate, &line.unanswered])?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let name = HeaderValue::from_static("attachment; filename=\"orientations.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}
