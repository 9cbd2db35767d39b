//! The agreement that a person signed on paper, for who collected it.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use referral::Referral;
use vocabulary::id::ReferralId;
use web::{Failure, Visit};

use super::{Sending, follow};
use crate::sender;

/// The scan as a file to keep nowhere else; that it was looked at is noted for the person.
pub(super) async fn give(
    visit: Visit,
    State(room): State<Sending>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: ReferralId = id.parse().map_err(|_| Failure::NotFound)?;
    let Some(member) = visit.member.clone() else { return Err(Failure::NotFound) };
    let (key, today) = (room.key.clone(), visit.today());
    let found = room.read(move |conn| {
        let Some(one) = referral::referral(conn, &key, id)? else { return Ok(None) };
        if one.author != member.account || !sender::may_open(conn, &member, &one, today)? {
            return Ok(None);
        }
        Ok(referral::scan(conn, &key, id)?.map(|scan| (one, scan)))
    });
    let (one, scan): (Referral, _) = found.await?.ok_or(Failure::NotFound)?;
    let bytes = STANDARD.decode(scan.base64).map_err(|fault| Failure::internal(&fault))?;
    follow::note_look(&visit, &room, &one).await?;
    let (kind, name) = match scan.media_type.as_str() {
        "application/pdf" => ("application/pdf", "attachment; filename=\"accord.pdf\""),
        "image/png" => ("image/png", "attachment; filename=\"accord.png\""),
        _ => ("image/jpeg", "attachment; filename=\"accord.jpg\""),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(name));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
