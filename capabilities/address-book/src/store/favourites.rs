//! Favourites: which records a member keeps at hand.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use super::{records, watched};
use crate::record::{Brief, RecordKind};

/// The most records one address book holds: enough for a working life, and a bound for everything done with it.
pub(crate) const MOST_FAVOURITES: i64 = 300;

row! {
    /// A record and its kind.
    pub(crate) struct FavouriteRow { record_id: Uuid, record_kind: String }
}

row! {
    /// A favourite about to be kept.
    struct NewFavouriteRow { account_id: Uuid, record_id: Uuid, record_kind: String, added_at: DateTime<Utc> }
}

sql! {
    fn insert_favourite(row: &NewFavouriteRow) -> Affected =
        "insert into favourite (account_id, record_id, record_kind, added_at) values ($1, $2, $3, $4)
         on conflict (account_id, record_id) do nothing";
    fn delete_favourite(account: Uuid, record: Uuid) -> Affected =
        "delete from favourite where account_id = $1 and record_id = $2";
    fn count_favourites(account: Uuid) -> One<i64> = "select count(*) from favourite where account_id = $1";
    fn favourites_of(account: Uuid, most: i64) -> Vec<FavouriteRow> =
        "select record_id, record_kind from favourite where account_id = $1 order by added_at, record_id limit $2";
    fn favourite(account: Uuid, record: Uuid) -> Option<Uuid> =
        "select record_id from favourite where account_id = $1 and record_id = $2";
    /// Who keeps a record.
    pub(crate) fn keepers(record: Uuid) -> Vec<Uuid> =
        "select account_id from favourite where record_id = $1 order by account_id";
    fn forget_favourites(account: Uuid) -> Affected = "delete from favourite where account_id = $1";
}

/// What came of adding a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Added {
    /// It is in the address book, now or since before.
    Kept,
    /// The address book is full.
    Full,
}

/// Keeps a record at hand, and notes what it shows so that a later change can be told.
pub(crate) fn add(
    conn: &mut Conn,
    account: Uuid,
    brief: &Brief,
    now: DateTime<Utc>,
) -> Result<Added, StoreError> {
    if contains(conn, account, brief.id)? {
        return Ok(Added::Kept);
    }
    if count_favourites(conn, account)? >= MOST_FAVOURITES {
        return Ok(Added::Full);
    }
    let kind = brief.kind.code().to_owned();
    let row = NewFavouriteRow { account_id: account, record_id: brief.id, record_kind: kind, added_at: now };
    insert_favourite(conn, &row)?;
    watched::watch(conn, brief)?;
    Ok(Added::Kept)
}

/// Takes a record out. Says whether it was there.
pub(crate) fn remove(conn: &mut Conn, account: Uuid, record: Uuid) -> Result<bool, StoreError> {
    let removed = delete_favourite(conn, account, record)? > 0;
    watched::forget_unkept(conn)?;
    Ok(removed)
}

/// Whether a member keeps this record.
pub(crate) fn contains(conn: &mut Conn, account: Uuid, record: Uuid) -> Result<bool, StoreError> {
    favourite(conn, account, record).map(|found| found.is_some())
}

/// The favourites of a member that can still be shown, by theme and name.
pub(crate) fn briefs_of(conn: &mut Conn, account: Uuid) -> Result<Vec<Brief>, StoreError> {
    let mut briefs = Vec::new();
    for row in favourites_of(conn, account, MOST_FAVOURITES)? {
        let Some(kind) = RecordKind::from_code(&row.record_kind) else { continue };
        briefs.extend(records::brief(conn, row.record_id, kind)?);
    }
    briefs.sort_by_cached_key(|brief| (brief.kind, brief.theme, vocabulary::fold(&brief.name), brief.id));
    Ok(briefs)
}

/// Empties the address book of a member. Answers how many records it held.
pub(crate) fn forget(conn: &mut Conn, account: Uuid) -> Result<u64, StoreError> {
    let forgotten = forget_favourites(conn, account)?;
    watched::forget_unkept(conn)?;
    Ok(forgotten)
}
