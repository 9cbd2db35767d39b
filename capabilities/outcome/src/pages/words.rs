//! Typing what somebody said, with how she wants to be named and what she agreed to.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::TestimonyId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Outcomes, fresh};
use crate::asking::{Questions, consent, credit, identity, link};
use crate::keeping::{NewTrace, agree, keep, publish};
use crate::paths;
use crate::saying::{caution, warns};
use crate::store::consents::consent_by_digest;
use crate::trace::{Consent, LONGEST_WORDS};

#[derive(askama::Template)]
#[template(path = "pages/words.html")]
struct Words<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    id: TestimonyId,
    asked: Questions,
    is_written_for_her: bool,
    words: &'a str,
    warns: bool,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.edited(&visit, id).await?;
    Ok(page(&visit, &action, None, &Faults::default()))
}

fn page(visit: &Visit, action: &CollectiveAction, filled: Option<&Filled>, faults: &Faults) -> Page {
    let sent = filled.and_then(|filled| filled.text("id").parse().ok());
    let body = Words {
        visit,
        action,
        id: sent.unwrap_or_else(|| fresh(visit)),
        asked: Questions::of(visit, filled),
        is_written_for_her: true,
        words: filled.map_or("", |filled| filled.text("texte")),
        warns: filled.is_some_and(|filled| warns(filled, &["texte", "nom"])),
        faults,
    };
    visit.page(visit.say("outcome-words-title"), &body).not_indexed()
}

/// What somebody said, as a form tells it, or faults.
pub(super) fn said<'a>(visit: &Visit, filled: &'a Filled, faults: &mut Faults) -> &'a str {
    let words = filled.text("texte").trim();
    if words.is_empty() {
        faults.note("texte", visit.say("outcome-fault-words"));
    }
    if words.chars().count() > LONGEST_WORDS {
        faults.note("texte", visit.say_count("outcome-fault-long", LONGEST_WORDS));
    }
    caution(visit, filled, "texte", faults);
    words
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = room.edited(&visit, id).await?;
    let mut faults = filled.faults();
    let words = said(&visit, &filled, &mut faults).to_owned();
    let credit = credit(&visit, &filled, &mut faults);
    let consent = consent(&visit, &filled, false, &mut faults);
    let (Some(credit), Some(consent), true) = (credit, consent, faults.is_empty()) else {
        return Ok(page(&visit, &action, Some(&filled), &faults).again().into_response());
    };
    let form = filled.text("id").parse().unwrap_or_else(|_| fresh(&visit).uuid());
    let of = action.id.uuid();
    let said: [&[u8]; 3] = [of.as_bytes(), words.as_bytes(), credit.name().as_bytes()];
    let trace = TestimonyId::from(identity(form, &said));
    let new = NewTrace { id: trace, action: action.id, words, credit, picture: None, faces: 0 };
    if let Some(response) = kept(&visit, &room, new, consent).await? {
        return Ok(response);
    }
    faults.note("texte", visit.say("outcome-fault-many"));
    Ok(page(&visit, &action, Some(&filled), &faults).again().into_response())
}

/// Keeps something with the consent of who said it or took it, publishes it where nobody else must agree, and leads to
/// her own page, which holds the link by which she withdraws; the same form sent twice leads to the same page. `None`
/// where nothing is kept: the action has too many.
pub(super) async fn kept(
    visit: &Visit,
    room: &Outcomes,
    new: NewTrace,
    consent: Consent,
) -> Result<Option<Response>, Failure> {
    let (key, now, trace, action) = (room.key.clone(), visit.now, new.id, new.action);
    let (part, secret) = link(&key, trace.uuid());
    let digest = secret.digest();
    let done = room.write(move |conn| {
        if consent_by_digest(conn, &digest)?.is_some_and(|row| row.trace == trace.uuid()) {
            return Ok(true);
        }
        if !keep(conn, &key, &new, now)? || !agree(conn, &key, (trace, 0, part), &consent, digest.clone())? {
            return Ok(false);
        }
        publish(conn, &key, trace, now)?;
        Ok(true)
    });
    Ok(done.await?.then(|| visit.go(&paths::own(action, secret.text()), "outcome-kept")))
}
