//! What one can sign up for in an action: the whole series, or its next dates.

use ::action::{Age, CollectiveAction};
use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use session::Session;
use vocabulary::id::{ActionSessionId, CollectiveActionId};

use crate::list::{List, places, rule};
use crate::rule::{Opening, Places, Rule, Scope, Way};

/// The most dates offered at once.
const MOST_DATES: usize = 12;

/// An action with what one can sign up for.
#[derive(Clone, Debug)]
pub(crate) struct Choosing {
    pub(crate) action: CollectiveAction,
    /// None where one comes as one is.
    pub(crate) rule: Option<Rule>,
    /// The series alone, or the next dates.
    pub(crate) lists: Vec<Choosable>,
}

/// A list one can choose.
#[derive(Clone, Debug)]
pub(crate) struct Choosable {
    pub(crate) scope: Scope,
    /// When it begins; for a series, when its next date does.
    pub(crate) starts: Option<DateTime<Utc>>,
    pub(crate) places: Places,
}

impl Choosing {
    /// What one can sign up for in an action; none where there is no such action.
    pub(crate) fn read(
        conn: &mut Conn,
        id: CollectiveActionId,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, StoreError> {
        let Some(action) = action::action(conn, id)? else { return Ok(None) };
        let rule = rule(conn, id)?;
        let lists = match rule.map(|rule| rule.way) {
            None => Vec::new(),
            Some(Way::Series) => series(conn, id, now)?.into_iter().collect(),
            Some(Way::Dates) => dates(conn, id, now)?,
        };
        Ok(Some(Self { action, rule, lists }))
    }

    /// Whether the action is for children or young people alone: then no name is theirs.
    pub(crate) fn is_for_minors(&self) -> bool {
        let ages = &self.action.ages;
        !ages.is_empty() && ages.iter().all(|age| matches!(age, Age::Children | Age::Youth))
    }

    /// Whether one can sign up for something now.
    pub(crate) fn is_open(&self) -> bool {
        self.lists.iter().any(|list| list.places.open == Opening::Open)
    }

    /// The list of a date, or the only one there is.
    pub(crate) fn of(&self, date: &str) -> Option<&Choosable> {
        let asked = date.parse::<ActionSessionId>().ok();
        match self.lists.as_slice() {
            [only] if asked.is_none() || asked == only.scope.session => Some(only),
            lists => lists.iter().find(|list| asked.is_some() && list.scope.session == asked),
        }
    }
}

fn series(
    conn: &mut Conn,
    id: CollectiveActionId,
    now: DateTime<Utc>,
) -> Result<Option<Choosable>, StoreError> {
    let list = List::read(conn, Scope::series(id), now)?;
    let choosable =
        |list: List| Choosable { scope: list.scope, starts: list.starts, places: list.places(now) };
    Ok(list.map(choosable))
}

fn dates(conn: &mut Conn, id: CollectiveActionId, now: DateTime<Utc>) -> Result<Vec<Choosable>, StoreError> {
    let upcoming = session::sessions_of(conn, id, Some(now), None)?;
    let mut lists = Vec::new();
    for date in upcoming.iter().filter(|date| Session::takes_place(date)).take(MOST_DATES) {
        let scope = Scope::date(id, date.id);
        lists.push(Choosable { scope, starts: Some(date.plan.starts), places: places(conn, scope, now)? });
    }
    Ok(lists)
}
