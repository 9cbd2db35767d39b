//! Pictures on their way to a browser, which keeps none: what is withdrawn is gone with the next look.

use ::store::access::note;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Visit};

use crate::keeping::shown_picture;
use crate::pages::{Outcomes, carries, gone, look_at};
use crate::store::consents::{consent_by_digest, invitation_by_digest};
use crate::store::traces::{picture_of, trace_by_id};

/// A picture that may be shown today, for everybody.
pub(crate) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((action, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let today = visit.today();
    let found = room.read(move |conn| {
        let is_of_it = trace_by_id(conn, id)?.is_some_and(|row| row.action == action);
        if is_of_it { shown_picture(conn, id.into(), today) } else { Ok(None) }
    });
    Ok(found.await?.map_or_else(|| gone(&visit), answer))
}

/// A picture that waits, or waits again, for whoever acts for the organisation that carries its action; each look is
/// noted.
pub(crate) async fn show_kept(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((action, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let action = room.action(action.into()).await?;
    if !carries(&action, &visit) {
        return Err(Failure::NotFound);
    }
    let look = look_at(&visit, &action, id);
    let found = room.write(move |conn| {
        let is_of_it = trace_by_id(conn, id)?.is_some_and(|row| row.action == action.id.uuid());
        let picture = if is_of_it { picture_of(conn, id)? } else { None };
        if picture.is_some() {
            note(conn, &look)?;
        }
        Ok(picture)
    });
    Ok(found.await?.map_or_else(|| gone(&visit), answer))
}

/// The picture somebody is asked about, or has agreed to, by her link.
pub(crate) async fn show_hers(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((_, secret)): Path<(Uuid, String)>,
) -> Result<Response, Failure> {
    let (digest, today) = (web::secret::digest(&secret), visit.today());
    let found = room.read(move |conn| {
        let trace = match consent_by_digest(conn, &digest)? {
            Some(consent) => Some(consent.trace),
            None => invitation_by_digest(conn, &digest, today)?.and_then(|invitation| invitation.trace),
        };
        trace.map_or(Ok(None), |trace| picture_of(conn, trace))
    });
    Ok(found.await?.map_or_else(|| gone(&visit), answer))
}

fn answer((media, content): (String, Vec<u8>)) -> Response {
    let media = if media == "image/png" { "image/png" } else { "image/jpeg" };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(media)),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // A search engine would keep a copy beyond the consent.
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, noarchive")),
    ];
    (StatusCode::OK, headers, content).into_response()
}

#[cfg(test)]
mod tests;
