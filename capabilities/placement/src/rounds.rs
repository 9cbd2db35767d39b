//! What this room forgets by itself.

use ::store::{Db, StoreError};
use chrono::{DateTime, Utc};

use crate::letters::LINK_LASTS;
use crate::store::links::forget_links_before;

/// The round of every day: forgets links that have lasted long enough. Answers how many.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    db.write(move |conn| forget_links_before(conn, now - LINK_LASTS)).await
}
