//! What this room does by itself each day: it forgets.

use ::store::{Conn, Db, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::time::paris;

use crate::message::KEPT;
use crate::store::messages::forget_messages_before;
use crate::store::wishes::forget_wishes_before;

/// The round of every day: forgets questions after thirty days, and wishes whose last day is over. Answers how many.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    db.write(move |conn| forget(conn, now)).await
}

/// Forgets what has had its time.
pub(crate) fn forget(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let messages = forget_messages_before(conn, now - KEPT)?;
    let wishes = forget_wishes_before(conn, paris(now).date())?;
    Ok(messages + wishes)
}
