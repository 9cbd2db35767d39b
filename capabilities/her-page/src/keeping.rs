//! How long a person's page stands, and what of it is forgotten when.

use ::store::{Conn, Db, StoreError};
use chrono::{DateTime, Months, TimeDelta, Utc};

use crate::store::keys::{end_keys, forget_shown_before, forget_visits_before};
use crate::store::pages::{erase_page, forget_erased_before, pages_to_erase};
use crate::store::{corrections::forget_corrections, notices::forget_notices};

/// How many months at most the requests of a page are kept after their end (RGPD art. 5, 1, e).
pub(crate) const KEPT_MONTHS: u32 = 12;
/// How long address and code stay in clear, sealed: until the notice is printed, a day at most.
pub(crate) const SHOWN_FOR: TimeDelta = TimeDelta::hours(24);
/// A page without any request for this long is erased: its requests were purged, or none was ever sent.
const EMPTY_FOR: TimeDelta = TimeDelta::days(2);
/// How long a code that comes back is told kindly that all was erased.
const REMEMBERED: Months = Months::new(12);

/// What the round of this room did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Addresses and codes that are no longer shown to anybody.
    pub hidden: u64,
    /// Visits by a typed code that are over.
    pub visits: u64,
    /// Pages erased, because none of their requests is kept.
    pub erased: u64,
    /// Pages of which not even the day of erasure is kept any more.
    pub forgotten: u64,
}

/// Forgets what has had its time: run it each hour, after the purge of referrals.
///
/// # Errors
/// Those of the store.
pub async fn hourly(db: &Db, now: DateTime<Utc>) -> Result<Round, StoreError> {
    db.write(move |conn| forget(conn, now)).await
}

fn forget(conn: &mut Conn, now: DateTime<Utc>) -> Result<Round, StoreError> {
    let mut round = Round {
        hidden: forget_shown_before(conn, now - SHOWN_FOR)?,
        visits: forget_visits_before(conn, now - TimeDelta::days(1))?,
        ..Round::default()
    };
    let today = vocabulary::time::paris(now).date();
    for page in pages_to_erase(conn, now - EMPTY_FOR)? {
        forget_corrections(conn, page)?;
        forget_notices(conn, page)?;
        end_keys(conn, page, now)?;
        round.erased += erase_page(conn, page, today)?;
    }
    if let Some(day) = today.checked_sub_months(REMEMBERED) {
        round.forgotten = forget_erased_before(conn, day)?;
    }
    Ok(round)
}
