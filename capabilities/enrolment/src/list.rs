//! A list as it stands: its rule, who is on it in which order, when its dates begin and end.

use ::action::State;
use ::store::access::{Access, Deed, note};
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use session::SheetAsked;
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, ActionSessionId, CollectiveActionId, OrganizationId};
use vocabulary::time::paris;

use crate::enrolment::{Enrolment, Standing};
use crate::rule::{Opening, Places, Rule, Scope, Way};
use crate::store::dates::last_end;
use crate::store::entries::{LineRow, entries_of, lines_of};
use crate::store::rules::{RuleRow, rule_of};
use crate::waiting::{self, Line};

/// What reading the names is for, as the journal of access names it.
const PURPOSE: &str = "enrolment";

/// A list, read in one transaction.
#[derive(Clone, Debug)]
pub(crate) struct List {
    pub(crate) scope: Scope,
    pub(crate) rule: Rule,
    /// The seats; nothing where there is room for all.
    pub(crate) capacity: Option<u16>,
    pub(crate) lines: Vec<Line>,
    /// When the next date it is about begins, if one is known.
    pub(crate) starts: Option<DateTime<Utc>>,
    /// Whether nobody can come any more.
    pub(crate) is_past: bool,
}

impl List {
    /// The list a scope belongs to; none where the action needs no sign-up. A date of an action that is signed up for
    /// as a series has the series' list; an action signed up for by date has that of its next date.
    pub(crate) fn read(
        conn: &mut Conn,
        scope: Scope,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, StoreError> {
        let Some(rule) = rule(conn, scope.action)? else { return Ok(None) };
        let Some(action) = action::action(conn, scope.action)? else { return Ok(None) };
        let mut list = match (rule.way, scope.session) {
            (Way::Series, _) => Self::of_series(conn, rule, now)?,
            (Way::Dates, Some(session)) => Self::of_date(conn, rule, session, now)?,
            (Way::Dates, None) => match next(conn, rule.action, now)? {
                Some(session) => Self::of_date(conn, rule, session.id, now)?,
                None => Self::empty(rule, Scope::series(rule.action), true),
            },
        };
        if is_closed(action.state) {
            list.is_past = true;
            list.starts = None;
        }
        list.lines = lines_of(conn, list.scope.uuid())?.iter().map(Line::of).collect();
        Ok(Some(list))
    }

    fn of_series(conn: &mut Conn, rule: Rule, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let next = next(conn, rule.action, now)?;
        let is_over = next.is_none() && last_end(conn, rule.action.uuid())?.is_some();
        let starts = next.map(|session| session.plan.starts);
        Ok(Self { starts, ..Self::empty(rule, Scope::series(rule.action), is_over) })
    }

    fn of_date(
        conn: &mut Conn,
        rule: Rule,
        id: ActionSessionId,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let scope = Scope::date(rule.action, id);
        let found = session::session(conn, id)?.filter(|session| session.action == rule.action);
        let Some(session) = found else { return Ok(Self::empty(rule, scope, true)) };
        let is_past = !session.takes_place() || session.plan.starts <= now;
        let capacity = session.plan.capacity.or(rule.capacity);
        Ok(Self { capacity, starts: Some(session.plan.starts), ..Self::empty(rule, scope, is_past) })
    }

    const fn empty(rule: Rule, scope: Scope, is_past: bool) -> Self {
        Self { scope, rule, capacity: rule.capacity, lines: Vec::new(), starts: None, is_past }
    }

    /// What anybody may know of it.
    pub(crate) fn places(&self, now: DateTime<Utc>) -> Places {
        Places {
            capacity: self.capacity,
            taken: waiting::taken(&self.lines),
            waiting: waiting::waiting(&self.lines),
            open: self.opening(now),
        }
    }

    /// Whether one may sign up now.
    pub(crate) fn opening(&self, now: DateTime<Utc>) -> Opening {
        self.rule.opening(paris(now).date(), self.is_past)
    }
}

impl Line {
    fn of(row: &LineRow) -> Self {
        Self {
            id: row.id.into(),
            arrived: u32::try_from(row.arrived).unwrap_or(u32::MAX),
            seats: u8::try_from(row.seats).unwrap_or(u8::MAX),
            standing: Standing::of(&row.standing, row.offered_until),
            missed: u8::try_from(row.missed).unwrap_or(u8::MAX),
        }
    }
}

impl Rule {
    fn of(row: &RuleRow) -> Self {
        Self {
            action: row.action.into(),
            way: Way::from_code(&row.way).unwrap_or(Way::Series),
            capacity: row.capacity.and_then(|seats| u16::try_from(seats).ok()),
            opens_on: row.opens_on,
            closes_on: row.closes_on,
            asks_coming: row.asks_coming,
        }
    }

