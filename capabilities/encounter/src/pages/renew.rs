//! A link that works no more, and the way to a new one, in the same mailbox.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::Encounters;
use super::answer::{Opened, look};
use crate::letters;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/renew.html")]
struct Gone<'a> {
    visit: &'a Visit,
    /// The act that sends a new one, where one can be sent.
    renew: Option<String>,
}

/// The page of a link that has ended, or opens nothing; with `secret` a new one can be asked for.
pub(super) fn gone(visit: &Visit, secret: Option<&str>) -> Response {
    let title = visit.say("encounter-gone-title").into_owned();
    let body = Gone { visit, renew: secret.map(paths::renew) };
    visit.page(title, &body).not_indexed().status(StatusCode::GONE).into_response()
}

/// Sends a new link to where this one was sent, and says so. A link that still works leads to its page.
pub(super) async fn renew(
    visit: Visit,
    State(room): State<Encounters>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let found = match look(&room, &visit, &secret).await? {
        Opened::Ended(found) => found,
        Opened::Live(_) => return Ok(visit.go(&paths::answer(&secret), "")),
        Opened::Nothing => return Ok(gone(&visit, None)),
    };
    room.links.admit(&format!("{}/{}", found.asked.id, found.link.organization), visit.now)?;
    let desk = room.desk(&visit);
    room.write(move |conn| letters::renew(conn, &desk, &found.link, &found.asked)).await?;
    Ok(visit.go(&paths::answer(&secret), "encounter-renewed"))
}
