//! Accounts as they are kept: names and addresses sealed, found by fingerprint.

use chrono::{DateTime, NaiveDate, Utc};
use post::{Recipient, Rhythm};
use store::{Conn, Fact, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::AccountId;

use super::{open_some, seal};
use crate::account::{Account, AccountKind, NewAccount};
use crate::email::EmailAddress;

pub(crate) const NAME: &str = "account/name";
const EMAIL: &str = "account/email";
store::sealed_column! { table: "account", id: "id", column: "name_sealed", place: "account/name" }
store::sealed_column! { table: "account", id: "id", column: "email_sealed", place: "account/email" }

row! {
    /// An account as its table keeps it.
    pub(crate) struct AccountRow {
        pub(crate) id: Uuid,
        kind: String,
        name_sealed: Option<Sealed>,
        email_sealed: Option<Sealed>,
        locale: String,
        rhythm: String,
        silent_in_august: bool,
        ends_on: Option<NaiveDate>,
        created_at: DateTime<Utc>,
        last_seen_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// An account about to be written.
    struct OpenedRow {
        id: Uuid,
        kind: String,
        name_sealed: Sealed,
        email_sealed: Sealed,
        email_fingerprint: Vec<u8>,
        locale: String,
        rhythm: String,
        silent_in_august: bool,
        ends_on: Option<NaiveDate>,
        created_at: DateTime<Utc>,
    }
}

sql! {
    /// An open account.
    fn account_by_id(id: Uuid) -> Option<AccountRow> =
        "select id, kind, name_sealed, email_sealed, locale, rhythm, silent_in_august, ends_on, created_at,
                last_seen_at
         from account where id = $1 and closed_at is null";
    /// An open account by the fingerprint of its address.
    fn account_by_fingerprint(fingerprint: &[u8]) -> Option<AccountRow> =
        "select id, kind, name_sealed, email_sealed, locale, rhythm, silent_in_august, ends_on, created_at,
                last_seen_at
         from account where email_fingerprint = $1 and closed_at is null";
    /// A new account.
    fn insert_account(row: &OpenedRow) -> () =
        "insert into account (id, kind, name_sealed, email_sealed, email_fingerprint, locale, rhythm,
                silent_in_august, ends_on, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// Empties an account of what names its holder.
    fn empty_account(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update account set name_sealed = null, email_sealed = null, email_fingerprint = null, closed_at = $2
         where id = $1 and closed_at is null";
    /// Another name.
    fn rename(id: Uuid, name: &Sealed) -> Affected =
        "update account set name_sealed = $2 where id = $1 and closed_at is null";
    /// Another address.
    fn readdress(id: Uuid, email: &Sealed, fingerprint: &[u8]) -> Affected =
        "update account set email_sealed = $2, email_fingerprint = $3 where id = $1 and closed_at is null";
    /// What its holder prefers.
    fn prefer(id: Uuid, locale: &str, rhythm: &str, silent: bool) -> Affected =
        "update account set locale = $2, rhythm = $3, silent_in_august = $4
         where id = $1 and closed_at is null";
    /// The last day of access.
    fn end_on(id: Uuid, ends_on: Option<NaiveDate>) -> Affected =
        "update account set ends_on = $2 where id = $1 and closed_at is null";
    fn print_of_account(id: Uuid) -> Option<Vec<u8>> =
        "select coalesce(email_fingerprint, email_fingerprint) as email_fingerprint from account
         where id = $1 and email_fingerprint is not null";
    fn forget_requests(account: Uuid) -> () = "delete from sign_in_request where account_id = $1";
    fn forget_shown_names(account: Uuid) -> () = "delete from shown_name where account_id = $1";
    fn forget_changes(account: Uuid) -> () = "delete from address_change where account_id = $1";
}

/// The fingerprint under which an address is found; stable for the life of the network.
pub(crate) fn fingerprint(key: &SealKey, email: &EmailAddress) -> Vec<u8> {
    key.fingerprint("account/email", email.text())
}

/// The fingerprint by which rooms that keep addresses of people without an account find them again, and know whether
/// one of them is a member's. Capitals and blanks make no difference.
pub fn address_print(key: &SealKey, address: &str) -> Vec<u8> {
    match EmailAddress::read(address) {
        Some(email) => fingerprint(key, &email),
        None => key.fingerprint("account/email", &address.trim().to_lowercase()),
    }
}

/// The fingerprint of a member's own address, while the account is open: what a room kept under it is hers.
pub fn own_address_print(conn: &mut Conn, account: AccountId) -> Result<Option<Vec<u8>>, StoreError> {
    print_of_account(conn, account.uuid())
}

/// Opens an account and tells the journal, or answers the one whose address it already is, unchanged.
pub fn open_account(conn: &mut Conn, key: &SealKey, new: &NewAccount) -> Result<AccountId, StoreError> {
    let email_fingerprint = fingerprint(key, &new.email);
    if let Some(known) = account_by_fingerprint(conn, &email_fingerprint)? {
        return Ok(known.id.into());
    }
    let id = new.id.uuid();
    let row = OpenedRow {
        id,
        kind: new.kind.code().to_owned(),
        name_sealed: seal(key, NAME, id, &new.name)?,
        email_sealed: seal(key, EMAIL, id, new.email.text())?,
        email_fingerprint,
        locale: new.locale.code().to_owned(),
        rhythm: Rhythm::Weekly.code().to_owned(),
        silent_in_august: true,
        ends_on: new.ends_on,
        created_at: new.now,
    };
    insert_account(conn, &row)?;
    tell(conn, "accounts.account.opened", id, new.now)?;
    Ok(new.id)
}

/// An open account; none when it is unknown or closed.
pub fn account(conn: &mut Conn, key: &SealKey, id: AccountId) -> Result<Option<Account>, StoreError> {
    account_by_id(conn, id.uuid())?.map(|row| account_from(key, row)).transpose()
}

/// Whether an account is open.
pub(crate) fn is_open(conn: &mut Conn, id: AccountId) -> Result<bool, StoreError> {
    account_by_id(conn, id.uuid()).map(|row| row.is_some())
}

/// The open account letters to this address are for.
pub fn account_by_email(
    conn: &mut Conn,
    key: &SealKey,
    email: &EmailAddress,
) -> Result<Option<Account>, StoreError> {
    let found = account_by_fingerprint(conn, &fingerprint(key, email))?;
    found.map(|row| account_from(key, row)).transpose()
}

/// To whom a letter for this account goes; none when the account is closed.
pub fn recipient(conn: &mut Conn, key: &SealKey, id: AccountId) -> Result<Option<Recipient>, StoreError> {
    Ok(account(conn, key, id)?.map(|account| recipient_of(&account)))
}

/// The account as somebody letters are written to.
pub(crate) fn recipient_of(account: &Account) -> Recipient {
    Recipient {
        account: Some(account.id.uuid()),
        address: account.email.clone(),
        locale: account.locale,
        rhythm: account.rhythm,
        silent_in_august: account.silent_in_august,
    }
}

/// Closes an account and tells the journal: every session ends, everything that names its holder is erased, and its
/// number remains for what points to it. Says whether it was open.
pub fn close_account(conn: &mut Conn, id: AccountId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let account = id.uuid();
    super::ways_in::end_every_way_in(conn, id, now)?;
    forget_requests(conn, account)?;
    forget_shown_names(conn, account)?;
    forget_changes(conn, account)?;
    let was_open = empty_account(conn, account, now)? > 0;
    if was_open {
        tell(conn, "accounts.account.closed", account, now)?;
    }
    Ok(was_open)
}

/// Gives an account another name. Says whether it is open.
pub(crate) fn rename_account(
    conn: &mut Conn,
    key: &SealKey,
    id: AccountId,
    name: &str,
) -> Result<bool, StoreError> {
    let name = seal(key, NAME, id.uuid(), name)?;
    rename(conn, id.uuid(), &name).map(|changed| changed > 0)
}

/// Sets the last day of access, or none; it holds from the next page on. Says whether the account is open.
pub fn set_end(conn: &mut Conn, id: AccountId, ends_on: Option<NaiveDate>) -> Result<bool, StoreError> {
    end_on(conn, id.uuid(), ends_on).map(|changed| changed > 0)
}

/// What a member prefers to be told, in which language and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Preferences {
    /// The language of letters.
    pub(crate) locale: Locale,
    /// When news is told.
    pub(crate) rhythm: Rhythm,
    /// Whether news waits until September.
    pub(crate) silent_in_august: bool,
}

/// Keeps what a member prefers, and moves the letters that wait accordingly.
pub(crate) fn set_preferences(
    conn: &mut Conn,
    id: AccountId,
    preferences: Preferences,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Preferences { locale, rhythm, silent_in_august } = preferences;
    prefer(conn, id.uuid(), locale.code(), rhythm.code(), silent_in_august)?;
    post::reschedule(conn, id.uuid(), rhythm, silent_in_august, now)
}

/// Writes the address a member has confirmed.
pub(crate) fn write_address(
    conn: &mut Conn,
    key: &SealKey,
    id: AccountId,
    email: &EmailAddress,
) -> Result<bool, StoreError> {
    let sealed = seal(key, EMAIL, id.uuid(), email.text())?;
    readdress(conn, id.uuid(), &sealed, &fingerprint(key, email)).map(|changed| changed > 0)
}

fn tell(conn: &mut Conn, name: &'static str, account: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    let fact = Fact { name, subject: Some(account), payload: serde_json::json!({}), recorded_at: now };
    store::record(conn, &fact).map(|_| ())
}

fn account_from(key: &SealKey, row: AccountRow) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.id.into(),
        kind: AccountKind::from_code(&row.kind).unwrap_or(AccountKind::Personal),
        name: open_some(key, NAME, row.id, row.name_sealed.as_ref())?,
        email: open_some(key, EMAIL, row.id, row.email_sealed.as_ref())?,
        locale: Locale::from_code(&row.locale).unwrap_or_default(),
        rhythm: Rhythm::from_code(&row.rhythm).unwrap_or(Rhythm::Weekly),
        silent_in_august: row.silent_in_august,
        ends_on: row.ends_on,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
}
