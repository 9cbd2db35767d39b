//! What is done once a day: who is warned, who is closed, what is forgotten.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;
use vocabulary::time::paris;

use super::changes::purge_changes;
use super::proofs::purge_begun;
use super::requests::purge_requests;
use super::sessions::NAME_OFFERED;
use crate::account::{UNUSED_FOR, WARNED_BEFORE};
use crate::asking::REMEMBERED;
use crate::session::IDLE;

sql! {
    /// Accounts unused since a moment whose holders were not yet told.
    fn to_warn_first(unused_since: DateTime<Utc>) -> Vec<Uuid> =
        "select id from account where closed_at is null and first_warned_on is null
           and coalesce(last_seen_at, created_at) <= $1 order by id";
    /// Accounts whose holders were told a first time by a day, and not yet a second time.
    fn to_warn_again(unused_since: DateTime<Utc>, first_by: NaiveDate) -> Vec<Uuid> =
        "select id from account where closed_at is null and last_warned_on is null
           and coalesce(last_seen_at, created_at) <= $1 and first_warned_on <= $2 order by id";
    /// Accounts whose holders were told twice, the second time by a day.
    fn to_close(unused_since: DateTime<Utc>, last_by: NaiveDate) -> Vec<Uuid> =
        "select id from account where closed_at is null
           and coalesce(last_seen_at, created_at) <= $1 and last_warned_on <= $2 order by id";
    fn warn_first(id: Uuid, today: NaiveDate) -> Affected =
        "update account set first_warned_on = $2
         where id = $1 and closed_at is null and first_warned_on is null";
    fn warn_again(id: Uuid, today: NaiveDate) -> Affected =
        "update account set last_warned_on = $2
         where id = $1 and closed_at is null and first_warned_on is not null and last_warned_on is null";
    fn end_sessions_of_ended(today: NaiveDate) -> Affected =
        "delete from session where account_id in
            (select id from account where ends_on < $1 or closed_at is not null)";
    fn purge_sessions(now: DateTime<Utc>) -> Affected = "delete from session where expires_at <= $1";
    fn purge_idle(before: DateTime<Utc>) -> Affected = "delete from session where last_used_at <= $1";
    fn purge_names(before: DateTime<Utc>) -> Affected = "delete from shown_name where last_used_at < $1";
}

/// Which warning is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Warning {
    /// Sixty days before.
    First,
    /// Fifteen days before.
    Last,
}

impl Warning {
    /// How many days remain at least.
    pub(crate) fn days(self) -> i64 {
        match self {
            Self::First => WARNED_BEFORE[0].num_days(),
            Self::Last => WARNED_BEFORE[1].num_days(),
        }
    }
}

/// Whose turn it is today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) warned: Vec<(AccountId, Warning)>,
    pub(crate) closed: Vec<AccountId>,
}

/// Whose turn it is: nobody is closed who was not told twice, sixty and fifteen days before, even if nothing ran
/// for months.
pub(crate) fn turn(conn: &mut Conn, now: DateTime<Utc>) -> Result<Turn, StoreError> {
    let today = paris(now).date();
    let [first, last] = WARNED_BEFORE;
    let ids = |ids: Vec<Uuid>| ids.into_iter().map(AccountId::from);
    let mut turn = Turn::default();
    turn.closed.extend(ids(to_close(conn, now - UNUSED_FOR, today - last)?));
    let again = to_warn_again(conn, now - UNUSED_FOR + last, today - (first - last))?;
    turn.warned.extend(ids(again).map(|id| (id, Warning::Last)));
    let unwarned = to_warn_first(conn, now - UNUSED_FOR + first)?;
    turn.warned.extend(ids(unwarned).map(|id| (id, Warning::First)));
    Ok(turn)
}

/// Notes that a holder is told today. Says whether it was still to be done.
pub(crate) fn note_warning(
    conn: &mut Conn,
    id: AccountId,
    warning: Warning,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let today = paris(now).date();
    let noted = match warning {
        Warning::First => warn_first(conn, id.uuid(), today)?,
        Warning::Last => warn_again(conn, id.uuid(), today)?,
    };
    Ok(noted > 0)
}

/// Sessions of accounts whose access has ended, which open nothing any more, are removed.
pub(crate) fn remove_ended(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    end_sessions_of_ended(conn, paris(now).date())
}

/// Removes what has served: sessions, requests, questions, changes, names given long ago.
pub(crate) fn purge(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut purged = purge_sessions(conn, now)? + purge_idle(conn, now - IDLE)?;
    purged += purge_requests(conn, now - REMEMBERED)?;
    purged += purge_begun(conn, now)? + purge_changes(conn, now)?;
    Ok(purged + purge_names(conn, now - NAME_OFFERED)?)
}
