//! Passkeys, accounts of providers, and what must be remembered between a question and its answer.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;
use web::Secret;

use super::{open, seal};

const PASSKEY_NAME: &str = "passkey/name";
const STATE: &str = "proof_begun/state";
store::sealed_column! { table: "passkey", id: "id", column: "name_sealed", place: "passkey/name" }
store::sealed_column! { table: "proof_begun", id: "id", column: "state_sealed", place: "proof_begun/state" }

/// How long a question waits for its answer.
pub(crate) const WAITS: TimeDelta = TimeDelta::minutes(5);

row! {
    /// A question on its way.
    struct BegunRow {
        id: Uuid,
        digest: Vec<u8>,
        purpose: String,
        account_id: Option<Uuid>,
        state_sealed: Sealed,
        expires_at: DateTime<Utc>,
    }
}
row! {
    struct TakenRow { id: Uuid, account_id: Option<Uuid>, state_sealed: Sealed }
}
row! {
    /// A passkey as its table keeps it.
    struct PasskeyRow {
        id: Uuid,
        account_id: Uuid,
        credential: Vec<u8>,
        name_sealed: Sealed,
        public_part: String,
        created_at: DateTime<Utc>,
    }
}
row! {
    /// A passkey among those of its owner.
    struct ListedRow {
        id: Uuid,
        name_sealed: Sealed,
        public_part: String,
        created_at: DateTime<Utc>,
        last_used_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// That an account of a provider opens one of ours.
    struct IdentityRow {
        id: Uuid,
        account_id: Uuid,
        fingerprint: Vec<u8>,
        linked_at: DateTime<Utc>,
        last_used_at: DateTime<Utc>,
    }
}

sql! {
    fn insert_begun(row: &BegunRow) -> () =
        "insert into proof_begun (id, digest, purpose, account_id, state_sealed, expires_at)
         values ($1, $2, $3, $4, $5, $6)";
    /// Takes a question away as it is answered: of two answers at once, one finds it.
    fn take_begun(digest: &[u8], purpose: &str, now: DateTime<Utc>) -> Option<TakenRow> =
        "delete from proof_begun where digest = $1 and purpose = $2 and expires_at > $3
         returning id, account_id, state_sealed";
    pub(crate) fn purge_begun(now: DateTime<Utc>) -> Affected = "delete from proof_begun where expires_at <= $1";
    fn insert_passkey(row: &PasskeyRow) -> Affected =
        "insert into passkey (id, account_id, credential, name_sealed, public_part, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (credential) do nothing";
    fn passkeys_by_account(account: Uuid) -> Vec<ListedRow> =
        "select id, name_sealed, public_part, created_at, last_used_at from passkey
         where account_id = $1 order by created_at, id";
    fn use_passkey(credential: &[u8], public_part: &str, now: DateTime<Utc>) -> () =
        "update passkey set public_part = $2, last_used_at = $3 where credential = $1";
    fn delete_passkey(id: Uuid, account: Uuid) -> Affected =
        "delete from passkey where id = $1 and account_id = $2";
    fn account_by_identity(fingerprint: &[u8]) -> Option<Uuid> =
        "select account_id from openid_identity where fingerprint = $1";
    fn keep_identity(row: &IdentityRow) -> () =
        "insert into openid_identity (id, account_id, fingerprint, linked_at, last_used_at)
         values ($1, $2, $3, $4, $5)
         on conflict (fingerprint) do update set last_used_at = $5";
    pub(crate) fn identities_by_account(account: Uuid) -> Vec<DateTime<Utc>> =
        "select linked_at from openid_identity where account_id = $1 order by linked_at, id";
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// To a device: prove that you hold a passkey.
    PasskeyUse,
    /// To a device: make a passkey.
    PasskeyMaking,
    /// To a provider: who is it?
    OpenId,
}

impl Asking {
    const fn code(self) -> &'static str {
        match self {
            Self::PasskeyUse => "passkey-use",
            Self::PasskeyMaking => "passkey-making",
            Self::OpenId => "openid",
        }
    }
}

/// A question about to be put, with what its answer will be judged by.
#[derive(Clone)]
pub(crate) struct Question {
    pub(crate) id: Uuid,
    pub(crate) secret: Secret,
    pub(crate) asking: Asking,
    pub(crate) account: Option<AccountId>,
    pub(crate) state: String,
    pub(crate) now: DateTime<Utc>,
}

