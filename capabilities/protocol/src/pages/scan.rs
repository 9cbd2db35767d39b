//! The scan of a signature on paper, for the organisation that signed and for the coordination.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;
use vocabulary::id::SignatureId;
use vocabulary::permission::Action;
use web::{Failure, Visit};

use super::{Protocol, coordinates, failure};
use crate::store::signatures;

pub(super) async fn give(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let (key, id) = (room.key.clone(), SignatureId::from(id));
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let found = room.db.read(move |conn: &mut Conn| signatures::signature(conn, id)).await;
    let signature = found.map_err(failure)?.ok_or(Failure::NotFound)?;
    if !member.may(Action::SignProtocol, signature.organization) && !coordinates(&visit) {
        return Err(Failure::NotFound);
    }
    let scan = room.db.read(move |conn: &mut Conn| signatures::scan(conn, &key, id)).await;
    let (kind, content) = scan.map_err(failure)?.ok_or(Failure::NotFound)?;
    let bytes = STANDARD.decode(content).map_err(|fault| Failure::internal(&fault))?;
    let (kind, name) = match kind.as_str() {
        "application/pdf" => ("application/pdf", "attachment; filename=\"signature.pdf\""),
        "image/png" => ("image/png", "attachment; filename=\"signature.png\""),
        _ => ("image/jpeg", "attachment; filename=\"signature.jpg\""),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(name));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
