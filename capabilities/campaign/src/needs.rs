//! What of the campaigns needs the coordinator today.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError};

use crate::campaign::SOON;
use crate::rounds::day;
use crate::store::campaigns::{count_closing_by, count_to_open};
use crate::store::corrections::count_waiting;
use crate::store::recipients::count_to_call;

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Organisations to be called.
    pub to_call: i64,
    /// What was said on the telephone and is not in the records yet.
    pub to_correct: i64,
    /// Campaigns prepared for a day that has come.
    pub to_open: i64,
    /// Campaigns whose last day is near.
    pub closing_soon: i64,
}

/// What of the campaigns needs the coordinator now; the desk leads to [`crate::paths::CAMPAIGNS`].
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = day(now);
    Ok(Needs {
        to_call: count_to_call(conn)?,
        to_correct: count_waiting(conn)?,
        to_open: count_to_open(conn, today)?,
        closing_soon: count_closing_by(conn, today + SOON)?,
    })
}
