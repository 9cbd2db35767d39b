//! What the interface after HSDS is, and its document.

use axum::extract::State;
use axum::response::Response;
use serde_json::json;

use super::{INTERFACE, VERSION};
use crate::OpenData;
use crate::answer::{self, Trouble};
use crate::document::written;
use crate::paths;
use crate::question::Question;

/// `GET /`: the version, the profile, where the document is.
pub(crate) async fn root(question: Question) -> Response {
    let visit = &question.visit;
    answer::json(&json!({
        "version": VERSION,
        "profile": visit.absolute(paths::READING),
        "openapi_url": visit.absolute(paths::HSDS_DOCUMENT),
    }))
}

/// `GET /openapi.json`.
pub(crate) async fn document(State(house): State<OpenData>, question: Question) -> Response {
    match house.provenance(question.visit.now).await {
        Ok((_, licence)) => answer::json(&written(&INTERFACE, &question.visit, &licence)),
        Err(error) => Trouble::Store(error).answer(&INTERFACE, &question.visit),
    }
}
