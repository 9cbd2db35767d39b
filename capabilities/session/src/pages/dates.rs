//! The dates of an action: for everybody when it takes place, for its carrier what can be done about it.

use action::{CollectiveAction, State};
use axum::extract::{Path, State as Room};
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::{Sessions, may_edit, off_notice};
use crate::keeping::{sessions_of, totals};
use crate::paths;
use crate::saying::{place_of, when};
use crate::session::{FEWEST_TOLD, Kind, Session, State as Standing, Told, Totals};

#[derive(askama::Template)]
#[template(path = "pages/dates.html")]
struct Dates<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    ahead: Vec<Line>,
    past: Vec<Line>,
    totals: &'a Totals,
    /// Who came, public by public, over all dates.
    publics: Vec<String>,
    /// Whether the visitor edits the action.
    edits: bool,
}

/// A date as it stands in the list.
struct Line {
    session: Session,
    when: String,
    place: String,
    /// Kind and picture of a badge, and the key of its words.
    badge: Option<(&'static str, &'static str, &'static str)>,
    why: String,
    places: String,
    people: String,
    awaits: bool,
    parts: Vec<Line>,
    /// Whether another part of the same day takes place at the same time.
    at_once: bool,
}

pub(super) async fn show(
    visit: Visit,
    Room(room): Room<Sessions>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.action(id).await?;
    let of = action.id;
    let read = move |conn: &mut ::store::Conn| Ok((sessions_of(conn, of, None, None)?, totals(conn, of)?));
    let (sessions, totals) = room.read(read).await?;
    let edits = may_edit(&visit, &action);
    let lines = lines(&visit, (&action, edits), &sessions);
    let (ahead, mut past): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.session.plan.ends > visit.now);
    past.reverse();
    let public = |(audience, people): &(vocabulary::codes::Audience, u64)| {
        let values = [("name", audience.label(visit.locale).into()), ("count", (*people).into())];
        visit.say_with("session-public", &values).into_owned()
    };
    let publics = totals.by_audience.iter().map(public).collect();
    let body = Dates { visit: &visit, action: &action, ahead, past, totals: &totals, publics, edits };
    let title = visit.say_of("session-title", &action.title).into_owned();
    let description = visit.say_of("session-description", &action.title).into_owned();
    Ok(visit.page(title, &body).canonical(paths::dates(action.id)).description(description))
}

fn lines(visit: &Visit, about: (&CollectiveAction, bool), sessions: &[Session]) -> Vec<Line> {
    let whole = |part: &Session| part.part_of.and_then(|day| sessions.iter().find(|one| one.id == day));
    let mut lines = Vec::new();
    for session in sessions.iter().filter(|one| whole(one).is_none()) {
        let parts: Vec<&Session> = sessions.iter().filter(|one| one.part_of == Some(session.id)).collect();
        let mut day = line(visit, about, session);
        day.parts = parts
            .iter()
            .map(|part| {
                let others = parts.iter().filter(|other| other.id != part.id && other.takes_place());
                let at_once = part.takes_place() && others.into_iter().any(|other| part.meets(other));
                Line { at_once, ..line(visit, about, part) }
            })
            .collect();
        day.awaits &= parts.iter().all(|part| part.headcount.is_none());
        lines.push(day);
    }
    lines
}

fn line(visit: &Visit, (action, edits): (&CollectiveAction, bool), session: &Session) -> Line {
    let is_off = session.is_put_off(action.state, action.state_since);
    let badge = match (&session.state, session.plan.kind) {
        _ if is_off => Some(("full", "barred", off_key(action.state))),
        (Standing::Cancelled { .. }, _) => Some(("full", "barred", "session-cancelled")),
        (Standing::Moved, _) => Some(("to-confirm", "clock", "session-moved")),
        (_, Kind::Showing) => Some(("open", "eye", "session-kind-showing")),
        (_, Kind::SideActivity) => Some(("plain", "people", "session-kind-side")),
        _ => None,
    };
    let why = if let Standing::Cancelled { why } = &session.state { why.clone() } else { String::new() };
    Line {
        when: when(visit, &session.plan),
        place: place_of(&session.plan.place, action),
        badge,
        why,
        places: session
            .plan
            .capacity
            .map(|places| visit.say_count("session-places", u32::from(places)).into_owned())
            .unwrap_or_default(),
        people: people(visit, session, edits),
        awaits: edits && !is_off && session.awaits_headcount(visit.now),
        parts: Vec::new(),
        at_once: false,
        session: session.clone(),
    }
}

/// The key of what a date of an action that is put off or dropped is called.
const fn off_key(state: State) -> &'static str {
    match state {
        State::Dropped => "session-dropped",
        _ => "session-postponed",
    }
}

/// How many came; fewer than five are told to the carrier alone.
fn people(visit: &Visit, session: &Session, edits: bool) -> String {
    let Some(headcount) = &session.headcount else { return String::new() };
    match headcount.total() {
        1..FEWEST_TOLD if !edits => visit.say("session-people-few").into_owned(),
        total => visit.say_count("session-people", total).into_owned(),
    }
}

impl Dates<'_> {
    /// The sum of all dates, where it is told.
    fn sum(&self) -> Option<String> {
        let told = if self.edits { Told::Exactly(self.totals.people) } else { self.totals.told };
        let said = match told {
            Told::Nobody | Told::Exactly(0) => return None,
            Told::Few => self.visit.say("session-people-few-each"),
            Told::AtLeast(people) => self.visit.say_count("session-people-at-least", people),
            Told::Exactly(people) => self.visit.say_count("session-people", people),
        };
        Some(said.into_owned())
    }

    /// The key of what is said above the dates of an action that is put off or dropped.
    fn put_off(&self) -> Option<&'static str> {
        off_notice(self.action.state)
    }
}
