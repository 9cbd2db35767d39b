//! Sessions as they are kept: a digest of the cookie, a device in two words, and three moments.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{AccountId, SessionId};
use vocabulary::time::paris;
use web::ASSURED_FOR;

use super::accounts::NAME;
use super::{open, open_some, seal};
use crate::account::{Account, AccountKind};
use crate::device::Device;
use crate::session::{Assurance, IDLE, LIVES, MOST_SESSIONS, NOTED_EVERY, NewSession, Session, SessionFound};

const SHOWN_NAME: &str = "session/shown_name";
const KNOWN_NAME: &str = "shown_name/name";
store::sealed_column! { table: "session", id: "id", column: "shown_name_sealed", place: "session/shown_name" }
store::sealed_column! { table: "shown_name", id: "id", column: "name_sealed", place: "shown_name/name" }
/// How long a name given at a shared mailbox is offered again.
pub(crate) const NAME_OFFERED: TimeDelta = TimeDelta::days(60);

row! {
    /// A session that a cookie opens, with what is needed of its account.
    struct OpenRow {
        id: Uuid,
        account_id: Uuid,
        kind: String,
        name_sealed: Option<Sealed>,
        shown_name_sealed: Option<Sealed>,
        assured_until: Option<DateTime<Utc>>,
        last_used_at: DateTime<Utc>,
    }
}
row! {
    /// A session as its table keeps it.
    struct SessionRow {
        id: Uuid,
        account_id: Uuid,
        digest: Vec<u8>,
        browser: String,
        system: String,
        since: DateTime<Utc>,
        last_used_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        assured_until: Option<DateTime<Utc>>,
    }
}
row! {
    /// A session among those of its owner.
    struct ListedRow {
        id: Uuid,
        shown_name_sealed: Option<Sealed>,
        browser: String,
        system: String,
        since: DateTime<Utc>,
        last_used_at: DateTime<Utc>,
    }
}
row! {
    /// A name somebody gave at a shared mailbox.
    struct ShownNameRow {
        id: Uuid,
        account_id: Uuid,
        fingerprint: Vec<u8>,
        name_sealed: Sealed,
        last_used_at: DateTime<Utc>,
    }
}
row! {
    struct NamedRow { id: Uuid, name_sealed: Sealed }
}

sql! {
    /// What a cookie opens now: a session that lives, is not idle, of an account that is open and has not ended.
    fn open_by_digest(digest: &[u8], now: DateTime<Utc>, idle_since: DateTime<Utc>, today: NaiveDate)
        -> Option<OpenRow> =
        "select s.id, s.account_id, a.kind, a.name_sealed, s.shown_name_sealed, s.assured_until, s.last_used_at
         from session s join account a on a.id = s.account_id
         where s.digest = $1 and s.expires_at > $2 and s.last_used_at > $3
           and a.closed_at is null and (a.ends_on is null or a.ends_on >= $4)";
    fn insert_session(row: &SessionRow) -> () =
        "insert into session (id, account_id, digest, browser, system, since, last_used_at, expires_at,
                assured_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Keeps the sessions used last and ends the others of an account.
    fn end_oldest(account: Uuid, kept: i64) -> () =
        "delete from session where account_id = $1 and id not in
            (select id from session where account_id = $1 order by last_used_at desc, id desc limit $2)";
    /// Notes that a session is used; a proof that still holds holds half an hour longer.
    fn use_session(id: Uuid, now: DateTime<Utc>, assured: DateTime<Utc>, noted_before: DateTime<Utc>) -> Affected =
        "update session set last_used_at = $2,
                assured_until = case when assured_until > $2 then $3 else assured_until end
         where id = $1 and last_used_at <= $4";
    /// Notes that an account is used, which also takes back the warnings that it was not.
    fn use_account(session: Uuid, now: DateTime<Utc>) -> () =
        "update account set last_seen_at = $2, first_warned_on = null, last_warned_on = null
         where id = (select account_id from session where id = $1)";
    fn name_session(id: Uuid, name: &Sealed, expires_at: DateTime<Utc>) -> Affected =
        "update session set shown_name_sealed = $2, expires_at = $3
         where id = $1 and shown_name_sealed is null";
    fn listed(account: Uuid, now: DateTime<Utc>, idle_since: DateTime<Utc>) -> Vec<ListedRow> =
        "select id, shown_name_sealed, browser, system, since, last_used_at from session
         where account_id = $1 and expires_at > $2 and last_used_at > $3 order by last_used_at desc, id desc";
    fn every_by_account(account: Uuid) -> Vec<ListedRow> =
        "select id, shown_name_sealed, browser, system, since, last_used_at from session
         where account_id = $1 order by since, id";
    fn delete_session(id: Uuid, account: Uuid) -> Affected =
        "delete from session where id = $1 and account_id = $2";
    fn delete_by_digest(digest: &[u8]) -> Affected = "delete from session where digest = $1";
    fn delete_sessions(account: Uuid) -> Affected = "delete from session where account_id = $1";
    /// Letters under way open nothing any more.
    fn retire_requests(account: Uuid, now: DateTime<Utc>) -> () =
        "update sign_in_request set expires_at = $2
         where account_id = $1 and used_at is null and expires_at > $2";
    fn keep_shown_name(row: &ShownNameRow) -> () =
        "insert into shown_name (id, account_id, fingerprint, name_sealed, last_used_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, fingerprint) do update set last_used_at = $5";
    fn names_since(account: Uuid, since: DateTime<Utc>, most: i64) -> Vec<NamedRow> =
        "select id, name_sealed from shown_name where account_id = $1 and last_used_at >= $2
         order by last_used_at desc, id desc limit $3";
}

