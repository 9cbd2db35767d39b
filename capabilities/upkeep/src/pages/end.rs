//! « N’existe plus », asked twice, and taken back from the same page for thirty days.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Channel, Life, RecordKind, Shown};
use editing::tell_owner;
use web::{Failure, Faults, Filled, Visit};

use super::link::{author, kind_key, telling};
use super::renew::link_or_gone;
use super::state::own_record;
use super::{Upkeep, failure, name_of};
use crate::compact::public_name;
use crate::link::{Answered, Link, answered};
use crate::looking_after::TAKEN_BACK_WITHIN;
use crate::paths;
use crate::store::people::{EndingRow, endings_of, forget_ending, note_ending};

/// The longest reason, in letters.
const LONGEST_REASON: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/end.html")]
struct EndPage<'a> {
    visit: &'a Visit,
    secret: &'a str,
    name: String,
    kind: String,
    act: String,
    reason: &'a str,
    faults: &'a Faults,
}

type Words = (String, String, String);

async fn own(room: &Upkeep, link: &Link, words: &Words) -> Result<Shown, Failure> {
    let kind = paths::kind_of(&words.1).ok_or(Failure::NotFound)?;
    own_record(room, link, kind, &words.2).await
}

/// What a link may end: a service or a place. That a whole organisation is no more is for the coordination to hear.
async fn endable(room: &Upkeep, link: &Link, words: &Words) -> Result<Shown, Failure> {
    let shown = own(room, link, words).await?;
    if shown.key.kind == RecordKind::Organization { Err(Failure::NotFound) } else { Ok(shown) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<Words>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &words.0).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let shown = endable(&room, &link, &words).await?;
    Ok(page(&visit, &words.0, &shown, "", &Faults::default()).into_response())
}

fn page(visit: &Visit, secret: &str, shown: &Shown, reason: &str, faults: &Faults) -> web::Page {
    let rest = format!("{}/{}/fin", paths::kind_word(shown.key.kind), shown.handle);
    let body = EndPage {
        visit,
        secret,
        name: public_name(shown),
        kind: visit.say(kind_key(shown.key.kind)).into_owned(),
        act: paths::under_link(secret, &rest),
        reason,
        faults,
    };
    visit.page(visit.say("upkeep-end"), &body).not_indexed()
}

pub(super) async fn end(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<Words>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &words.0).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let shown = endable(&room, &link, &words).await?;
    let (mut faults, reason) = (filled.faults(), filled.text("motif").to_owned());
    if reason.chars().count() > LONGEST_REASON {
        faults.note("motif", visit.say_count("upkeep-fault-long", LONGEST_REASON));
    }
    if !filled.is_ticked("sur") {
        faults.note("sur", visit.say("upkeep-fault-sure"));
    }
    if !faults.is_empty() {
        return Ok(page(&visit, &words.0, &shown, &reason, &faults).again().into_response());
    }
    let telling = telling(&room, &link, (&shown, &[]));
    let (key, now, record) = (room.key.clone(), visit.now, shown.key);
    let done = room.db.write(move |conn| {
        let by = author(&link, &name_of(conn, link.organization)?);
        let act = directory::Act { by: &by, channel: Channel::Link, now };
        let is_done = directory::retire(conn, record, &reason, act)?;
        if is_done {
            let (kind, organization) = (record.kind.code().to_owned(), link.organization.uuid());
            note_ending(conn, &EndingRow { record: record.id, kind, organization, ended_at: now })?;
            answered(conn, &link, Answered::Closed, now)?;
            telling.iter().try_for_each(|telling| tell_owner(conn, &key, telling).map(|_| ()))?;
        }
        Ok(is_done)
    });
    if !done.await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(&paths::link(&words.0), "upkeep-ended"))
}

/// Brings back what was ended by a link of this organisation less than thirty days ago.
pub(super) async fn revive(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<Words>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &words.0).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let shown = own(&room, &link, &words).await?;
    if !matches!(shown.life, Life::Gone(_)) {
        return Err(Failure::NotFound);
    }
    let (now, record) = (visit.now, shown.key);
    let done = room.db.write(move |conn| {
        let ended = endings_of(conn, link.organization.uuid(), now - TAKEN_BACK_WITHIN)?;
        if !ended.iter().any(|row| row.record == record.id) {
            return Ok(false);
        }
        let by = author(&link, &name_of(conn, link.organization)?);
        let act = directory::Act { by: &by, channel: Channel::Link, now };
        let is_done = directory::revive(conn, record, act)?;
        if is_done {
            forget_ending(conn, record.id)?;
            answered(conn, &link, Answered::Changed, now)?;
        }
        Ok(is_done)
    });
    if !done.await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(&paths::link(&words.0), "upkeep-revived"))
}
