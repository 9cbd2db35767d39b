//! What this room does by itself each day: forgets what was never sent once nothing can be, and free words in time.

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Months, Utc};
use vocabulary::id::SurveyId;

use crate::sending::LATE;
use crate::store;

/// How long after a survey closed its free words are kept (RGPD art. 5.1.e).
const KEPT: Months = Months::new(24);

/// What a round forgot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Responses that were begun and never sent.
    pub unsent: u64,
    /// Responses whose free words were taken out.
    pub purged: usize,
}

/// Forgets what has had its time. The same on the same day, so that several processes may run it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<Round, StoreError> {
    let key = key.clone();
    db.write(move |conn| forget(conn, &key, now)).await
}

fn forget(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for id in store::closed_with_drafts(conn, now - LATE)? {
        round.unsent += store::delete_unsent(conn, id)?;
        store::forget_drafts(conn, id)?;
    }
    let before = now.checked_sub_months(KEPT).unwrap_or(DateTime::UNIX_EPOCH);
    for id in store::closed_unpurged(conn, before)? {
        round.purged += store::purge(conn, key, SurveyId::from(id), now)?;
    }
    Ok(round)
}
