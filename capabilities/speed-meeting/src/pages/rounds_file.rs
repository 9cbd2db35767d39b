//! The rounds as a file for a spreadsheet: one line, one meeting.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::SpeedMeetingId;
use web::{Failure, Spreadsheet, Visit};

use super::SpeedMeetings;
use crate::keeping::rotation;
use crate::showing::{guest_name, hour};
use crate::speed_meeting::Guest;

const COLUMNS: [&str; 6] = [
    "speed-meeting-round",
    "speed-meeting-file-starts",
    "speed-meeting-file-ends",
    "speed-meeting-table",
    "speed-meeting-partner",
    "speed-meeting-visitor",
];

pub(super) async fn send(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    let rotation = room.read(move |conn| rotation(conn, SpeedMeetingId::from(id))).await?;
    let rotation = rotation.ok_or(Failure::NotFound)?;
    let mut table = Spreadsheet::default();
    table.line(COLUMNS.map(|key| visit.say(key).into_owned()))?;
    for (number, round) in (1_u32..).zip(&rotation.rounds) {
        for held in &round.meetings {
            table.line([
                number.to_string(),
                hour(round.starts),
                hour(round.ends),
                held.table.to_string(),
                guest_name(&visit, &meeting, Guest::Partner(held.partner)),
                guest_name(&visit, &meeting, held.guest),
            ])?;
        }
    }
    let name = [(CONTENT_DISPOSITION, "attachment; filename=\"tours.csv\"")];
    Ok((name, visit.text("text/csv; charset=utf-8", table.finish()?)).into_response())
}
