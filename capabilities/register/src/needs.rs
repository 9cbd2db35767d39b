//! What of this room waits for the coordination, for its desk.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::time::paris;

use crate::store::sittings::count_waiting;

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Actions that were presented at a sitting, and of which no opinion is written down.
    pub opinions: i64,
}

impl Needs {
    /// The key of the words that follow the count of opinions.
    pub const OPINIONS: &'static str = "register-desk-opinions";
}

/// What of this room waits now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    Ok(Needs { opinions: count_waiting(conn, paris(now).date())? })
}
