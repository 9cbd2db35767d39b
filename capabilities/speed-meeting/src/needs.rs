//! What of this room the coordinator should look at today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use vocabulary::time::paris;

use crate::store::meetings::{count_past_in, count_unlocked_due};

/// So long before the afternoon rounds should hold, so that routes reach everybody.
const LOCKED_BEFORE: TimeDelta = TimeDelta::days(7);

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Speed-meetings whose answers are in, or that come within a week, and whose rounds are not locked.
    pub to_lock: i64,
    /// Speed-meetings whose day is over and that nobody said were held.
    pub to_close: i64,
}

/// What of this room the coordinator should look at now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    Ok(Needs {
        to_lock: count_unlocked_due(conn, now, now + LOCKED_BEFORE, paris(now).date())?,
        to_close: count_past_in(conn, now - TimeDelta::hours(6), "rotation_locked")?,
    })
}