    pub(crate) fn row(&self) -> RuleRow {
        RuleRow {
            action: self.action.uuid(),
            way: self.way.code().to_owned(),
            capacity: self.capacity.map(i64::from),
            opens_on: self.opens_on,
            closes_on: self.closes_on,
            asks_coming: self.asks_coming,
        }
    }
}

/// The rule of an action; none where one comes as one is.
///
/// # Errors
/// Those of the store.
pub fn rule(conn: &mut Conn, action: CollectiveActionId) -> Result<Option<Rule>, StoreError> {
    Ok(rule_of(conn, action.uuid())?.map(|row| Rule::of(&row)))
}

/// How many seats there are, and whether one may still sign up: counts only, for any page.
///
/// # Errors
/// Those of the store.
pub fn places(conn: &mut Conn, scope: Scope, now: DateTime<Utc>) -> Result<Places, StoreError> {
    let free = Places { capacity: None, taken: 0, waiting: 0, open: Opening::NotNeeded };
    Ok(List::read(conn, scope, now)?.map_or(free, |list| list.places(now)))
}

/// The names in use of those who have their seats on a date, for a sign-in sheet that whoever carries the action asks
/// for: sorted, the seats of a family behind its name. That she read them is noted like each reading of the list.
///
/// # Errors
/// Those of the store.
pub fn names_for_sheet(
    conn: &mut Conn,
    key: &SealKey,
    asked: &SheetAsked,
) -> Result<Vec<String>, StoreError> {
    let SheetAsked { action, session, .. } = *asked;
    let mut names = Vec::new();
    for scope in [Scope::date(action, session), Scope::series(action)] {
        for row in entries_of(conn, scope.uuid())? {
            let enrolment = Enrolment::of(key, &row)?;
            if enrolment.scope.action == action && enrolment.standing == Standing::In {
                names.push(match enrolment.seats {
                    1 => enrolment.name,
                    seats => format!("{} (+ {})", enrolment.name, seats - 1),
                });
            }
        }
    }
    if !names.is_empty() {
        note(conn, &reading(asked.id, action, (asked.account, Some(asked.organization)), asked.now))?;
    }
    names.sort_by_cached_key(|name| crate::sealing::folded(name));
    Ok(names)
}

/// What the journal of access keeps of a reading of names: who, for which organisation, of which action.
pub(crate) fn reading(
    id: Uuid,
    action: CollectiveActionId,
    (account, organization): (AccountId, Option<OrganizationId>),
    at: DateTime<Utc>,
) -> Access {
    Access {
        id,
        at,
        actor: Some(account.uuid()),
        organization: organization.map(OrganizationId::uuid),
        subject: action.uuid(),
        class: DataClass::C3,
        deed: Deed::Read,
        purpose: PURPOSE,
    }
}

/// Whether nobody can come, whatever the dates say: the action is over, given up, or put off.
pub(crate) const fn is_closed(state: State) -> bool {
    matches!(state, State::Ended | State::Reviewed | State::Shared | State::Dropped | State::Postponed)
}

fn next(
    conn: &mut Conn,
    action: CollectiveActionId,
    now: DateTime<Utc>,
) -> Result<Option<session::Session>, StoreError> {
    let upcoming = session::sessions_of(conn, action, Some(now), None)?;
    Ok(upcoming.into_iter().find(session::Session::takes_place))
}
