//! Requests to sign in as they are kept: digests, a count of wrong codes, and when they end.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::time::paris;

use super::{open_some, seal};
use crate::account::Account;
use crate::asking::{
    Asked, Code, MOST_OPEN, MOST_WRONG, MOST_WRONG_A_DAY, MOST_WRONG_AN_HOUR, OPENS_FOR, Purpose, REMEMBERED,
    Secrets, Standing, Verdict,
};

const RETURN: &str = "sign_in_request/return";
store::sealed_column! { table: "sign_in_request", id: "id", column: "return_sealed", place: "sign_in_request/return" }

row! {
    /// A request as it is written.
    pub(crate) struct NewRequestRow {
        pub(crate) id: Uuid,
        pub(crate) purpose: String,
        pub(crate) address_fingerprint: Vec<u8>,
        pub(crate) account_id: Option<Uuid>,
        pub(crate) asking_digest: Option<Vec<u8>>,
        pub(crate) link_digest: Vec<u8>,
        pub(crate) code_digest: Vec<u8>,
        pub(crate) return_sealed: Option<Sealed>,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) stranger_told: bool,
        pub(crate) client_fingerprint: Option<Vec<u8>>,
    }
}
row! {
    /// A request as it is judged.
    struct RequestRow {
        id: Uuid,
        purpose: String,
        address_fingerprint: Vec<u8>,
        account_id: Option<Uuid>,
        asking_digest: Option<Vec<u8>>,
        code_digest: Vec<u8>,
        return_sealed: Option<Sealed>,
        expires_at: DateTime<Utc>,
        wrong_codes: i64,
        used_at: Option<DateTime<Utc>>,
    }
}

sql! {
    pub(crate) fn insert_request(row: &NewRequestRow) -> () =
        "insert into sign_in_request (id, purpose, address_fingerprint, account_id, asking_digest, link_digest,
                code_digest, return_sealed, asked_at, expires_at, stranger_told, client_fingerprint, wrong_codes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)";
    fn request_by_asking(digest: &[u8]) -> Option<RequestRow> =
        "select id, purpose, address_fingerprint, account_id, asking_digest, code_digest, return_sealed,
                expires_at, wrong_codes, used_at
         from sign_in_request where asking_digest = $1";
    fn request_by_link(digest: &[u8]) -> Option<RequestRow> =
        "select id, purpose, address_fingerprint, account_id, asking_digest, code_digest, return_sealed,
                expires_at, wrong_codes, used_at
         from sign_in_request where link_digest = $1";
    /// Ends the oldest open requests for an address from one place, so many remaining.
    fn retire_oldest(address: &[u8], client: &[u8], now: DateTime<Utc>, kept: i64) -> () =
        "update sign_in_request set expires_at = $3
         where address_fingerprint = $1 and client_fingerprint = $2 and used_at is null and expires_at > $3
           and id not in
            (select id from sign_in_request
             where address_fingerprint = $1 and client_fingerprint = $2 and used_at is null and expires_at > $3
             order by asked_at desc, id desc limit $4)";
    /// Ends the help on its way to an address.
    fn retire_help(address: &[u8], now: DateTime<Utc>) -> () =
        "update sign_in_request set expires_at = $2
         where address_fingerprint = $1 and purpose = 'help' and used_at is null and expires_at > $2";
    fn letters_to_stranger(address: &[u8], since: DateTime<Utc>) -> One<i64> =
        "select count(*) from sign_in_request
         where address_fingerprint = $1 and asked_at > $2 and stranger_told";
    fn wrong_codes_since(address: &[u8], since: DateTime<Utc>) -> One<i64> =
        "select cast(coalesce(sum(wrong_codes), 0) as bigint) from sign_in_request
         where address_fingerprint = $1 and asked_at > $2 and purpose = 'sign-in'";
    fn wrong_codes_everywhere_since(since: DateTime<Utc>) -> One<i64> =
        "select cast(coalesce(sum(wrong_codes), 0) as bigint) from sign_in_request
         where asked_at > $1 and purpose = 'sign-in'";
    fn count_wrong(id: Uuid, most: i64) -> Affected =
        "update sign_in_request set wrong_codes = wrong_codes + 1 where id = $1 and wrong_codes < $2";
    /// Uses a request if nobody did before: of two at once, one changes a row.
    fn use_request(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update sign_in_request set used_at = $2 where id = $1 and used_at is null and expires_at > $2";
    fn keep_unsent(id: Uuid, sealed: &Sealed) -> () =
        "update sign_in_request set return_sealed = $2 where id = $1";
    #[cfg(test)]
    pub(crate) fn count_requests() -> One<i64> = "select count(*) from sign_in_request";
    pub(crate) fn purge_requests(before: DateTime<Utc>) -> Affected =
        "delete from sign_in_request where asked_at < $1 and expires_at < $1";
}