/// What the secret of a cookie opens now, in one statement; none when it is unknown, ended, idle, of an account that
/// closed or whose access has ended, or of a shared mailbox that has not yet been told who is there.
pub fn session_by_digest(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<SessionFound>, StoreError> {
    let Some(row) = open_by_digest(conn, digest, now, now - IDLE, paris(now).date())? else {
        return Ok(None);
    };
    let shown_name = match (&row.shown_name_sealed, AccountKind::from_code(&row.kind)) {
        (Some(sealed), _) => open(key, SHOWN_NAME, row.id, sealed)?,
        (None, Some(AccountKind::Shared)) => return Ok(None),
        (None, _) => open_some(key, NAME, row.account_id, row.name_sealed.as_ref())?,
    };
    Ok(Some(SessionFound {
        session: row.id.into(),
        account: row.account_id.into(),
        shown_name,
        assured_until: row.assured_until,
        last_used_at: row.last_used_at,
    }))
}

/// The session of a shared mailbox that waits for somebody to say who is there: the session and its account.
pub(crate) fn waiting_for_name(
    conn: &mut Conn,
    digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<(SessionId, AccountId)>, StoreError> {
    let found = open_by_digest(conn, digest, now, now - IDLE, paris(now).date())?;
    let waits = |row: &OpenRow| {
        row.shown_name_sealed.is_none() && AccountKind::from_code(&row.kind) == Some(AccountKind::Shared)
    };
    Ok(found.filter(waits).map(|row| (row.id.into(), row.account_id.into())))
}

/// Begins a session and answers the secret to put into the cookie [`SESSION_COOKIE`](crate::SESSION_COOKIE). The
/// account is counted as seen.
pub fn start_session(
    conn: &mut Conn,
    account: &Account,
    new: &NewSession,
) -> Result<web::Secret, StoreError> {
    let row = SessionRow {
        id: new.id.uuid(),
        account_id: account.id.uuid(),
        digest: new.secret.digest(),
        browser: new.device.browser.to_owned(),
        system: new.device.system.to_owned(),
        since: new.now,
        last_used_at: new.now,
        expires_at: new.expires_at(account.kind),
        assured_until: (new.assurance == Assurance::Fresh).then(|| new.now + ASSURED_FOR),
    };
    // Room is made before: of sessions used at the very same moment the new one must not be the one that goes.
    end_oldest(conn, account.id.uuid(), MOST_SESSIONS - 1)?;
    insert_session(conn, &row)?;
    use_account(conn, row.id, new.now)?;
    Ok(new.secret.clone())
}

/// Writes down that a session is used, at most once every five minutes however often it is called, and lets a proof
/// that still holds last half an hour longer.
pub fn note_use(conn: &mut Conn, session: SessionId, now: DateTime<Utc>) -> Result<(), StoreError> {
    if use_session(conn, session.uuid(), now, now + ASSURED_FOR, now - NOTED_EVERY)? > 0 {
        use_account(conn, session.uuid(), now)?;
    }
    Ok(())
}

/// The sessions of an account that live, the one used last first.
pub fn sessions_of(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Session>, StoreError> {
    sessions_from(key, listed(conn, account.uuid(), now, now - IDLE)?)
}

/// Every session kept of an account, those that have ended included.
pub(crate) fn every_session(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
) -> Result<Vec<Session>, StoreError> {
    sessions_from(key, every_by_account(conn, account.uuid())?)
}

fn sessions_from(key: &SealKey, rows: Vec<ListedRow>) -> Result<Vec<Session>, StoreError> {
    let opened = rows.into_iter().map(|row| {
        Ok(Session {
            id: row.id.into(),
            shown_name: open_some(key, SHOWN_NAME, row.id, row.shown_name_sealed.as_ref())?,
            device: Device::from_names(&row.browser, &row.system),
            since: row.since,
            last_used_at: row.last_used_at,
        })
    });
    opened.collect()
}

/// Ends one session of an account. Says whether there was one.
pub(crate) fn end_session(
    conn: &mut Conn,
    account: AccountId,
    session: SessionId,
) -> Result<bool, StoreError> {
    delete_session(conn, session.uuid(), account.uuid()).map(|ended| ended > 0)
}

/// Ends the session of a cookie, whatever its state.
pub(crate) fn end_session_by_digest(conn: &mut Conn, digest: &[u8]) -> Result<(), StoreError> {
    delete_by_digest(conn, digest).map(|_| ())
}

/// Ends every session of an account at once, and the links and codes on their way. Answers how many sessions there
/// were.
pub(crate) fn end_sessions(
    conn: &mut Conn,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    retire_requests(conn, account.uuid(), now)?;
    delete_sessions(conn, account.uuid())
}

/// Who is there today, at a shared mailbox, with ids from outside the transaction.
pub(crate) struct ShownName<'a> {
    pub(crate) id: Uuid,
    pub(crate) account: AccountId,
    pub(crate) session: SessionId,
    pub(crate) name: &'a str,
    pub(crate) now: DateTime<Utc>,
}

/// Keeps who is there today, and lets the session live as others do. Says whether it was waiting.
pub(crate) fn tell_name(conn: &mut Conn, key: &SealKey, told: &ShownName<'_>) -> Result<bool, StoreError> {
    let session = told.session.uuid();
    let sealed = seal(key, SHOWN_NAME, session, told.name)?;
    if name_session(conn, session, &sealed, told.now + LIVES)? == 0 {
        return Ok(false);
    }
    let row = ShownNameRow {
        id: told.id,
        account_id: told.account.uuid(),
        fingerprint: key.fingerprint(KNOWN_NAME, &vocabulary::fold(told.name)),
        name_sealed: seal(key, KNOWN_NAME, told.id, told.name)?,
        last_used_at: told.now,
    };
    keep_shown_name(conn, &row).map(|()| true)
}

/// The names given lately at a shared mailbox, the last one first, at most twelve.
pub(crate) fn known_names(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    names_from(key, names_since(conn, account.uuid(), now - NAME_OFFERED, 12)?)
}

/// Every name kept of a shared mailbox.
pub(crate) fn every_shown_name(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
) -> Result<Vec<String>, StoreError> {
    names_from(key, names_since(conn, account.uuid(), DateTime::UNIX_EPOCH, i64::MAX)?)
}

fn names_from(key: &SealKey, rows: Vec<NamedRow>) -> Result<Vec<String>, StoreError> {
    rows.into_iter().map(|row| open(key, KNOWN_NAME, row.id, &row.name_sealed)).collect()
}
