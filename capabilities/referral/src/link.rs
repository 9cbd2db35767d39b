//! A link to answer: eight days, one browser for what was said of the person, and asked again when it is over.

use std::fmt;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::Recipient;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, ReferralId};

use crate::clock::{LINK_LASTS, day};
use crate::desk::Desk;
use crate::letters::{Told, ask_one, name_of};
use crate::mailbox::mailboxes_of;
use crate::referral::Referral;
use crate::store::links::{LinkRow, bind, insert_links, link_by_digest, link_by_id, links_of};
use crate::store::referrals::referral;
use crate::store::{ADDRESS, open, seal};

/// No second letter leaves to the same mailbox within this time: the first is on its way.
const WAITS: TimeDelta = TimeDelta::minutes(5);

/// A link to answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Its identity.
    pub id: Uuid,
    /// What it answers.
    pub referral: ReferralId,
    /// The organisation that was asked.
    pub organization: OrganizationId,
    /// The last moment it works.
    pub expires_at: DateTime<Utc>,
    bound: Option<Vec<u8>>,
}

/// What a secret opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// A link that works.
    Live(Link),
    /// A link that worked once: another may be asked for.
    Expired(Link),
    /// Nothing.
    Unknown,
}

/// What became of a wish for another link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewed {
    /// A letter left to the same mailbox.
    Written,
    /// One left a moment ago.
    JustWritten,
    /// There is nothing to answer any more.
    Over,
}

impl Link {
    /// Whether some browser read what was said already.
    pub fn is_bound(&self) -> bool {
        self.bound.is_some()
    }

    /// Whether it is this browser, by the digest of its cookie.
    pub fn is_bound_to(&self, digest: &[u8]) -> bool {
        self.bound.as_deref() == Some(digest)
    }
}

/// The link of a secret, by its digest; none for a member who no longer acts for the organisation.
///
/// # Errors
/// Those of the store.
pub fn link_by_secret(conn: &mut Conn, digest: &[u8], now: DateTime<Utc>) -> Result<LinkState, StoreError> {
    let Some(row) = link_by_digest(conn, digest)? else { return Ok(LinkState::Unknown) };
    if !is_vouched_for(conn, &row, day(now))? {
        return Ok(LinkState::Unknown);
    }
    let link = understood(&row);
    Ok(if now < link.expires_at { LinkState::Live(link) } else { LinkState::Expired(link) })
}

/// Binds a link to a browser, by the digest of its cookie. Says whether it is this browser's now.
///
/// # Errors
/// Those of the store.
pub fn bind_link(conn: &mut Conn, link: Uuid, digest: &[u8], now: DateTime<Utc>) -> Result<bool, StoreError> {
    if bind(conn, link, digest, now)? > 0 {
        return Ok(true);
    }
    Ok(link_by_id(conn, link)?.is_some_and(|row| row.bound_digest.as_deref() == Some(digest)))
}

/// Sends a fresh link to the mailbox this one went to, whatever browser asks; to the mailboxes of today where the record
/// names it no more.
///
/// # Errors
/// Those of the store.
pub fn renew_link(conn: &mut Conn, desk: &Desk, link: &Link) -> Result<Renewed, StoreError> {
    let Some(row) = link_by_id(conn, link.id)? else { return Ok(Renewed::Over) };
    let Some(referral) = referral(conn, &desk.key, link.referral)? else { return Ok(Renewed::Over) };
    if !referral.state.is_open() {
        return Ok(Renewed::Over);
    }
    let to = recipients_of(conn, desk, (&row, &referral))?;
    if to.is_empty() {
        return Ok(Renewed::Over);
    }
    for other in links_of(conn, row.referral)?.iter().filter(|other| desk.now - other.created_at < WAITS) {
        let address = recipient_of(desk, other)?.address;
        if other.id != row.id && to.iter().any(|one| one.address == address) {
            return Ok(Renewed::JustWritten);
        }
    }
    let sender = name_of(conn, referral.from)?;
    for (at, one) in to.iter().enumerate() {
        ask_one(conn, desk, (&referral, Told::Asked, &sender), (one, at))?;
    }
    Ok(Renewed::Written)
}

/// Whether every mailbox a referral's last letter went to sends letters back.
pub(crate) fn comes_back(conn: &mut Conn, desk: &Desk, referral: ReferralId) -> Result<bool, StoreError> {
    let links = links_of(conn, referral.uuid())?;
    let last = links.first().map(|link| link.created_at);
    for link in links.iter().filter(|link| Some(link.created_at) == last) {
        let to = recipient_of(desk, link)?;
        if post::bounced_since(conn, &desk.key, &to.address)?.is_none() {
            return Ok(false);
        }
    }
    Ok(last.is_some())
}

/// Keeps the link of a letter, in the transaction that writes it.
pub(crate) fn keep_link(
    conn: &mut Conn,
    desk: &Desk,
    referral: &Referral,
    to: &Recipient,
    (id, secret_digest): (Uuid, Vec<u8>),
) -> Result<(), StoreError> {
    let row = link_row(&desk.key, (id, secret_digest), (referral, to), desk.now)?;
    insert_links(conn, &[row]).map(|_| ())
}

/// A fresh link as a row.
pub(crate) fn link_row(
    key: &SealKey,
    (id, secret_digest): (Uuid, Vec<u8>),
    (referral, to): (&Referral, &Recipient),
    now: DateTime<Utc>,
) -> Result<LinkRow, StoreError> {
    Ok(LinkRow {
        id,
        referral: referral.id.uuid(),
        secret_digest,
        address_sealed: seal(key, ADDRESS, id, &to.address)?,
        account: to.account,
        locale: to.locale.code().to_owned(),
        organization: referral.receiver.uuid(),
        created_at: now,
        expires_at: now + LINK_LASTS,
        bound_digest: None,
        bound_at: None,
    })
}

/// To whom a link goes today: to the member it went to while she acts for the organisation, at her address of today; to
/// the same mailbox while it is the record's.
fn recipients_of(
    conn: &mut Conn,
    desk: &Desk,
    (row, referral): (&LinkRow, &Referral),
) -> Result<Vec<Recipient>, StoreError> {
    if !is_vouched_for(conn, row, desk.today())? {
        return Ok(Vec::new());
    }
    if let Some(account) = row.account {
        return Ok(accounts::recipient(conn, &desk.key, account.into())?.into_iter().collect());
    }
    let before = recipient_of(desk, row)?;
    let today = mailboxes_of(conn, desk, referral)?;
    Ok(if today.iter().any(|one| one.address == before.address) { vec![before] } else { today })
}

/// Whether the member a link was sent to still acts for the organisation; true for a mailbox of the organisation.
fn is_vouched_for(conn: &mut Conn, row: &LinkRow, today: NaiveDate) -> Result<bool, StoreError> {
    let Some(account) = row.account else { return Ok(true) };
    let members = membership::members_of(conn, row.organization.into(), today)?;
    Ok(members.iter().any(|held| held.account.uuid() == account))
}

fn recipient_of(desk: &Desk, row: &LinkRow) -> Result<Recipient, StoreError> {
    let address = open(&desk.key, ADDRESS, row.id, &row.address_sealed)?;
    let locale = Locale::from_code(&row.locale).unwrap_or(Locale::French);
    Ok(Recipient { account: row.account, ..Recipient::at(address, locale) })
}

fn understood(row: &LinkRow) -> Link {
    Link {
        id: row.id,
        referral: ReferralId::from(row.referral),
        organization: OrganizationId::from(row.organization),
        expires_at: row.expires_at,
        bound: row.bound_digest.clone(),
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Link({})", self.id)
    }
}
