//! A proposal for a spreadsheet: one line per person, with her place.

use axum::extract::{Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::Response;
use uuid::Uuid;
use web::{Failure, Spreadsheet, Visit};

use super::{Pairs, Placements, Programme, programme, seats, sent};
use crate::version::Seat;

/// The names of the columns: stable, for programs.
const COLUMNS: [&str; 9] =
    ["day", "host", "offer", "name", "function", "organization", "rank", "settled", "version"];

pub(super) async fn give(
    visit: Visit,
    State(room): State<Placements>,
    Path(id): Path<Uuid>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    let programme = programme(&room, id).await?;
    let version = programme.chosen(sent(&pairs, "version")).ok_or(Failure::NotFound)?;
    let mut table = Spreadsheet::default();
    table.line(COLUMNS)?;
    for seat in seats(&room, version).await? {
        table.line(cells(&programme, &seat, version.number))?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let name = HeaderValue::from_static("attachment; filename=\"placements.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

fn cells(programme: &Programme, seat: &Seat, version: i64) -> [String; 9] {
    let (legend, names) = (&programme.legend, &programme.names);
    let worker = legend.worker(seat.worker).and_then(|at| legend.workers.get(at));
    let offer = seat.place.and_then(|place| legend.offer(place.offer)).and_then(|at| legend.offers.get(at));
    [
        seat.place.map(|place| place.day.to_string()).unwrap_or_default(),
        seat.place.map(|place| names.name(place.host).to_owned()).unwrap_or_default(),
        offer.map(|offer| offer.title.clone()).unwrap_or_default(),
        worker.map(|worker| worker.name.clone()).unwrap_or_default(),
        worker.map(|worker| worker.work.clone()).unwrap_or_default(),
        names.name(seat.organization).to_owned(),
        seat.rank.map(|rank| rank.to_string()).unwrap_or_default(),
        if seat.is_pinned { "1" } else { "0" }.to_owned(),
        version.to_string(),
    ]
}
