//! Asking to join an organisation: a request that its keepers answer, and that tells the asker nothing about anybody.

use accounts::EmailAddress;
use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::named;

use crate::inviting::print_of;
use crate::keeping::tell;
use crate::letters::Drawn;
use crate::sealing::{ASKING_EMAIL, ASKING_NAME, ASKING_PROFESSION, open, seal};
use crate::store::requests::{RequestRow, decide_request, insert_request, requests_alike};

named! {
    /// What is answered to a request, in words of a closed list: nothing is written freely about anybody.
    pub(crate) Decision {
        /// An invitation is on its way.
        Accepted = "accepted", "membership-decision-accepted";
        /// Nobody recognises who asks.
        NotKnown = "not-known", "membership-decision-not-known";
        /// The organisation has enough accounts for now.
        NotNow = "not-now", "membership-decision-not-now";
        /// Another organisation is the right one.
        Elsewhere = "elsewhere", "membership-decision-elsewhere";
    }
}

/// A request about to be written. Ids and moment come from outside the transaction.
#[derive(Clone)]
pub(crate) struct NewRequest {
    pub(crate) id: Uuid,
    pub(crate) organization: OrganizationId,
    pub(crate) email: EmailAddress,
    pub(crate) name: String,
    pub(crate) profession: String,
    pub(crate) locale: Locale,
    pub(crate) letters: Vec<Drawn>,
    pub(crate) now: DateTime<Utc>,
}

/// A request as its keepers read it. It has no `Debug`.
pub(crate) struct Asking {
    pub(crate) id: Uuid,
    pub(crate) organization: OrganizationId,
    pub(crate) email: EmailAddress,
    pub(crate) name: String,
    pub(crate) profession: String,
    pub(crate) locale: Locale,
    pub(crate) asked_at: DateTime<Utc>,
}

/// Keeps a request and writes to the keepers. The same address asking again adds nothing and tells nobody.
pub(crate) fn ask(conn: &mut Conn, key: &SealKey, new: &NewRequest) -> Result<(), StoreError> {
    let print = print_of(key, &new.email);
    if requests_alike(conn, new.organization.uuid(), &print)? > 0 {
        return Ok(());
    }
    let row = RequestRow {
        id: new.id,
        organization: new.organization.uuid(),
        email_sealed: seal(key, ASKING_EMAIL, new.id, new.email.text())?,
        email_print: print,
        name_sealed: seal(key, ASKING_NAME, new.id, &new.name)?,
        profession_sealed: seal(key, ASKING_PROFESSION, new.id, &new.profession)?,
        locale: new.locale.code().to_owned(),
        asked_at: new.now,
        decided_at: None,
        decision: None,
        decided_by: None,
    };
    insert_request(conn, &row)?;
    new.letters.iter().try_for_each(|letter| letter.send(conn, key, new.now))?;
    tell(conn, "membership.request.asked", new.id, new.now)
}

/// Reads a request.
pub(crate) fn asking(key: &SealKey, row: &RequestRow) -> Result<Option<Asking>, StoreError> {
    let email = EmailAddress::read(&open(key, ASKING_EMAIL, row.id, &row.email_sealed)?);
    let Some(email) = email else { return Ok(None) };
    Ok(Some(Asking {
        id: row.id,
        organization: OrganizationId::from(row.organization),
        email,
        name: open(key, ASKING_NAME, row.id, &row.name_sealed)?,
        profession: open(key, ASKING_PROFESSION, row.id, &row.profession_sealed)?,
        locale: Locale::from_code(&row.locale).unwrap_or(Locale::French),
        asked_at: row.asked_at,
    }))
}

/// Decides a request, once. Says whether it waited.
pub(crate) fn decide(
    conn: &mut Conn,
    request: Uuid,
    decision: Decision,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if decide_request(conn, request, decision.code(), by.uuid(), now)? == 0 {
        return Ok(false);
    }
    tell(conn, "membership.request.decided", request, now)?;
    Ok(true)
}
