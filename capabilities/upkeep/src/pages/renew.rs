//! A link that works no more: what it was, and the way to a new one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::{Conn, SealKey, StoreError};
use vocabulary::id::AccountId;
use web::{Failure, Visit};

use super::{Upkeep, failure, name_of};
use crate::keepers::day;
use crate::letters::Drawn;
use crate::link::{Kin, Link, NewLink, Question, confirm_link_letter, link_of, offer_of_kin};

#[derive(askama::Template)]
#[template(path = "pages/renew.html")]
struct LinkGone<'a> {
    visit: &'a Visit,
    /// The act that sends a new one, where one can be sent.
    renew: Option<String>,
}

/// What a secret opens.
pub(super) enum Opened {
    /// A link that works.
    Open(Box<Link>),
    /// One that has ended, and may be asked again.
    Ended,
    /// Nothing.
    Unknown,
}

/// What a secret opens at this moment.
pub(super) async fn opened(room: &Upkeep, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    let found = room.db.read(move |conn| {
        let Some(link) = link_of(conn, &key, &digest)? else { return Ok(None) };
        Ok(link.is_vouched_for(conn, now)?.then_some(link))
    });
    Ok(match found.await.map_err(failure)? {
        Some(link) if link.is_open(now) => Opened::Open(Box::new(link)),
        Some(link) if !link.handed => Opened::Ended,
        _ => Opened::Unknown,
    })
}

/// The link of a secret, or the page that says it works no more.
pub(super) async fn link_or_gone(
    room: &Upkeep,
    visit: &Visit,
    secret: &str,
) -> Result<Result<Box<Link>, Response>, Failure> {
    Ok(match opened(room, visit, secret).await? {
        Opened::Open(link) => Ok(link),
        Opened::Ended => Err(gone(visit, Some(secret))),
        Opened::Unknown => Err(gone(visit, None)),
    })
}

/// The page of a link that works no more.
pub(super) fn gone(visit: &Visit, ended: Option<&str>) -> Response {
    let renew = ended.map(|secret| crate::paths::under_link(secret, "renouveler"));
    visit.page(visit.say("upkeep-link-gone"), &LinkGone { visit, renew }).not_indexed().into_response()
}

/// Sends a new link to where this one was sent, and says so in every case.
pub(super) async fn renew(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(&secret));
    let now = visit.now;
    let found = room.db.read(move |conn| renewable(conn, &key, &digest, now)).await.map_err(failure)?;
    let Some((link, name)) = found else { return Ok(gone(&visit, None)) };
    room.by_link.admit(&link.id.to_string(), visit.now)?;
    if let Some(to) = &link.to {
        let (mut new, secret) = NewLink::draw(&room.shell, link.organization, to);
        (new.sections, new.campaign) = (link.sections.clone(), link.campaign);
        let letter = confirm_link_letter(&room.shell, to.locale, Question::StillTrue, &name, &secret);
        let letter = Drawn::new(&room.shell, to, "confirm-link", letter);
        let kin = Kin { follows: Some(link.id.uuid()), vouched_by: link.vouched_by, ..Kin::default() };
        let key = room.key.clone();
        let kept = room.db.write(move |conn| {
            offer_of_kin(conn, &key, &new, kin)?;
            letter.send(conn, &key, new.now)
        });
        kept.await.map_err(failure)?;
    }
    Ok(visit.go(&crate::paths::link(&secret), "upkeep-renewed"))
}

/// The link, and the name of its organisation, if a new one may be sent: whoever no longer acts for the organisation
/// gets none.
fn renewable(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<(Link, String)>, StoreError> {
    let Some(mut link) = link_of(conn, key, digest)?.filter(|link| !link.handed) else { return Ok(None) };
    if let Some(account) = link.to.as_ref().and_then(|to| to.account).map(AccountId::from) {
        let people = membership::members_of(conn, link.organization, day(now))?;
        let current = people.iter().any(|held| held.account == account);
        // Her address may have changed since.
        link.to = if current { accounts::recipient(conn, key, account)? } else { None };
    }
    let name = name_of(conn, link.organization)?;
    Ok(Some((link, name)))
}
