//! What of the surveys needs the coordinator today.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError};

use crate::rounds::day;
use crate::store::recipients::{count_bad_addresses, count_papers, count_to_call};
use crate::store::surveys::{count_closing_by, count_to_open, count_to_restitute};
use crate::survey::SOON;

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Recipients to be called, bad addresses apart.
    pub to_call: i64,
    /// Recipients whose letters come back.
    pub bad_addresses: i64,
    /// Sheets that came back and are to be typed.
    pub papers: i64,
    /// Drafts that were planned for a day that is over.
    pub to_open: i64,
    /// Surveys whose last day is near.
    pub closing_soon: i64,
    /// Surveys that are closed, and nobody was told what they taught.
    pub to_restitute: i64,
}

/// What of the surveys needs the coordinator now; the desk leads to [`crate::paths::SURVEYS`].
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = day(now);
    Ok(Needs {
        to_call: count_to_call(conn)?,
        bad_addresses: count_bad_addresses(conn)?,
        papers: count_papers(conn)?,
        to_open: count_to_open(conn, today)?,
        closing_soon: count_closing_by(conn, today + SOON)?,
        to_restitute: count_to_restitute(conn)?,
    })
}
