//! What of this room waits for somebody: for the desk of who coordinates, and for one organisation.

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;

use crate::stay::BookingState;
use crate::store::bookings::bookings_by;
use crate::store::loans::loans_to_grant;
use crate::store::requests::to_moderate;
use crate::store::tasks::{count_open, tasks_of};

/// What waits for one organisation, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Requests by open pages for what it lends.
    pub to_moderate: usize,
    /// Loans of what it shares.
    pub to_grant: usize,
    /// Pieces it has to mend or find.
    pub tasks: usize,
    /// Stays it hosted and told nothing of.
    pub to_tell: usize,
}

/// What waits for one organisation.
///
/// # Errors
/// Those of the store.
pub fn needs_of(
    conn: &mut Conn,
    organization: OrganizationId,
    today: chrono::NaiveDate,
) -> Result<Needs, StoreError> {
    let untold = |stay: &crate::stay::Booking| {
        stay.end <= today && stay.feedback_at.is_none() && stay.state != BookingState::Cancelled
    };
    Ok(Needs {
        to_moderate: to_moderate(conn, organization)?.len(),
        to_grant: loans_to_grant(conn, organization)?.len(),
        tasks: tasks_of(conn, organization)?.len(),
        to_tell: bookings_by(conn, organization)?.iter().filter(|stay| untold(stay)).count(),
    })
}

/// How many pieces are to be mended or found, whoever has to.
///
/// # Errors
/// Those of the store.
pub fn count_open_tasks(conn: &mut Conn) -> Result<i64, StoreError> {
    count_open(conn)
}
