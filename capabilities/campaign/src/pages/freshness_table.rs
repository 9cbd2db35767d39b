//! The days of the curve for a spreadsheet: one line per day and family.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::Response;
use web::{Failure, Spreadsheet, Visit};

use super::{Campaigns, failure};
use crate::figure::first_day;
use crate::store::snapshots::{SnapshotRow, all_snapshots_since};

/// The names of the columns: stable, for programs.
const COLUMNS: [&str; 10] = [
    "day",
    "family",
    "services",
    "fresh",
    "to_confirm",
    "stale",
    "doubtful",
    "never_confirmed",
    "share_fresh_percent",
    "median_age_days",
];

pub(super) async fn give(visit: Visit, State(room): State<Campaigns>) -> Result<Response, Failure> {
    let since = first_day(visit.today());
    let rows = room.db.read(move |conn| all_snapshots_since(conn, since)).await.map_err(failure)?;
    let mut table = Spreadsheet::default();
    table.line(COLUMNS)?;
    for row in &rows {
        table.line(cells(row))?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let name = HeaderValue::from_static("attachment; filename=\"fraicheur.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

fn cells(row: &SnapshotRow) -> [String; 10] {
    let share = row.share();
    [
        row.day.to_string(),
        row.family.clone(),
        share.all.to_string(),
        row.fresh.to_string(),
        row.to_confirm.to_string(),
        row.stale.to_string(),
        row.doubtful.to_string(),
        row.never.to_string(),
        share.hundredths().map(|hundredths| hundredths.to_string()).unwrap_or_default(),
        row.median_days.map(|days| days.to_string()).unwrap_or_default(),
    ]
}
