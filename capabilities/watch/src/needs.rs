//! What of this room presses today, for the coordinator's desk.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::time::paris;

use crate::store::{count_bounced, count_escalated, count_passed, count_silent};

/// Counts for the coordinator's desk: each referral once, under its most pressing reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Referrals without a response, for which the coordination was asked.
    pub escalated: i64,
    /// Others without a word for eight days.
    pub silent: i64,
    /// Others at mailboxes from which letters come back.
    pub bounced: i64,
    /// Others whose date passed.
    pub passed: i64,
}

/// What of this room presses now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = paris(now).date();
    Ok(Needs {
        escalated: count_escalated(conn)?,
        silent: count_silent(conn, today)?,
        bounced: count_bounced(conn, today)?,
        passed: count_passed(conn, today)?,
    })
}