/// The letter a request calls for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Due {
    /// The code and the link.
    Opening(Account),
    /// That access has ended.
    Ended(Account),
    /// That we do not know the address, and how to join.
    Stranger,
    /// None: this stranger was told today.
    Silence,
}

/// Keeps a request. Says which letter it calls for; the same statements are run for every address.
pub(crate) fn keep_request(conn: &mut Conn, key: &SealKey, asked: &Asked) -> Result<Due, StoreError> {
    let (secrets, now) = (&asked.secrets, asked.now);
    let address = super::accounts::fingerprint(key, &asked.email);
    let known = super::accounts::account_by_email(conn, key, &asked.email)?;
    let told = letters_to_stranger(conn, &address, now - REMEMBERED)?;
    // Whoever asks in somebody's name from elsewhere retires nothing of hers.
    let client = key.fingerprint("sign_in_request/client", &asked.client);
    retire_oldest(conn, &address, &client, now, MOST_OPEN - 1)?;
    purge_requests(conn, now - REMEMBERED)?;
    let due = match known {
        Some(account) if account.has_ended(paris(now).date()) => Due::Ended(account),
        Some(account) => Due::Opening(account),
        None if told == 0 && asked.strangers_welcome => Due::Stranger,
        None => Due::Silence,
    };
    let account = match &due {
        Due::Opening(account) | Due::Ended(account) => Some(account.id.uuid()),
        Due::Stranger | Due::Silence => None,
    };
    let row = NewRequestRow {
        id: secrets.id,
        purpose: Purpose::SignIn.code().to_owned(),
        address_fingerprint: address,
        account_id: account,
        asking_digest: Some(secrets.asking.digest()),
        link_digest: secrets.link.digest(),
        code_digest: code_digest(key, secrets.id, &secrets.code),
        return_sealed: Some(seal(key, RETURN, secrets.id, &asked.back)?),
        asked_at: now,
        expires_at: now + OPENS_FOR,
        stranger_told: due == Due::Stranger,
        client_fingerprint: Some(client),
    };
    insert_request(conn, &row)?;
    Ok(due)
}

/// Does the work of a letter that is not sent, so that time tells nothing of who is known: seals as much and writes
/// one row.
pub(crate) fn keep_silent(conn: &mut Conn, key: &SealKey, asked: &Asked) -> Result<(), StoreError> {
    key.fingerprint("sign_in_request/unsent", asked.email.text());
    seal(key, "sign_in_request/unsent", asked.secrets.id, asked.email.text())?;
    seal(key, "sign_in_request/unsent", asked.secrets.id, &" ".repeat(900))?;
    let sealed = seal(key, RETURN, asked.secrets.id, &asked.back)?;
    keep_unsent(conn, asked.secrets.id, &sealed)
}

/// What is kept of a code: a keyed digest bound to its request, since six digits alone are soon tried through.
pub(crate) fn code_digest(key: &SealKey, request: Uuid, code: &Code) -> Vec<u8> {
    key.fingerprint("sign_in_request/code", &format!("{request} {}", code.text()))
}

/// Somebody typed a code where they asked for it.
pub(crate) fn type_code(
    conn: &mut Conn,
    key: &SealKey,
    asking: &[u8],
    code: &Code,
    now: DateTime<Utc>,
) -> Result<Verdict, StoreError> {
    match request_by_asking(conn, asking)? {
        Some(row) => judge_code(conn, key, row, code, now),
        None => Ok(Verdict::NothingAsked),
    }
}

/// Somebody typed the code that a coordinator said, on the page of the link that came by letter.
pub(crate) fn type_spoken_code(
    conn: &mut Conn,
    key: &SealKey,
    link: &[u8],
    code: &Code,
    now: DateTime<Utc>,
) -> Result<Verdict, StoreError> {
    match request_by_link(conn, link)? {
        Some(row) if Purpose::from_code(&row.purpose) == Purpose::Help => {
            judge_code(conn, key, row, code, now)
        }
        _ => Ok(Verdict::NothingAsked),
    }
}

fn judge_code(
    conn: &mut Conn,
    key: &SealKey,
    row: RequestRow,
    code: &Code,
    now: DateTime<Utc>,
) -> Result<Verdict, StoreError> {
    if let Some(verdict) = Verdict::closed(standing(&row, now)) {
        return Ok(verdict);
    }
    // Anybody may ask for a code and guess; a code said aloud needs the link of the letter as well.
    let is_asked = Purpose::from_code(&row.purpose) == Purpose::SignIn;
    if is_asked && let Some(verdict) = guessed_enough(conn, &row.address_fingerprint, now)? {
        return Ok(verdict);
    }
    let right = code_digest(key, row.id, code) == row.code_digest;
    match row.account_id {
        Some(_) if right => open_with(conn, key, row, now),
        _ => {
            count_wrong(conn, row.id, MOST_WRONG)?;
            Ok(Verdict::Wrong { left: MOST_WRONG - row.wrong_codes - 1 })
        }
    }
}

