//! What of this room needs the coordinator today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};

use crate::store::{count_over, count_without_isic};

/// Counts for the coordinator's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Actions that still stand as taking place though their last day is over.
    pub over: i64,
    /// Actions that wait to be presented in ISIC, where the network asks for it.
    pub without_isic: i64,
}

/// What of this room needs the coordinator now.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let asks_isic = action::rules(conn)?.isic_required;
    Ok(Needs {
        over: count_over(conn, vocabulary::time::paris(now).date())?,
        without_isic: if asks_isic { count_without_isic(conn)? } else { 0 },
    })
}
