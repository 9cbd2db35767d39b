//! What of this room the coordinator should know today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};

use crate::store::questions::count_unmet_since;

/// How far back one looks for questions that nobody could meet.
pub(crate) const LOOKED_BACK: TimeDelta = TimeDelta::days(30);

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Questions of the last thirty days that ended without a place.
    pub unmet: i64,
}

/// What of this room the coordinator should know now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    Ok(Needs { unmet: count_unmet_since(conn, now - LOOKED_BACK)? })
}