/// Whether so many codes were guessed, for an address today or in the whole house this hour, that only links open.
fn guessed_enough(
    conn: &mut Conn,
    address: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Verdict>, StoreError> {
    if wrong_codes_since(conn, address, now - REMEMBERED)? >= MOST_WRONG_A_DAY {
        return Ok(Some(Verdict::EnoughToday));
    }
    let everywhere = wrong_codes_everywhere_since(conn, now - TimeDelta::hours(1))?;
    Ok((everywhere >= MOST_WRONG_AN_HOUR).then_some(Verdict::EnoughHere))
}

/// What a link would open, without using it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkSeen {
    /// It opens with one press: this browser asked.
    Opens,
    /// It opens once the code said on the telephone is typed.
    AsksCode,
    /// Another browser asked.
    Elsewhere,
    /// It opens nothing any more, or never did.
    Closed(Standing),
}

/// Looks at a link and changes nothing, so that a machine that opens links takes nothing away.
pub(crate) fn look_at_link(
    conn: &mut Conn,
    link: &[u8],
    asking: Option<&[u8]>,
    now: DateTime<Utc>,
) -> Result<LinkSeen, StoreError> {
    let Some(row) = request_by_link(conn, link)? else { return Ok(LinkSeen::Closed(Standing::Expired)) };
    let seen = match standing(&row, now) {
        // Wrong codes close the code, not the link: whoever holds both the letter and the browser is the one.
        Standing::Open | Standing::Exhausted if is_bound_to(&row, asking) => LinkSeen::Opens,
        Standing::Open if Purpose::from_code(&row.purpose) == Purpose::Help => LinkSeen::AsksCode,
        Standing::Open => LinkSeen::Elsewhere,
        closed => LinkSeen::Closed(closed),
    };
    Ok(seen)
}

/// Somebody pressed the button of a link.
pub(crate) fn follow_link(
    conn: &mut Conn,
    key: &SealKey,
    link: &[u8],
    asking: Option<&[u8]>,
    now: DateTime<Utc>,
) -> Result<Verdict, StoreError> {
    match look_at_link(conn, link, asking, now)? {
        LinkSeen::Closed(standing) => Ok(Verdict::closed(standing).unwrap_or(Verdict::Expired)),
        LinkSeen::Elsewhere | LinkSeen::AsksCode => Ok(Verdict::Elsewhere),
        LinkSeen::Opens => match request_by_link(conn, link)? {
            Some(row) => open_with(conn, key, row, now),
            None => Ok(Verdict::Expired),
        },
    }
}

fn is_bound_to(row: &RequestRow, asking: Option<&[u8]>) -> bool {
    matches!((&row.asking_digest, asking), (Some(kept), Some(shown)) if kept == shown)
}

fn standing(row: &RequestRow, now: DateTime<Utc>) -> Standing {
    Standing::of(row.used_at, row.expires_at, row.wrong_codes, now)
}

fn open_with(
    conn: &mut Conn,
    key: &SealKey,
    row: RequestRow,
    now: DateTime<Utc>,
) -> Result<Verdict, StoreError> {
    let Some(id) = row.account_id else { return Ok(Verdict::Expired) };
    if use_request(conn, row.id, now)? == 0 {
        return Ok(Verdict::Used);
    }
    let back = open_some(key, RETURN, row.id, row.return_sealed.as_ref())?;
    Ok(Verdict::Opens { account: id.into(), back })
}

/// A coordinator helps somebody to sign in: only the last such request opens.
pub(crate) fn keep_help(
    conn: &mut Conn,
    key: &SealKey,
    account: &Account,
    secrets: &Secrets,
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), StoreError> {
    let address = key.fingerprint("account/email", &account.email);
    retire_help(conn, &address, now)?;
    let row = NewRequestRow {
        id: secrets.id,
        purpose: Purpose::Help.code().to_owned(),
        address_fingerprint: address,
        account_id: Some(account.id.uuid()),
        asking_digest: None,
        link_digest: secrets.link.digest(),
        code_digest: code_digest(key, secrets.id, &secrets.code),
        return_sealed: None,
        asked_at: now,
        expires_at,
        stranger_told: false,
        client_fingerprint: None,
    };
    insert_request(conn, &row)
}
