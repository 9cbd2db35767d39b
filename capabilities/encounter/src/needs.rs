//! What of this room waits for somebody today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use membership::Need;
use vocabulary::time::paris;

use crate::paths;
use crate::store::encounters::count_overdue;

/// What of this room waits now, for the coordinator's desk: requests to meet whose fifteen days are over.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let count = usize::try_from(count_overdue(conn, paris(now).date())?).unwrap_or(0);
    Ok(vec![Need { count, key: "encounter-desk-overdue", href: format!("{}#sans-reponse", paths::HUB) }])
}
