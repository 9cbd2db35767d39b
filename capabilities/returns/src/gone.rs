//! What a link says that works no more, or never did.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::Visit;

#[derive(askama::Template)]
#[template(path = "gone.html")]
struct Gone<'a> {
    visit: &'a Visit,
}

/// The page of a link that works no more.
pub(crate) fn gone(visit: &Visit) -> Response {
    let page = visit.page(visit.say("returns-gone-title"), &Gone { visit }).not_indexed();
    page.status(StatusCode::NOT_FOUND).into_response()
}
