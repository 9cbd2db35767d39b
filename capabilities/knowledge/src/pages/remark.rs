//! One's own remark: what became of it, and the way to take it back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::Knowledge;
use crate::comment::{Comment, CommentState};
use crate::store::comments;

#[derive(askama::Template)]
#[template(path = "pages/remark.html")]
struct Followed<'a> {
    visit: &'a Visit,
    comment: Option<&'a Comment>,
    state: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(&secret));
    let comment = room.read(move |conn| comments::by_secret(conn, &key, &digest)).await?;
    Ok(page(&visit, comment.as_ref()))
}

/// Takes it back, whatever became of it: nothing stays.
pub(super) async fn take_back(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let digest = web::secret::digest(&secret);
    room.write(move |conn| comments::take_back(conn, &digest)).await?;
    Ok(page(&visit, None))
}

fn page(visit: &Visit, comment: Option<&Comment>) -> Response {
    let state = comment.map_or("knowledge-comment-gone", |comment| comment.state.key());
    let body = Followed { visit, comment, state };
    visit.page(visit.say("knowledge-remark-followed"), &body).not_indexed().into_response()
}

impl Followed<'_> {
    /// Whether there is an answer to read.
    fn is_answered(&self, comment: &Comment) -> bool {
        comment.state != CommentState::Waiting
    }
}
