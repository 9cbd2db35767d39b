//! What of this room needs the coordinator today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};

use crate::group::REMINDED_BEFORE;
use crate::relation::WARNED_BEFORE;
use crate::store::{articulations, groups, meetings, relations, team_needs, wishes};
use crate::wish::ANSWERED_WITHIN;

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Conventions that end within ninety days.
    pub conventions_ending: i64,
    /// Groups whose last day is near or has come.
    pub groups_ending: i64,
    /// Agreements that should have been looked at again.
    pub circuits_to_review: i64,
    /// Wishes of assemblies without an answer for sixty days.
    pub wishes_waiting: i64,
    /// Needs of teams without a first answer.
    pub team_needs_waiting: i64,
    /// Meetings both sides said yes to, without a day.
    pub meetings_to_schedule: i64,
}

/// What of this room needs the coordinator now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = vocabulary::time::paris(now).date();
    Ok(Needs {
        conventions_ending: relations::count_ending(conn, today, today + WARNED_BEFORE)?,
        groups_ending: groups::count_ending(conn, today + REMINDED_BEFORE)?,
        circuits_to_review: articulations::count_to_review(conn, today)?,
        wishes_waiting: wishes::count_waiting_since(conn, today - ANSWERED_WITHIN)?,
        team_needs_waiting: team_needs::count_filed(conn)?,
        meetings_to_schedule: meetings::count_to_schedule(conn)?,
    })
}