/// Keeps a question for five minutes, and forgets those that waited longer.
pub(crate) fn put_question(conn: &mut Conn, key: &SealKey, question: &Question) -> Result<(), StoreError> {
    purge_begun(conn, question.now)?;
    let row = BegunRow {
        id: question.id,
        digest: question.secret.digest(),
        purpose: question.asking.code().to_owned(),
        account_id: question.account.map(AccountId::uuid),
        state_sealed: seal(key, STATE, question.id, &question.state)?,
        expires_at: question.now + WAITS,
    };
    insert_begun(conn, &row)
}

/// Takes a question away with its answer: the account it was about, and its state.
pub(crate) fn take_question(
    conn: &mut Conn,
    key: &SealKey,
    (digest, asking): (&[u8], Asking),
    now: DateTime<Utc>,
) -> Result<Option<(Option<AccountId>, String)>, StoreError> {
    let Some(row) = take_begun(conn, digest, asking.code(), now)? else { return Ok(None) };
    let state = open(key, STATE, row.id, &row.state_sealed)?;
    Ok(Some((row.account_id.map(AccountId::from), state)))
}

/// A passkey as its owner sees it.
#[derive(Clone)]
pub(crate) struct OwnPasskey {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) public_part: String,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) last_used_at: Option<DateTime<Utc>>,
}

/// The passkeys of an account, the oldest first.
pub(crate) fn passkeys_of(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
) -> Result<Vec<OwnPasskey>, StoreError> {
    let rows = passkeys_by_account(conn, account.uuid())?;
    let opened = rows.into_iter().map(|row| {
        Ok(OwnPasskey {
            id: row.id,
            name: open(key, PASSKEY_NAME, row.id, &row.name_sealed)?,
            public_part: row.public_part,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
        })
    });
    opened.collect()
}

/// A passkey a device has just made.
#[derive(Clone)]
pub(crate) struct NewPasskey {
    pub(crate) id: Uuid,
    pub(crate) account: AccountId,
    pub(crate) credential: Vec<u8>,
    pub(crate) name: String,
    pub(crate) public_part: String,
    pub(crate) now: DateTime<Utc>,
}

/// Keeps a passkey. Says whether it is new.
pub(crate) fn keep_passkey(conn: &mut Conn, key: &SealKey, new: &NewPasskey) -> Result<bool, StoreError> {
    let row = PasskeyRow {
        id: new.id,
        account_id: new.account.uuid(),
        credential: new.credential.clone(),
        name_sealed: seal(key, PASSKEY_NAME, new.id, &new.name)?,
        public_part: new.public_part.clone(),
        created_at: new.now,
    };
    insert_passkey(conn, &row).map(|written| written > 0)
}

/// Writes what a device now says of its passkey: its counter, and that it was used.
pub(crate) fn note_passkey(
    conn: &mut Conn,
    (credential, public_part): (&[u8], &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    use_passkey(conn, credential, public_part, now)
}

/// Removes one passkey of an account.
pub(crate) fn remove_passkey(conn: &mut Conn, account: AccountId, id: Uuid) -> Result<bool, StoreError> {
    delete_passkey(conn, id, account.uuid()).map(|removed| removed > 0)
}

/// An account of a provider, by what names it there for ever.
pub(crate) fn identity_fingerprint(key: &SealKey, issuer: &str, subject: &str) -> Vec<u8> {
    key.fingerprint("openid_identity", &format!("{issuer}\u{1f}{subject}"))
}

/// The account of ours that an account of a provider opens.
pub(crate) fn account_of_identity(
    conn: &mut Conn,
    fingerprint: &[u8],
) -> Result<Option<AccountId>, StoreError> {
    Ok(account_by_identity(conn, fingerprint)?.map(AccountId::from))
}

/// Remembers that an account of a provider opens one of ours, and that it just did.
pub(crate) fn link_identity(
    conn: &mut Conn,
    (id, account): (Uuid, AccountId),
    fingerprint: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = IdentityRow {
        id,
        account_id: account.uuid(),
        fingerprint: fingerprint.to_vec(),
        linked_at: now,
        last_used_at: now,
    };
    keep_identity(conn, &row)
}
