//! Words or a picture with everybody who agreed, or has not yet: publishing, hiding, taking away.

use ::action::CollectiveAction;
use ::store::access::note;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Secret, Visit};

use super::keeping::{invite, standing};
use super::{Outcomes, carries, fresh, look_at};
use crate::asking::{Questions, consent, link};
use crate::keeping::{Published, agree, hide, publish, recognise, renew, trace, withdraw};
use crate::paths;
use crate::saying::{credit, uses};
use crate::store::consents::consent_by_digest;
use crate::trace::{MOST_FACES, Trace};

#[derive(askama::Template)]
#[template(path = "pages/trace.html")]
struct TracePage<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    trace: &'a Trace,
    here: String,
    /// Where its picture is, for who looks.
    picture: String,
    credit: String,
    standing: String,
    /// When somebody recognised herself on it.
    objected: Option<String>,
    /// Whether it is read here: everybody sees it, or the visitor acts for who carries the action.
    is_read: bool,
    /// Whether the visitor acts for who carries the action.
    carries: bool,
    consents: Vec<Line>,
    /// The identity of the form of the next consent.
    id: Uuid,
    /// The questions for the next one who has not agreed.
    asked: Option<Questions>,
    is_written_for_her: bool,
    /// A link that was just made, shown once.
    link: Option<String>,
    faults: &'a Faults,
}

/// Somebody who agreed, in words.
struct Line {
    part: u8,
    who: String,
    words: String,
}

/// The action with what is kept of it.
type Found = (CollectiveAction, Trace);

/// What there is.
async fn found(room: &Outcomes, visit: &Visit, (action, id): (Uuid, Uuid)) -> Result<Found, Failure> {
    let action = room.edited(visit, action).await?;
    let key = room.key.clone();
    let found = room.read(move |conn| trace(conn, &key, id.into())).await?;
    let of_action = found.filter(|trace| trace.action == action.id);
    of_action.map(|trace| (action, trace)).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let found = found(&room, &visit, ids).await?;
    page(&visit, &room, &found, (None, None, &Faults::default())).await
}

/// The page; that names, or what is not shown to everybody, are read on it is noted each time.
async fn page(
    visit: &Visit,
    room: &Outcomes,
    (action, trace): &Found,
    (link, filled, faults): (Option<String>, Option<&Filled>, &Faults),
) -> Result<Response, Failure> {
    let (today, carries) = (visit.today(), carries(action, visit));
    let is_shown = trace.is_shown(today);
    let names = trace.consents.iter().any(|(_, consent)| !consent.who.is_empty());
    if carries && (names || !is_shown) {
        let look = look_at(visit, action, trace.id.uuid());
        room.write(move |conn| note(conn, &look).map(|_| ())).await?;
    }
    let asks = carries && !trace.missing(today).is_empty();
    let path = if is_shown { paths::picture } else { paths::kept_picture };
    let body = TracePage {
        visit,
        action,
        trace,
        here: paths::trace(action.id, trace.id),
        picture: path(action.id, trace.id),
        credit: credit(visit, &trace.credit, trace.frame.is_some()),
        standing: standing(visit, trace, today),
        objected: trace.objected_on.map(|day| visit.date(day)),
        is_read: is_shown || carries,
        carries,
        consents: trace.consents.iter().map(|one| line(visit, one, carries)).collect(),
        id: filled.and_then(|filled| filled.text("id").parse().ok()).unwrap_or_else(|| fresh(visit).uuid()),
        asked: asks.then(|| Questions::of(visit, filled)),
        is_written_for_her: true,
        link,
        faults,
    };
    let page = visit.page(visit.say("outcome-trace-title"), &body).not_indexed();
    Ok(if faults.is_empty() { page.into_response() } else { page.again().into_response() })
}

