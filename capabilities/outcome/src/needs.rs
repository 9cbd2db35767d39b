//! What of this room the coordinator should know now.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};

use crate::store::reviews::count_without_review;

/// How long after its end a review is expected.
const EXPECTED_AFTER: TimeDelta = TimeDelta::days(60);

/// What of this room needs the coordinator now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Actions that ended sixty days ago or more, and of which nobody wrote what they brought.
    pub without_review: i64,
}

/// What of this room needs the coordinator now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let ended_by = vocabulary::time::paris(now - EXPECTED_AFTER).date();
    Ok(Needs { without_review: count_without_review(conn, ended_by)? })
}
