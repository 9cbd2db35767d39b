//! What became of an action, for everybody: who came, what it brought, what people said of it.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::{Outcomes, keeps};
use crate::heads::Heads;
use crate::review::{Review, review};
use crate::saying::{Drawn, drawn, drawn_of};

#[derive(askama::Template)]
#[template(path = "pages/review.html")]
struct ReviewPage<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    heads: &'a Heads,
    review: Option<&'a Review>,
    traces: Vec<Drawn>,
    state: &'a str,
    is_kept_here: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.action(id.into()).await?;
    let (key, today) = (room.key.clone(), visit.today());
    let read = room.read(move |conn| {
        let id = id.into();
        Ok((review(conn, id)?, drawn_of(conn, &key, id, today)?, Heads::of(conn, id)?))
    });
    let (review, traces, heads) = read.await?;
    let body = ReviewPage {
        visit: &visit,
        action: &action,
        heads: &heads,
        review: review.as_ref(),
        traces: drawn(&visit, action.id, traces),
        state: &visit.say(action.state.key()),
        is_kept_here: keeps(&action, &visit),
    };
    let page = visit.page(visit.say_of("outcome-review-title", &action.title), &body);
    // A search engine would keep people's words beyond their consent.
    let page = page.description(visit.say_of("outcome-review-about", &action.title));
    Ok(if body.traces.is_empty() { page } else { page.not_indexed() })
}
