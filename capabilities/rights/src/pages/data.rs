//! What is held about me as a file (RGPD art. 15.3 and 20): given after a recent proof, and noted.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use axum::response::Response;
use store::access::{self, Deed};
use web::{Failure, Visit};

use super::mine::gathered;
use super::{Rights, failure, member, prove_again};
use crate::erasure::{PURPOSE_EXPORT, noted};
use crate::paths;
use crate::personal::portable::portable;

pub(super) async fn give(visit: Visit, State(rights): State<Rights>) -> Result<Response, Failure> {
    let member = member(&visit)?;
    if !member.is_assured(visit.now) {
        // Back to the page rather than to the file: a download would leave the person where she proved who she is.
        return Ok(prove_again(&visit, paths::MINE));
    }
    let everything = gathered(&visit, &rights).await?;
    let id = vocabulary::id::FactId::new_v7(visit.now, visit.chance()).uuid();
    let access = noted(id, member.account, (visit.now, Deed::Export, PURPOSE_EXPORT));
    rights.db.write(move |conn| access::note(conn, &access)).await.map_err(failure)?;
    let text = serde_json::to_string_pretty(&portable(&visit, everything))
        .map_err(|fault| Failure::internal(&fault))?;
    let mut response = visit.text("application/json; charset=utf-8", text);
    let headers = response.headers_mut();
    headers
        .insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"mes-donnees.json\""));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
