//! Somebody's own page, by her link: to write her words, to agree to a picture, and to withdraw. Looking changes nothing.

use ::action::CollectiveAction;
use ::store::{Conn, SealKey, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, TestimonyId};
use web::{Failure, Faults, Filled, Visit};

use super::words::said;
use super::{Outcomes, fresh, gone, keeps};
use crate::asking::{Questions, consent, credit};
use crate::keeping::{NewTrace, agree, keep, trace, withdraw};
use crate::paths;
use crate::saying::{uses, warns};
use crate::store::consents::{consent_by_digest, delete_invitation, invitation_by_digest};
use crate::trace::{Consent, Trace};

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct Own<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    here: String,
    /// The picture with its description, if it is one.
    picture: Option<(String, &'a crate::Frame)>,
    said: &'a str,
    /// Until when and what she agreed to, in words; nothing where she is asked.
    agreed: Option<(String, String)>,
    asked: Questions,
    is_written_for_her: bool,
    words: &'a str,
    warns: bool,
    faults: &'a Faults,
    /// Whether it is whoever keeps the action who looks: she hands the page on.
    is_kept_here: bool,
}

/// What a secret opens.
struct Opened {
    action: CollectiveAction,
    trace: Option<Trace>,
    /// What she agreed to; nothing where the link is for her to speak.
    agreed: Option<Consent>,
}

fn opened(
    conn: &mut Conn,
    key: &SealKey,
    (id, digest): (CollectiveActionId, &[u8]),
    today: NaiveDate,
) -> Result<Option<Opened>, StoreError> {
    let (known, agreed) = match consent_by_digest(conn, digest)? {
        Some(row) => (Some(row.trace), Some(Consent::of(key, &row)?)),
        None => match invitation_by_digest(conn, digest, today)? {
            Some(row) if row.action == id.uuid() => (row.trace, None),
            _ => return Ok(None),
        },
    };
    let trace = match known {
        Some(known) => trace(conn, key, known.into())?.filter(|trace| trace.action == id),
        None => None,
    };
    let Some(action) = action::action(conn, id)? else { return Ok(None) };
    let is_lost = agreed.is_some() && trace.is_none();
    Ok((!is_lost).then_some(Opened { action, trace, agreed }))
}

async fn look(room: &Outcomes, visit: &Visit, (id, secret): (Uuid, &str)) -> Result<Option<Opened>, Failure> {
    let (key, digest, today) = (room.key.clone(), web::secret::digest(secret), visit.today());
    room.read(move |conn| opened(conn, &key, (id.into(), &digest), today)).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((id, secret)): Path<(Uuid, String)>,
) -> Result<Response, Failure> {
    let Some(found) = look(&room, &visit, (id, &secret)).await? else { return Ok(gone(&visit)) };
    Ok(page(&visit, &found, &secret, (None, &Faults::default())).into_response())
}

fn page(
    visit: &Visit,
    found: &Opened,
    secret: &str,
    (filled, faults): (Option<&Filled>, &Faults),
) -> web::Page {
    let id = found.action.id;
    let frame = found.trace.as_ref().and_then(|trace| trace.frame.as_ref());
    let agreed = found.agreed.as_ref();
    let body = Own {
        visit,
        action: &found.action,
        here: paths::own(id, secret),
        picture: frame.map(|frame| (paths::own_picture(id, secret), frame)),
        said: found.trace.as_ref().map_or("", |trace| trace.words.as_str()),
        agreed: agreed.map(|consent| (visit.date(consent.until), uses(visit, consent.uses))),
        asked: Questions::of(visit, filled),
        is_written_for_her: false,
        words: filled.map_or("", |filled| filled.text("texte")),
        warns: filled.is_some_and(|filled| warns(filled, &["texte", "nom"])),
        faults,
        is_kept_here: keeps(&found.action, visit),
    };
    let page = visit.page(visit.say("outcome-own-title"), &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((id, secret)): Path<(Uuid, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Some(found) = look(&room, &visit, (id, &secret)).await? else { return Ok(gone(&visit)) };
    match (&found.agreed, &found.trace) {
        (Some(_), Some(trace)) if filled.text("act") == "withdraw" => {
            let (trace, now) = (trace.id, visit.now);
            room.write(move |conn| withdraw(conn, trace, now)).await?;
            Ok(visit.go(&paths::action(found.action.id), "outcome-withdrawn"))
        }
        (None, _) => spoken(&visit, &room, (&found, &secret), &filled).await,
        _ => Ok(visit.go(&paths::own(found.action.id, &secret), "")),
    }
}

/// What she sends by a link that was handed to her: her words with her consent, or her consent to a picture.
struct Spoken {
    /// The picture it is about; none for words of her own.
    about: Option<TestimonyId>,
    new: Option<NewTrace>,
    consent: Consent,
    /// The identity of the consent.
    id: Uuid,
    digest: Vec<u8>,
    now: DateTime<Utc>,
}

async fn spoken(
    visit: &Visit,
    room: &Outcomes,
    (found, secret): (&Opened, &str),
    filled: &Filled,
) -> Result<Response, Failure> {
    // Withdrawing is never counted: it must be as easy on the hundredth time.
    room.sent.admit(&visit.client_key(), visit.now)?;
    let mut faults = filled.faults();
    let about = found.trace.as_ref().map(|trace| trace.id);
    let new = match about {
        Some(_) => None,
        None => {
            let words = said(visit, filled, &mut faults).to_owned();
            let credit = credit(visit, filled, &mut faults);
            let (id, action) = (fresh(visit), found.action.id);
            credit.map(|credit| NewTrace { id, action, words, credit, picture: None, faces: 0 })
        }
    };
    let consent = consent(visit, filled, true, &mut faults);
    let Some(consent) = consent.filter(|_| faults.is_empty()) else {
        return Ok(page(visit, found, secret, (Some(filled), &faults)).into_response());
    };
    let digest = web::secret::digest(secret);
    let spoken = Spoken { about, new, consent, id: fresh(visit).uuid(), digest, now: visit.now };
    let key = room.key.clone();
    if room.write(move |conn| take(conn, &key, &spoken)).await? {
        return Ok(visit.go(&paths::own(found.action.id, secret), "outcome-thanks"));
    }
    faults.note("usages", visit.say("outcome-fault-many"));
    Ok(page(visit, found, secret, (Some(filled), &faults)).into_response())
}

/// Keeps what she sent; her link is from now on the one by which she withdraws. Her words wait for whoever keeps the
/// action; nothing is shown by this.
fn take(conn: &mut Conn, key: &SealKey, spoken: &Spoken) -> Result<bool, StoreError> {
    let today = vocabulary::time::paris(spoken.now).date();
    if invitation_by_digest(conn, &spoken.digest, today)?.is_none() {
        // The same form sent twice at once is kept once.
        return Ok(consent_by_digest(conn, &spoken.digest)?.is_some());
    }
    let (id, part) = match (spoken.about, &spoken.new) {
        (Some(id), _) => {
            let missing = trace(conn, key, id)?.and_then(|known| known.missing(today).first().copied());
            let Some(part) = missing else { return Ok(false) };
            (id, part)
        }
        (None, Some(new)) if keep(conn, key, new, spoken.now)? => (new.id, 0),
        _ => return Ok(false),
    };
    let is_kept = agree(conn, key, (id, part, spoken.id), &spoken.consent, spoken.digest.clone())?;
    if is_kept {
        delete_invitation(conn, &spoken.digest)?;
    }
    Ok(is_kept)
}
