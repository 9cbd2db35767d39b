//! `GET /healthz`: 200 only when the records and the index can answer.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use directory::Catalogue;
use store::Db;
use web::Door;

/// The doors of this page.
pub(crate) const DOORS: &[Door] = &[Door::open("/healthz")];

#[derive(Clone)]
struct Health {
    db: Db,
    catalogue: Catalogue,
}

/// The route.
pub(crate) fn routes(db: Db, catalogue: Catalogue) -> Router {
    Router::new().route("/healthz", get(show)).with_state(Health { db, catalogue })
}

async fn show(State(health): State<Health>) -> Response {
    let answer = |status: StatusCode, text: &'static str| {
        (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
    };
    if !health.catalogue.is_ready() {
        return answer(StatusCode::SERVICE_UNAVAILABLE, "index: not ready\n");
    }
    match health.db.check().await {
        Ok(()) => answer(StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::warn!(%error, "the records do not answer");
            answer(StatusCode::SERVICE_UNAVAILABLE, "database: not reachable\n")
        }
    }
}
