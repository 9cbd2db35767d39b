//! All sheets of the afternoon as one file, where there is a press.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Visit};

use super::EventDay;
use crate::sheets;

pub(super) async fn send(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    room.presses.admit(&visit.client_key(), visit.now)?;
    let afternoon = room.found(id).await?;
    match room.press.pdf(&sheets::whole(&visit, &afternoon)).await {
        Ok(pdf) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "inline; filename=\"speed-meeting.pdf\""),
                (CACHE_CONTROL, "no-store"),
            ];
            Ok((headers, pdf).into_response())
        }
        Err(fault) => {
            tracing::warn!(%fault, "the sheets of a speed-meeting were not set");
            Ok(visit.go(&speed_meeting::paths::below(id, "jour"), fault.key()))
        }
    }
}
