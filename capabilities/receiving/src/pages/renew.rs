//! A link that works no more, or that somebody else read by: another is sent to the same mailbox.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use referral::{Desk, LinkState, Renewed};
use web::{Failure, Visit};

use super::{Receiving, failure};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/renew.html")]
struct LinkGone<'a> {
    visit: &'a Visit,
    /// The act that sends another, where one can be sent.
    renew: Option<String>,
    /// What was written and did not leave.
    typed: &'a str,
}

/// The page of a link that works no more.
pub(super) fn gone(visit: &Visit, expired: Option<&str>, typed: &str) -> Response {
    let renew = expired.map(|secret| paths::under_answer(secret, "nouveau-lien"));
    let key = if renew.is_some() { "receiving-expired" } else { "receiving-unknown" };
    let page = visit.page(visit.say(key), &LinkGone { visit, renew, typed }).not_indexed();
    if typed.is_empty() { page.into_response() } else { page.again().into_response() }
}

/// Sends another link to the mailbox this one went to; the old one works on until its end.
pub(super) async fn renew(
    visit: Visit,
    State(room): State<Receiving>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (digest, now) = (web::secret::digest(&secret), visit.now);
    let found = room.db.read(move |conn| referral::link_by_secret(conn, &digest, now));
    let link = match found.await.map_err(failure)? {
        LinkState::Live(link) | LinkState::Expired(link) => link,
        LinkState::Unknown => return Ok(gone(&visit, None, "")),
    };
    room.by_link.admit(&link.referral.to_string(), visit.now)?;
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let renewed =
        room.db.write(move |conn| referral::renew_link(conn, &desk, &link)).await.map_err(failure)?;
    let notice = match renewed {
        Renewed::Written => "receiving-renewed",
        Renewed::JustWritten => "receiving-renewed-just-now",
        Renewed::Over => "receiving-renewed-over",
    };
    Ok(visit.go(&paths::answer(&secret), notice))
}
