//! What takes place soon, of every action, as the agenda of the network asks for it.

use ::action::{CollectiveAction, State};
use ::store::{Conn, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::codes::Topic;
use vocabulary::id::{OrganizationId, TerritoryUnitId};

use crate::keeping::{EARLIEST, LATEST, session_from};
use crate::session::Session;
use crate::store::dates::DateRow;
use crate::store::upcoming::{AskedRow, UpcomingRow, dates_upcoming, times_off};

/// Which dates are asked for; what is empty or missing filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Dates that end after this moment.
    pub from: Option<DateTime<Utc>>,
    /// Dates that begin before this moment.
    pub to: Option<DateTime<Utc>>,
    /// The Insee code of the commune where it takes place.
    pub commune: String,
    /// An organisation that keeps or carries the action, or takes part in it.
    pub organization: Option<OrganizationId>,
    /// The code of the domain of the action.
    pub domain: String,
    /// The unit of the territory the action is counted in.
    pub unit: Option<TerritoryUnitId>,
    /// A need the action answers.
    pub topic: Option<Topic>,
    /// The code of an age the action is for.
    pub age: String,
    /// Also dates of actions that are put off or dropped, for calendars that have to say so.
    pub even_off: bool,
}

/// How an action stands, as far as its dates are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) state: State,
    pub(crate) since: NaiveDate,
    pub(crate) changed_at: DateTime<Utc>,
    /// How often it was put off or dropped.
    pub(crate) times_off: u32,
}

impl Standing {
    /// How an action stands.
    pub(crate) fn of(conn: &mut Conn, action: &CollectiveAction) -> Result<Self, StoreError> {
        let times_off = u32::try_from(times_off(conn, action.id.uuid())?).unwrap_or(0);
        let (state, since, changed_at) = (action.state, action.state_since, action.changed_at);
        Ok(Self { state, since, changed_at, times_off })
    }

    /// How often its dates were all called off or back on: what calendars count beside the changes of each date.
    pub(crate) fn turns(&self) -> u32 {
        (2 * self.times_off).saturating_sub(u32::from(self.state.is_off()))
    }
}

/// A date of some action that takes place soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// The date.
    pub session: Session,
    /// What the action is called.
    pub action_title: String,
    /// Where it takes place, in words: its own place or that of the action.
    pub place: String,
    /// The Insee code of the commune where it takes place; empty when nobody said.
    pub commune: String,
    /// How its action stands.
    pub(crate) standing: Standing,
}

impl Upcoming {
    /// Whether its action is put off or dropped, and which; nothing where the date takes place or did.
    pub fn put_off(&self) -> Option<State> {
        let standing = self.standing;
        self.session.is_put_off(standing.state, standing.since).then_some(standing.state)
    }
}

/// Dates that take place, cancelled ones included so that nobody comes for nothing, the first first. While an action is
/// put off or dropped, only those of its dates that took place, unless the filter asks for all.
///
/// # Errors
/// Those of the store.
pub fn upcoming(conn: &mut Conn, filter: &Filter, limit: usize) -> Result<Vec<Upcoming>, StoreError> {
    let asked = AskedRow {
        from: filter.from.unwrap_or(EARLIEST),
        to: filter.to.unwrap_or(LATEST),
        commune: filter.commune.clone(),
        organization: filter.organization.map(OrganizationId::uuid),
        domain: filter.domain.clone(),
        unit: filter.unit.map(TerritoryUnitId::uuid),
        topic: filter.topic.map(|topic| topic.code().to_owned()).unwrap_or_default(),
        age: filter.age.clone(),
        even_off: filter.even_off,
        most: i64::try_from(limit).unwrap_or(i64::MAX),
    };
    Ok(dates_upcoming(conn, &asked)?.into_iter().map(upcoming_from).collect())
}

fn upcoming_from(row: UpcomingRow) -> Upcoming {
    let at_action = row.says.pointer("/place/words").and_then(|words| words.as_str()).unwrap_or_default();
    let (place, commune) = match (row.place.as_str(), row.commune.as_str()) {
        ("", "") => (at_action.to_owned(), row.action_commune.unwrap_or_default()),
        (own, "") => (own.to_owned(), row.action_commune.unwrap_or_default()),
        (own, commune) => (own.to_owned(), commune.to_owned()),
    };
    let date = DateRow {
        id: row.id,
        action: row.action,
        part_of: row.part_of,
        starts: row.starts,
        ends: row.ends,
        title: row.title,
        place: row.place,
        commune: row.commune,
        kind: row.kind,
        capacity: row.capacity,
        state: row.state,
        why: row.why,
        from_rule: row.from_rule,
        sequence: row.sequence,
        changed_at: row.changed_at,
        counted_at: None,
        reminded_at: None,
        removed_at: row.removed_at,
    };
    let standing = Standing {
        state: State::from_code(&row.action_state).unwrap_or(State::Running),
        since: row.action_since,
        changed_at: row.action_changed_at,
        times_off: u32::try_from(row.times_off).unwrap_or(0),
    };
    Upcoming { session: session_from(date, None), action_title: row.action_title, place, commune, standing }
}
