//! Who is signed up for an action, for whoever carries it: seats, the waiting list in its order, calls, look-alikes.

use ::action::CollectiveAction;
use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{ActionSessionId, EnrolmentId};

use crate::enrolment::{Enrolment, Standing};
use crate::list::{List, rule};
use crate::rule::{Places, Rule, Scope};
use crate::store::calls::calls_of;
use crate::store::dates::told_of_date;
use crate::store::entries::{entries_of, entries_of_action, scopes_of_action, twins_of};
use crate::waiting::{deadline, due_offers};

/// Everybody signed up for an action.
pub(crate) struct People {
    pub(crate) action: CollectiveAction,
    pub(crate) rule: Option<Rule>,
    pub(crate) lists: Vec<Listed>,
    pub(crate) calls: Vec<Call>,
    pub(crate) twins: Vec<(Enrolment, Enrolment)>,
}

/// One list, with everybody on it in the order of arrival.
pub(crate) struct Listed {
    pub(crate) scope: Scope,
    pub(crate) starts: Option<DateTime<Utc>>,
    pub(crate) places: Places,
    pub(crate) people: Vec<Person>,
}

/// Somebody on a list.
pub(crate) struct Person {
    pub(crate) her: Enrolment,
    /// Whether she said that she comes on the next date.
    pub(crate) coming: Option<bool>,
    /// Whether she is the one to call now: seats are free, and there is no time left to write.
    pub(crate) is_next: bool,
}

/// A call to make.
pub(crate) struct Call {
    pub(crate) id: Uuid,
    pub(crate) her: Enrolment,
    pub(crate) why: String,
    /// When the date it is about begins.
    pub(crate) starts: Option<DateTime<Utc>>,
}

impl People {
    /// Everybody signed up for an action.
    pub(crate) fn read(conn: &mut Conn, desk: &Desk, action: &CollectiveAction) -> Result<Self, StoreError> {
        let id = action.id.uuid();
        let mut lists = Vec::new();
        for session in scopes_of_action(conn, id)? {
            let scope = Scope { action: action.id, session: session.map(ActionSessionId::from) };
            lists.extend(listed(conn, desk, scope)?);
        }
        lists.sort_by_key(|list| list.starts);
        Ok(Self {
            action: action.clone(),
            rule: rule(conn, action.id)?,
            lists,
            calls: calls(conn, desk, action)?,
            twins: twins(conn, desk, action)?,
        })
    }
}

fn listed(conn: &mut Conn, desk: &Desk, scope: Scope) -> Result<Option<Listed>, StoreError> {
    let Some(list) = List::read(conn, scope, desk.now)? else { return Ok(None) };
    let is_late = deadline(desk.now, list.starts).is_none() && !list.is_past;
    let next = if is_late { due_offers(list.capacity, &list.lines) } else { Vec::new() };
    let date = match scope.session {
        Some(session) => Some(session),
        None => session::next_of(conn, &[scope.action], desk.now)?.remove(&scope.action).map(|date| date.id),
    };
    let said = match date {
        Some(date) => told_of_date(conn, date.uuid())?,
        None => Vec::new(),
    };
    let mut people = Vec::new();
    for row in entries_of(conn, scope.uuid())? {
        let her = Enrolment::of(&desk.key, &row)?;
        let coming = said.iter().find(|told| told.entry == row.id).and_then(|told| told.coming);
        people.push(Person { is_next: next.contains(&her.id), her, coming });
    }
    Ok(Some(Listed { scope, starts: list.starts, places: list.places(desk.now), people }))
}

fn calls(conn: &mut Conn, desk: &Desk, action: &CollectiveAction) -> Result<Vec<Call>, StoreError> {
    let mut calls = Vec::new();
    for row in calls_of(conn, action.id.uuid())? {
        let Some(her) = crate::signing::entry(conn, desk, row.entry.into())? else { continue };
        let date = row.session.or(her.scope.session.map(Into::into));
        let starts = match date {
            Some(date) => session::session(conn, date.into())?.map(|date| date.plan.starts),
            None => None,
        };
        calls.push(Call { id: row.id, her, why: row.why, starts });
    }
    Ok(calls)
}

fn twins(
    conn: &mut Conn,
    desk: &Desk,
    action: &CollectiveAction,
) -> Result<Vec<(Enrolment, Enrolment)>, StoreError> {
    let pairs = twins_of(conn, action.id.uuid())?;
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let mut everybody = Vec::new();
    for row in entries_of_action(conn, action.id.uuid())? {
        everybody.push(Enrolment::of(&desk.key, &row)?);
    }
    let by_id = |id: Uuid| everybody.iter().find(|her| her.id == EnrolmentId::from(id)).cloned();
    Ok(pairs.iter().filter_map(|pair| Some((by_id(pair.first)?, by_id(pair.second)?))).collect())
}

impl Listed {
    /// Those who have their seats.
    pub(crate) fn inside(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.her.standing == Standing::In)
    }

    /// Those who wait, and those who are asked, in the order of arrival.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.her.standing != Standing::In)
    }

    /// Seats of those who said that they come, and of those who do not, on the next date.
    pub(crate) fn said(&self) -> (u32, u32) {
        let seats = |said: bool| {
            let of = self.inside().filter(|person| person.coming == Some(said));
            of.map(|person| u32::from(person.her.seats)).sum()
        };
        (seats(true), seats(false))
    }
}
