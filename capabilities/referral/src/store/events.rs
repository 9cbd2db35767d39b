//! What happened to referrals, as its table keeps it.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, ReferralId};

use super::{EVENT, open, seal_some, unknown};
use crate::act::{By, Channel, Teller};
use crate::desk::Desk;
use crate::event::{Event, Happening};

row! {
    /// An event as its table keeps it.
    pub(crate) struct EventRow {
        id: Uuid,
        referral: Uuid,
        position: i64,
        what: String,
        words_sealed: Option<Sealed>,
        teller: String,
        channel: String,
        account: Option<Uuid>,
        organization: Option<Uuid>,
        happened_at: DateTime<Utc>,
    }
}

sql! {
    /// What happened.
    pub(crate) fn insert_events() -> Bulk<EventRow> =
        "insert into referral_event (id, referral, position, what, words_sealed, teller, channel, account, organization,
                happened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn next_position(referral: Uuid) -> One<i64> =
        "select count(*) + 1 as position from referral_event where referral = $1";
    fn events_of(referral: Uuid) -> Vec<EventRow> =
        "select id, referral, position, what, words_sealed, teller, channel, account, organization, happened_at
         from referral_event where referral = $1 order by position";
}

/// Notes what happened, with what was written with it.
pub(crate) fn note(
    conn: &mut Conn,
    desk: &Desk,
    referral: ReferralId,
    (what, by, words): (Happening, &By, &str),
) -> Result<(), StoreError> {
    let position = next_position(conn, referral.uuid())?;
    let id = desk.id(&format!("event/{referral}/{position}"));
    let row = event_row(&desk.key, (id, referral, position, desk.now), (what, by, words))?;
    insert_events(conn, &[row]).map(|_| ())
}

/// What happened as a row: its identity, of which referral, its place in the order, and when.
pub(crate) fn event_row(
    key: &SealKey,
    (id, referral, position, happened_at): (Uuid, ReferralId, i64, DateTime<Utc>),
    (what, by, words): (Happening, &By, &str),
) -> Result<EventRow, StoreError> {
    Ok(EventRow {
        id,
        referral: referral.uuid(),
        position,
        what: what.code().to_owned(),
        words_sealed: seal_some(key, EVENT, id, words.trim())?,
        teller: by.teller.code().to_owned(),
        channel: by.channel.code().to_owned(),
        account: by.account.map(AccountId::uuid),
        organization: by.organization.map(OrganizationId::uuid),
        happened_at,
    })
}

/// What happened to a referral, the first thing first.
///
/// # Errors
/// Those of the store.
pub fn history(conn: &mut Conn, key: &SealKey, id: ReferralId) -> Result<Vec<Event>, StoreError> {
    events_of(conn, id.uuid())?.iter().map(|row| understood(key, row)).collect()
}

fn understood(key: &SealKey, row: &EventRow) -> Result<Event, StoreError> {
    let none = |code: &str| unknown("referral_event", code);
    Ok(Event {
        at: row.happened_at,
        what: Happening::from_code(&row.what).ok_or_else(|| none(&row.what))?,
        by: Teller::from_code(&row.teller).ok_or_else(|| none(&row.teller))?,
        channel: Channel::from_code(&row.channel).ok_or_else(|| none(&row.channel))?,
        account: row.account.map(AccountId::from),
        organization: row.organization.map(OrganizationId::from),
        words: row.words_sealed.as_ref().map(|sealed| open(key, EVENT, row.id, sealed)).transpose()?,
    })
}
