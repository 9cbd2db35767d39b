//! Her own page, by her link: her seats or her rank, and everything she can do with them. Looking changes nothing.

use ::action::CollectiveAction;
use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use post::Desk;
use session::Session;
use vocabulary::id::EnrolmentId;
use web::{Choice, Failure, Filled, Visit};

use super::Enrolments;
use crate::enrolment::{Contact, Enrolment, Standing};
use crate::list::{List, is_closed};
use crate::moving::{accept, ask_fewer, leave, still_waits};
use crate::paths;
use crate::saying::moment;
use crate::signing::entry;
use crate::store::dates::{note_coming, told_of_date};
use crate::store::entries::set_reminders;
use crate::store::links::link_by_digest;
use crate::waiting::{MOST_MISSED, rank};

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct Own<'a> {
    visit: &'a Visit,
    her: &'a Enrolment,
    action: &'a CollectiveAction,
    /// Until when seats are held for her; empty where none are.
    until: String,
    /// Her rank; 0 where she does not wait.
    rank: u32,
    is_resting: bool,
    /// The next date, in words.
    starts: String,
    /// Why it does not take place, as a key; empty where it does.
    halted: &'static str,
    /// The next date where she is asked whether she comes, with what she said.
    asked: Option<(String, Option<bool>)>,
    fewer: Vec<Choice>,
    has_mail: bool,
    here: String,
}

#[derive(askama::Template)]
#[template(path = "pages/gone.html")]
struct Gone<'a> {
    visit: &'a Visit,
}

/// What a secret opens.
struct Opened {
    her: Enrolment,
    action: CollectiveAction,
    list: Option<List>,
    next: Option<Session>,
    coming: Option<bool>,
}

/// The page of a link that opens nothing any more.
pub(super) fn gone(visit: &Visit) -> Response {
    let page = visit.page(visit.say("enrolment-gone-title"), &Gone { visit });
    page.status(StatusCode::NOT_FOUND).not_indexed().into_response()
}

fn opened(conn: &mut Conn, desk: &Desk, digest: &[u8]) -> Result<Option<Opened>, StoreError> {
    let Some(link) = link_by_digest(conn, digest)?.filter(|link| link.twin.is_none()) else {
        return Ok(None);
    };
    let Some(her) = entry(conn, desk, link.entry.into())? else { return Ok(None) };
    let Some(action) = action::action(conn, her.scope.action)? else { return Ok(None) };
    let next = match her.scope.session {
        Some(session) => session::session(conn, session)?,
        None => session::next_of(conn, &[action.id], desk.now)?.remove(&action.id),
    };
    let coming = match &next {
        Some(next) => said(conn, next, her.id)?,
        None => None,
    };
    Ok(Some(Opened { list: List::read(conn, her.scope, desk.now)?, her, action, next, coming }))
}

/// Whether she said that she comes on a date.
fn said(conn: &mut Conn, date: &Session, her: EnrolmentId) -> Result<Option<bool>, StoreError> {
    let told = told_of_date(conn, date.id.uuid())?;
    Ok(told.into_iter().find(|row| row.entry == her.uuid()).and_then(|row| row.coming))
}

async fn look(room: &Enrolments, visit: &Visit, secret: &str) -> Result<Option<Opened>, Failure> {
    let (desk, digest) = (room.desk(visit), web::secret::digest(secret));
    room.read(move |conn| opened(conn, &desk, &digest)).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Some(found) = look(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    Ok(page(&visit, &secret, &found))
}

fn page(visit: &Visit, secret: &str, found: &Opened) -> Response {
    let her = &found.her;
    let lines = found.list.as_ref().map(|list| list.lines.as_slice()).unwrap_or_default();
    let spoken = |at: DateTime<Utc>| moment(at, visit.locale);
    let is_asked = found.list.as_ref().is_some_and(|list| list.rule.asks_coming);
    let dated = found.next.as_ref().filter(|_| !is_closed(found.action.state));
    let next = dated.filter(|date| date.takes_place() && date.plan.starts > visit.now);
    let asked = next.filter(|_| is_asked && her.standing == Standing::In);
    let body = Own {
        visit,
        her,
        action: &found.action,
        until: if let Standing::Offered { until } = her.standing { spoken(until) } else { String::new() },
        rank: rank(lines, her.id).unwrap_or(0),
        is_resting: her.standing == Standing::Waiting && her.missed >= MOST_MISSED,
        starts: dated.map(|date| spoken(date.plan.starts)).unwrap_or_default(),
        halted: halted(found),
        asked: asked.map(|date| (spoken(date.plan.starts), found.coming)),
        fewer: fewer(visit, her),
        has_mail: matches!(her.contact, Contact::Mail(_)),
        here: paths::own(secret),
    };
    visit.page(visit.say("enrolment-own-title"), &body).not_indexed().into_response()
}

/// Why what she signed up for does not take place: the action, or the date.
fn halted(found: &Opened) -> &'static str {
    match (found.action.state, &found.next) {
        (action::State::Dropped, _) => "enrolment-call-dropped",
        (action::State::Postponed, _) => "enrolment-call-postponed",
        (_, Some(date)) if !date.takes_place() => "enrolment-own-cancelled",
        _ => "",
    }
}

fn fewer(visit: &Visit, her: &Enrolment) -> Vec<Choice> {
    let choice = |seats: u8| {
        let words = visit.say_count("enrolment-seats", u32::from(seats));
        Choice::new(seats.to_string(), words, seats + 1 == her.seats)
    };
    (1..her.seats).map(choice).collect()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Some(found) = look(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    let (desk, act) = (room.desk(&visit), filled.text("act").to_owned());
    let seats = filled.text("places").parse().unwrap_or(0);
    let (her, next) = (found.her.id, found.next.as_ref().map(|date| date.id.uuid()));
    let done = room.write(move |conn| do_it(conn, &desk, her, (&act, seats, next)));
    let notice = done.await?;
    let to = if notice == "enrolment-erased" { paths::action(found.action.id) } else { paths::own(&secret) };
    Ok(visit.go(&to, notice))
}

/// Does what a button says; answers the key of what was done.
fn do_it(
    conn: &mut Conn,
    desk: &Desk,
    her: EnrolmentId,
    (act, seats, next): (&str, u8, Option<uuid::Uuid>),
) -> Result<&'static str, StoreError> {
    Ok(match (act, next) {
        ("accept", _) if accept(conn, desk, her)? => "enrolment-accepted",
        ("accept", _) => "enrolment-too-late",
        ("leave", _) if leave(conn, desk, her)? => "enrolment-erased",
        ("still", _) => {
            still_waits(conn, desk, her)?;
            "enrolment-still-done"
        }
        ("fewer", _) if ask_fewer(conn, desk, (her, seats))? => "enrolment-fewer-done",
        ("remind" | "quiet", _) => {
            set_reminders(conn, her.uuid(), act == "remind")?;
            "enrolment-reminders-done"
        }
        ("coming" | "absent", Some(date)) => {
            note_coming(conn, her.uuid(), date, act == "coming")?;
            "enrolment-coming-done"
        }
        _ => "",
    })
}
