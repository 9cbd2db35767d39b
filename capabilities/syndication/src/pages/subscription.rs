//! One subscription, opened by the link of its letters: looking changes nothing, the buttons do.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Syndication, failure};
use crate::store::{news, subscriptions};
use crate::subscription::{self, Subscription};
use crate::words::wish_in_words;

#[derive(askama::Template)]
#[template(path = "pages/subscription.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    state: Standing,
    wish: String,
    token: &'a str,
}

/// What the page tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Somebody typed this address: it waits for whoever reads its letters.
    Waiting,
    /// It is followed.
    Following,
    /// Nothing is sent any more, or nothing ever was.
    Ended,
}

impl Standing {
    fn of(found: Option<&Subscription>) -> Standing {
        match found {
            None => Standing::Ended,
            Some(subscription) if subscription.confirmed_at.is_some() => Standing::Following,
            Some(_) => Standing::Waiting,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Standing::Waiting => "syndication-waiting-title",
            Standing::Following => "syndication-following-title",
            Standing::Ended => "syndication-ended-title",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Standing::Waiting => "syndication-waiting-text",
            Standing::Following => "syndication-following-text",
            Standing::Ended => "syndication-ended-text",
        }
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Syndication>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let found = find(&room, &token).await?;
    Ok(page(&visit, found.as_ref(), &token))
}

/// Confirms: from now on the letters of the week are written.
pub(super) async fn confirm(
    visit: Visit,
    State(room): State<Syndication>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    if let Some(id) = subscription::opened(&room.key, &token) {
        let now = visit.now;
        let write = move |conn: &mut Conn| {
            let place = news::place(conn)?.unwrap_or(0);
            subscriptions::confirm_subscription(conn, id.uuid(), now, place)
        };
        room.db.write(write).await.map_err(failure)?;
    }
    let found = find(&room, &token).await?;
    Ok(page(&visit, found.as_ref(), &token))
}

/// Leaves for good. Mail programs do it by themselves (RFC 8058), so the answer does not depend on a form.
pub(super) async fn leave(
    visit: Visit,
    State(room): State<Syndication>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    if let Some(id) = subscription::opened(&room.key, &token) {
        let write = move |conn: &mut Conn| subscriptions::delete_subscription(conn, id.uuid());
        room.db.write(write).await.map_err(failure)?;
    }
    Ok(page(&visit, None, &token))
}

async fn find(room: &Syndication, token: &str) -> Result<Option<Subscription>, Failure> {
    let Some(id) = subscription::opened(&room.key, token) else { return Ok(None) };
    let key = room.key.clone();
    room.db.read(move |conn| subscriptions::subscription(conn, &key, id)).await.map_err(failure)
}

fn page(visit: &Visit, found: Option<&Subscription>, token: &str) -> Response {
    let state = Standing::of(found);
    let wish = found.map(|one| wish_in_words(&visit.shell.words, visit.locale, &one.wish));
    let body = Sheet { visit, state, wish: wish.unwrap_or_default(), token };
    let page = visit.page(visit.say(state.title()), &body).not_indexed();
    page.status(StatusCode::OK).into_response()
}

impl Sheet<'_> {
    fn confirm(&self) -> String {
        format!("{}/confirmer", crate::paths::subscription(self.token))
    }

    fn leave(&self) -> String {
        crate::paths::leave(self.token)
    }
}
