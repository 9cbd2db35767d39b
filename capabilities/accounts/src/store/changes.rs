//! A new address that waits to be confirmed by whoever reads it.

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
        pub(crate) email_sealed: Sealed,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}
row! {
    struct WaitingRow { id: Uuid, account_id: Uuid, email_sealed: Sealed }
}

sql! {
    fn insert_change(row: &ChangeRow) -> () =
        "insert into address_change (id, account_id, digest, email_sealed, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)";
    fn delete_changes(account: Uuid) -> () = "delete from address_change where account_id = $1";
    fn waiting_change(digest: &[u8], now: DateTime<Utc>) -> Option<WaitingRow> =
        "select id, account_id, email_sealed from address_change where digest = $1 and expires_at > $2";
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

/// What came of confirming a new address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Confirmed {
    /// Letters go there from now on, and one signs in with it.
    Done,
    /// Another account has this address already.
    Taken,
    /// The link no longer serves.
    Expired,
}

/// Confirms a new address: it is written, and every other way into the account ends.
pub(crate) fn confirm_change(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Confirmed, StoreError> {
    let Some(row) = waiting_change(conn, digest, now)? else { return Ok(Confirmed::Expired) };
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
