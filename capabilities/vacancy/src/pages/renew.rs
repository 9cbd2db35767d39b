//! A link that works no more, and the way to a new one, in the same mailbox.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::Vacancy;
use super::answer::{Opened, opened};
use crate::letters::{self, recipient_of};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/renew.html")]
struct Gone<'a> {
    visit: &'a Visit,
    /// The act that sends a new one, where one can be sent.
    renew: Option<String>,
}

/// The page of a link that has ended.
pub(super) fn gone(visit: &Visit, secret: &str) -> Response {
    page(visit, Some(paths::renew(secret)))
}

/// The page of a link that opens nothing.
pub(super) fn told_gone(visit: &Visit) -> Response {
    page(visit, None)
}

fn page(visit: &Visit, renew: Option<String>) -> Response {
    visit.page(visit.say("vacancy-link-gone"), &Gone { visit, renew }).not_indexed().into_response()
}

/// Sends a new link to where this one was sent, and says so.
pub(super) async fn renew(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (desk, digest) = (room.desk(&visit), web::secret::digest(&secret));
    let found = room.read(move |conn| opened(conn, &desk, &digest)).await?;
    let (Opened::Live(found) | Opened::Expired(found)) = found else { return Ok(told_gone(&visit)) };
    room.links.admit(&found.1.asked.id.to_string(), visit.now)?;
    let desk = room.desk(&visit);
    let sent = room.write(move |conn| {
        let (link, about) = &*found;
        match recipient_of(conn, &desk.key, link, (&about.asked, desk.today()))? {
            Some(to) => letters::tell_service(conn, &desk, "asked", (&about.question, about.asked.id), &to),
            None => Ok(false),
        }
    });
    sent.await?;
    Ok(visit.go(&paths::answer(&secret), "vacancy-renewed"))
}
