//! « Lire la demande »: what the person agreed to say, from now on in this browser only. The act is a press, never a look.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use web::{Failure, Visit};

use super::answer::opened;
use super::{Receiving, failure};
use crate::browser::Browser;
use crate::paths;
use crate::view::{is_readable, look};

pub(super) async fn read(
    visit: Visit,
    State(room): State<Receiving>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = match opened(&room, &visit, &secret, "").await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let back = paths::answer(&secret);
    if !is_readable(&visit, &found.picture.referral) {
        return Ok(visit.go(&back, ""));
    }
    let browser = Browser::of(&headers, &room.shell).unwrap_or_else(|| Browser::new(visit.chance()));
    let (link, digest, now) = (found.link.id, browser.digest(found.link.id), visit.now);
    let (id, look) = (found.picture.referral.id, look(&visit, found.picture.referral.receiver, None));
    let is_ours = room.db.write(move |conn| {
        let is_ours = referral::bind_link(conn, link, &digest, now)?;
        if is_ours {
            referral::note_look(conn, id, &look)?;
        }
        Ok(is_ours)
    });
    if !is_ours.await.map_err(failure)? {
        return Ok(visit.go(&back, ""));
    }
    Ok(browser.remembered(visit.go(&back, "receiving-read-done"), &room.shell))
}
