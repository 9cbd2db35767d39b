//! A new address that waits to be confirmed by whoever reads it, and that the old one may stop.

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;

use super::accounts::{account_by_email, write_address};
use super::ways_in::end_every_way_in;
use super::{open, seal};
use crate::email::EmailAddress;

const NEW_EMAIL: &str = "address_change/email";
store::sealed_column! { table: "address_change", id: "id", column: "email_sealed", place: "address_change/email" }

row! {
    /// A change as its table keeps it.
    pub(crate) struct ChangeRow {
        pub(crate) id: Uuid,
        pub(crate) account_id: Uuid,
        pub(crate) digest: Vec<u8>,
        pub(crate) stop_digest: Vec<u8>,
        pub(crate) email_sealed: Sealed,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) waits_until: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}
row! {
    struct WaitingRow {
        id: Uuid,
        account_id: Uuid,
        email_sealed: Sealed,
        waits_until: Option<DateTime<Utc>>,
        confirmed_at: Option<DateTime<Utc>>,
    }
}

sql! {
    fn insert_change(row: &ChangeRow) -> () =
        "insert into address_change (id, account_id, digest, stop_digest, email_sealed, asked_at, waits_until,
                expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    fn delete_changes(account: Uuid) -> () = "delete from address_change where account_id = $1";
    fn waiting_change(digest: &[u8], now: DateTime<Utc>) -> Option<WaitingRow> =
        "select id, account_id, email_sealed, waits_until, confirmed_at from address_change
         where digest = $1 and expires_at > $2";
    fn stoppable_change(stop: &[u8], now: DateTime<Utc>) -> Option<WaitingRow> =
        "select id, account_id, email_sealed, waits_until, confirmed_at from address_change
         where stop_digest = $1 and expires_at > $2";
    /// Changes that were confirmed and have waited long enough.
    fn ripe_changes(now: DateTime<Utc>) -> Vec<WaitingRow> =
        "select id, account_id, email_sealed, waits_until, confirmed_at from address_change
         where confirmed_at is not null and waits_until <= $1 order by asked_at, id";
    fn confirm(id: Uuid, now: DateTime<Utc>) -> () =
        "update address_change set confirmed_at = $2 where id = $1";
    fn wait_no_longer(id: Uuid, now: DateTime<Utc>) -> () =
        "update address_change set waits_until = $2 where id = $1";
    pub(crate) fn purge_changes(now: DateTime<Utc>) -> Affected =
        "delete from address_change where expires_at <= $1";
}

/// Seals an address for a change of this id.
pub(crate) fn seal_new(key: &SealKey, id: Uuid, email: &EmailAddress) -> Result<Sealed, StoreError> {
    seal(key, NEW_EMAIL, id, email.text())
}

/// Keeps a change that waits; an older one of the same account is forgotten.
pub(crate) fn keep_change(conn: &mut Conn, row: &ChangeRow) -> Result<(), StoreError> {
    delete_changes(conn, row.account_id)?;
    insert_change(conn, row)
}

/// Whether a link still confirms a change.
pub(crate) fn change_waits(conn: &mut Conn, digest: &[u8], now: DateTime<Utc>) -> Result<bool, StoreError> {
    waiting_change(conn, digest, now).map(|row| row.is_some())
}

/// Whether a link in the old address can still stop a change.
pub(crate) fn change_can_be_stopped(
    conn: &mut Conn,
    stop: &[u8],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    stoppable_change(conn, stop, now).map(|row| row.is_some())
}

/// What came of an answer to a change of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Confirmed {
    /// Letters go there from now on, and one signs in with it.
    Done,
    /// The new address is confirmed; until this moment the old one may still stop the change.
    Waits(DateTime<Utc>),
    /// The old address agrees; the new one must still confirm.
    Agreed,
    /// The old address stopped the change.
    Stopped,
    /// Another account has this address already.
    Taken,
    /// The link no longer serves.
    Expired,
}

/// The new address confirms: it is written unless the change must still wait for the old one.
pub(crate) fn confirm_change(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Confirmed, StoreError> {
    let Some(row) = waiting_change(conn, digest, now)? else { return Ok(Confirmed::Expired) };
    confirm(conn, row.id, now)?;
    match row.waits_until {
        Some(until) if until > now => Ok(Confirmed::Waits(until)),
        _ => apply(conn, key, &row, now),
    }
}

/// The old address agrees: the change waits no longer than for the new one.
pub(crate) fn agree_to_change(
    conn: &mut Conn,
    key: &SealKey,
    stop: &[u8],
    now: DateTime<Utc>,
) -> Result<Confirmed, StoreError> {
    let Some(row) = stoppable_change(conn, stop, now)? else { return Ok(Confirmed::Expired) };
    wait_no_longer(conn, row.id, now)?;
    match row.confirmed_at {
        Some(_) => apply(conn, key, &row, now),
        None => Ok(Confirmed::Agreed),
    }
}

/// The old address stops the change: its links serve no more.
pub(crate) fn stop_change(conn: &mut Conn, stop: &[u8], now: DateTime<Utc>) -> Result<Confirmed, StoreError> {
    let Some(row) = stoppable_change(conn, stop, now)? else { return Ok(Confirmed::Expired) };
    delete_changes(conn, row.account_id)?;
    Ok(Confirmed::Stopped)
}

/// Writes the new addresses that were confirmed and that nobody stopped in time. Answers how many.
pub(crate) fn apply_ripe(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut applied = 0;
    for row in ripe_changes(conn, now)? {
        applied += u64::from(apply(conn, key, &row, now)? == Confirmed::Done);
    }
    Ok(applied)
}

/// Writes a new address, and ends every other way into the account.
fn apply(
    conn: &mut Conn,
    key: &SealKey,
    row: &WaitingRow,
    now: DateTime<Utc>,
) -> Result<Confirmed, StoreError> {
    let Some(email) = EmailAddress::read(&open(key, NEW_EMAIL, row.id, &row.email_sealed)?) else {
        return Ok(Confirmed::Expired);
    };
    delete_changes(conn, row.account_id)?;
    let id = AccountId::from(row.account_id);
    if account_by_email(conn, key, &email)?.is_some_and(|other| other.id != id) {
        return Ok(Confirmed::Taken);
    }
    end_every_way_in(conn, id, now)?;
    Ok(if write_address(conn, key, id, &email)? { Confirmed::Done } else { Confirmed::Expired })
}
