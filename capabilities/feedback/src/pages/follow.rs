//! What somebody wrote, for her alone: the answer, and the way to take it back.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Feedback, failure};
use crate::feedback::{State as Standing, Written};
use crate::store;

#[derive(askama::Template)]
#[template(path = "pages/follow.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    written: Option<&'a Written>,
    state: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Feedback>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(&secret));
    let read = move |conn: &mut Conn| store::by_secret(conn, &key, &digest);
    let written = room.db.read(read).await.map_err(failure)?;
    Ok(page(&visit, written.as_ref()))
}

/// Takes it back, whatever became of it: nothing stays.
pub(super) async fn take_back(
    visit: Visit,
    State(room): State<Feedback>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let digest = web::secret::digest(&secret);
    room.db.write(move |conn| store::delete_feedback(conn, &digest)).await.map_err(failure)?;
    Ok(page(&visit, None))
}

fn page(visit: &Visit, written: Option<&Written>) -> Response {
    let state = match written.map(|written| written.state) {
        None => "feedback-state-gone",
        Some(Standing::Waiting) => "feedback-state-waiting",
        Some(Standing::Published) => "feedback-state-published",
        Some(Standing::Declined) => "feedback-state-declined",
    };
    let body = Sheet { visit, written, state };
    visit.page(visit.say("feedback-follow-title"), &body).not_indexed().into_response()
}
