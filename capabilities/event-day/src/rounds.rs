//! What this room does by itself: notes, links and who was missing are forgotten with the names, after six months.

use ::store::{Db, StoreError};
use chrono::{DateTime, Utc};

use crate::store::away::remove_away;
use crate::store::links::remove_links;
use crate::store::notes::{remove_notes, to_forget};

/// The round of every hour: the same within the hour, so that several processes may make it. Answers how many
/// afternoons were forgotten.
///
/// # Errors
/// Those of the store.
pub async fn hourly(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let before = now.checked_sub_months(speed_meeting::KEPT).unwrap_or(now);
    db.write(move |conn| {
        let old = to_forget(conn, before)?;
        for id in &old {
            remove_notes(conn, *id)?;
            remove_links(conn, *id)?;
            remove_away(conn, *id)?;
        }
        Ok(old.len() as u64)
    })
    .await
}
