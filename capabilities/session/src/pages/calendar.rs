//! Dates for one's own calendar: of an action, of a commune, of an organisation.

use ::store::{Conn, StoreError};
use action::CollectiveAction;
use axum::extract::{Path, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use chrono::TimeDelta;
use exchange::write::agenda::{Event, agenda};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::territory::Territory;
use web::{Failure, Visit};

use super::Sessions;
use crate::keeping::sessions_with_removed;
use crate::paths;
use crate::saying::{place_of, where_to};
use crate::session::Session;
use crate::upcoming::{Filter, Standing, Upcoming, upcoming};

/// The most dates one calendar tells.
const MOST: usize = 500;
/// How far back a calendar goes.
const BACK: TimeDelta = TimeDelta::days(60);
/// Calendars are read by machines, over and over.
const KEPT: [(HeaderName, HeaderValue); 2] = [
    (CACHE_CONTROL, HeaderValue::from_static("public, max-age=300")),
    (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
];

pub(super) async fn of_action(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let action = room.action(id).await?;
    let of = action.id;
    let held = action.clone();
    let read = move |conn: &mut Conn| Ok((sessions_with_removed(conn, of)?, Standing::of(conn, &held)?));
    let (sessions, standing) = room.read(read).await?;
    let event = |session: &Session| {
        let place = place_of(&session.plan.place, &action);
        Event { text: about(&action), ..event(&visit, (session, &standing), (&action.title, place)) }
    };
    let events: Vec<Event> = sessions.iter().map(event).collect();
    Ok(answer(&visit, &action.title, &events))
}

pub(super) async fn of_commune(
    visit: Visit,
    State(room): State<Sessions>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let code = file.strip_suffix(".ics").unwrap_or(&file);
    let commune = Territory::france().commune(code).ok_or(Failure::NotFound)?;
    let filter = Filter { commune: commune.code.to_owned(), ..since(&visit) };
    let found = room.read(move |conn| upcoming(conn, &filter, MOST)).await?;
    Ok(answer(&visit, commune.name, &events(&visit, &found)))
}

pub(super) async fn of_organization(
    visit: Visit,
    State(room): State<Sessions>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let id: Uuid = file.strip_suffix(".ics").unwrap_or(&file).parse().map_err(|_| Failure::NotFound)?;
    let filter = Filter { organization: Some(id.into()), ..since(&visit) };
    let read = move |conn: &mut Conn| Ok((name(conn, id.into())?, upcoming(conn, &filter, MOST)?));
    let (name, found) = room.read(read).await?;
    Ok(answer(&visit, &name.ok_or(Failure::NotFound)?, &events(&visit, &found)))
}

/// The name of an organisation that everybody may read.
fn name(conn: &mut Conn, id: OrganizationId) -> Result<Option<String>, StoreError> {
    let key = directory::RecordKey { kind: directory::RecordKind::Organization, id: id.uuid() };
    if directory::shown(conn, key)?.is_none() {
        return Ok(None);
    }
    Ok(directory::organization(conn, id.uuid())?.map(|kept| kept.says.name))
}

fn since(visit: &Visit) -> Filter {
    Filter { from: Some(visit.now - BACK), even_off: true, ..Filter::default() }
}

fn events(visit: &Visit, found: &[Upcoming]) -> Vec<Event> {
    let event = |one: &Upcoming| {
        let place = where_to(&one.place, &one.commune);
        event(visit, (&one.session, &one.standing), (&one.action_title, place))
    };
    found.iter().map(event).collect()
}

fn event(
    visit: &Visit,
    (session, standing): (&Session, &Standing),
    (action, place): (&str, String),
) -> Event {
    let title = match session.plan.title.as_str() {
        "" => action.to_owned(),
        own => format!("{action} : {own}"),
    };
    let is_put_off = session.is_put_off(standing.state, standing.since);
    // Many calendars show a cancelled date like any other: its title says it as well.
    let title = match (session.takes_place(), is_put_off && standing.state == action::State::Postponed) {
        (true, true) => visit.say_of("session-calendar-postponed", &title).into_owned(),
        (true, false) if !is_put_off => title,
        _ => visit.say_of("session-calendar-cancelled", &title).into_owned(),
    };
    Event {
        id: format!("{}@{}", session.id, host(&visit.shell.base_url)),
        sequence: session.sequence + standing.turns(),
        changed_at: session.changed_at.max(standing.changed_at),
        is_cancelled: is_put_off || !session.takes_place(),
        title,
        text: String::new(),
        place,
        page: visit.absolute(&paths::action(session.action)),
        from: session.plan.starts,
        to: session.plan.ends,
    }
}

/// What the action says of itself, and how the first visit goes.
fn about(action: &CollectiveAction) -> String {
    let said = [action.summary.as_str(), action.first_visit.as_str()];
    said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn answer(visit: &Visit, name: &str, events: &[Event]) -> Response {
    let title = visit.say_of("session-calendar-name", name);
    let text = agenda(&title, &visit.absolute(&visit.path), events);
    let mut response = visit.text("text/calendar; charset=utf-8", text);
    response.headers_mut().extend(KEPT);
    response
}

fn host(base_url: &str) -> &str {
    base_url.split_once("://").map_or(base_url, |(_, host)| host)
}