fn line(visit: &Visit, (part, consent): &(u8, crate::Consent), may_read: bool) -> Line {
    let known = if may_read { consent.who.as_str() } else { "" };
    let role = match part {
        0 => visit.say("outcome-part-author").into_owned(),
        face => visit.say_count("outcome-part-face", u32::from(*face)).into_owned(),
    };
    let values = [
        ("way", visit.say(consent.way.key()).into_owned()),
        ("given", visit.date(consent.given_on)),
        ("until", visit.date(consent.until)),
        ("uses", uses(visit, consent.uses)),
    ];
    let values: Vec<_> = values.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    Line {
        part: *part,
        who: if known.is_empty() { role } else { format!("{role} ({known})") },
        words: visit.say_with("outcome-agreed", &values).into_owned(),
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(ids): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&room, &visit, ids).await?;
    let (action, known) = (&found.0, &found.1);
    let (here, id, now) = (paths::trace(action.id, known.id), known.id, visit.now);
    match filled.text("act") {
        "hide" => {
            room.write(move |conn| hide(conn, id, now)).await?;
            Ok(visit.go(&here, "outcome-hidden"))
        }
        "withdraw" => {
            room.write(move |conn| withdraw(conn, id, now)).await?;
            Ok(visit.go(&paths::keeping(action.id), "outcome-withdrawn"))
        }
        // Whoever may not read it decides nothing about showing it.
        _ if !carries(action, &visit) => Err(Failure::NotFound),
        "agree" => agreed(&visit, &room, &found, &filled).await,
        "invite" if !known.missing(visit.today()).is_empty() => {
            let link = invite(&visit, &room, (action.id, Some(id.uuid()))).await?;
            let Some(link) = link else { return Ok(visit.go(&here, "outcome-invite-many")) };
            page(&visit, &room, &found, (Some(link), None, &Faults::default())).await
        }
        "link" => renewed(&visit, &room, &found, &filled).await,
        "faces" => counted(&visit, &room, &found, &filled).await,
        "publish" => {
            let key = room.key.clone();
            let published = room.write(move |conn| publish(conn, &key, id, now)).await?;
            let is_shown = published == Published::Shown;
            Ok(visit.go(&here, if is_shown { "outcome-published" } else { "outcome-lacks" }))
        }
        _ => Ok(visit.go(&here, "")),
    }
}

/// A new link for somebody who agreed and lost hers, shown once; the one before opens nothing any more.
async fn renewed(
    visit: &Visit,
    room: &Outcomes,
    found: &Found,
    filled: &Filled,
) -> Result<Response, Failure> {
    let (secret, id) = (Secret::new(visit.chance()), found.1.id);
    let (digest, part) = (secret.digest(), filled.text("partie").parse().unwrap_or(u8::MAX));
    let is_new = room.write(move |conn| renew(conn, (id, part), &digest)).await?;
    let link = is_new.then(|| visit.absolute(&paths::own(found.0.id, secret.text())));
    page(visit, room, found, (link, None, &Faults::default())).await
}

/// More people can be recognised than was said: it waits until each has agreed.
async fn counted(
    visit: &Visit,
    room: &Outcomes,
    found: &Found,
    filled: &Filled,
) -> Result<Response, Failure> {
    let (id, now) = (found.1.id, visit.now);
    let faces = filled.text("visages").parse::<u8>().ok();
    let more = faces.filter(|faces| (found.1.faces..=MOST_FACES).contains(faces));
    let Some(faces) = more else {
        let mut faults = filled.faults();
        faults.note("visages", visit.say_count("outcome-fault-more-faces", u32::from(found.1.faces)));
        return page(visit, room, found, (None, None, &faults)).await;
    };
    room.write(move |conn| recognise(conn, id, faces, now)).await?;
    Ok(visit.go(&paths::trace(found.0.id, id), "outcome-faces-kept"))
}

/// The next one who had not agreed does; her own page follows, with the link by which she withdraws. The same form sent
/// twice leads to the same page.
async fn agreed(visit: &Visit, room: &Outcomes, found: &Found, filled: &Filled) -> Result<Response, Failure> {
    let (action, id) = (found.0.id, found.1.id);
    let mut faults = filled.faults();
    let Some(consent) = consent(visit, filled, false, &mut faults).filter(|_| faults.is_empty()) else {
        return page(visit, room, found, (None, Some(filled), &faults)).await;
    };
    let form: Uuid = filled.text("id").parse().unwrap_or_else(|_| fresh(visit).uuid());
    let (new, secret) = link(&room.key, Uuid::new_v5(&id.uuid(), form.as_bytes()));
    let (key, digest, today) = (room.key.clone(), secret.digest(), visit.today());
    let kept = room.write(move |conn| {
        if consent_by_digest(conn, &digest)?.is_some_and(|row| row.trace == id.uuid()) {
            return Ok(true);
        }
        let Some(known) = trace(conn, &key, id)? else { return Ok(false) };
        let Some(part) = known.missing(today).first().copied() else { return Ok(false) };
        agree(conn, &key, (id, part, new), &consent, digest.clone())
    });
    match kept.await? {
        true => Ok(visit.go(&paths::own(action, secret.text()), "outcome-agreed-kept")),
        false => Ok(visit.go(&paths::trace(action, id), "outcome-nobody-missing")),
    }
}
