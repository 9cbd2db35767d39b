//! Lists of referrals, sorted by the clock.

use ::store::{Conn, SealKey, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId};

use super::referrals::{ReferralRow, all, by_id, referrals};
use crate::referral::Referral;

row! {
    /// Where a page of what is silent begins.
    struct SilentRow {
        of: Uuid,
        today: NaiveDate,
        on: NaiveDate,
        id: Uuid,
        limit: i64,
    }
}

sql! {
    fn on_her_page(page: Uuid) -> Vec<ReferralRow> = referrals!("where her_page = $1 order by created_at desc, id");
    fn of_author(author: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where author = $1 and (next_on, id) > ($2, $3) order by next_on, id limit $4");
    fn of_author_open(author: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where author = $1 and (next_on, id) > ($2, $3) and next_on < '9999-12-31'
                    order by next_on, id limit $4");
    fn of_author_silent(row: &SilentRow) -> Vec<ReferralRow> =
        referrals!("where author = $1 and silent_on <= $2 and (next_on, id) > ($3, $4) order by next_on, id limit $5");
    fn of_sender(sender: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where sender = $1 and (next_on, id) > ($2, $3) order by next_on, id limit $4");
    fn of_sender_open(sender: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where sender = $1 and (next_on, id) > ($2, $3) and next_on < '9999-12-31'
                    order by next_on, id limit $4");
    fn of_sender_silent(row: &SilentRow) -> Vec<ReferralRow> =
        referrals!("where sender = $1 and silent_on <= $2 and (next_on, id) > ($3, $4) order by next_on, id limit $5");
    fn of_receiver(receiver: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where receiver = $1 and (next_on, id) > ($2, $3) and sent_at is not null
                    order by next_on, id limit $4");
    fn of_receiver_open(receiver: Uuid, on: NaiveDate, id: Uuid, limit: i64) -> Vec<ReferralRow> =
        referrals!("where receiver = $1 and (next_on, id) > ($2, $3) and next_on < '9999-12-31'
                    and sent_at is not null order by next_on, id limit $4");
}

/// A page of a list that is sorted by the clock.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// What follows this referral; from the start without one.
    pub after: Option<ReferralId>,
    /// How many at most.
    pub limit: u32,
}

/// Whose referrals, among those that were sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentBy {
    /// Written by this account.
    Author(AccountId),
    /// Entrusted by this organisation.
    Organization(OrganizationId),
}

/// Which of the referrals that were sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Every one.
    All,
    /// Those to which something is still to happen.
    Open,
    /// « Sans nouvelles »: eight days without a word, on this day.
    Silent(NaiveDate),
}

/// What was sent, sorted by the clock: what is due first stands first, what is over comes last.
///
/// # Errors
/// Those of the store.
pub fn sent_by(
    conn: &mut Conn,
    key: &SealKey,
    (of, which): (SentBy, Which),
    page: &Page,
) -> Result<Vec<Referral>, StoreError> {
    let (on, id) = begins_after(conn, page)?;
    let limit = i64::from(page.limit);
    let rows = match (of, which) {
        (SentBy::Author(of), Which::All) => of_author(conn, of.uuid(), on, id, limit),
        (SentBy::Author(of), Which::Open) => of_author_open(conn, of.uuid(), on, id, limit),
        (SentBy::Author(of), Which::Silent(today)) => {
            of_author_silent(conn, &SilentRow { of: of.uuid(), today, on, id, limit })
        }
        (SentBy::Organization(of), Which::All) => of_sender(conn, of.uuid(), on, id, limit),
        (SentBy::Organization(of), Which::Open) => of_sender_open(conn, of.uuid(), on, id, limit),
        (SentBy::Organization(of), Which::Silent(today)) => {
            of_sender_silent(conn, &SilentRow { of: of.uuid(), today, on, id, limit })
        }
    };
    all(conn, key, rows?)
}

/// What organisations received, sorted by the clock.
///
/// # Errors
/// Those of the store.
pub fn received_by(
    conn: &mut Conn,
    key: &SealKey,
    (organizations, open_only): (&[OrganizationId], bool),
    page: &Page,
) -> Result<Vec<Referral>, StoreError> {
    let (on, id) = begins_after(conn, page)?;
    let limit = i64::from(page.limit);
    let mut rows = Vec::new();
    for organization in organizations {
        let of = organization.uuid();
        rows.extend(if open_only {
            of_receiver_open(conn, of, on, id, limit)?
        } else {
            of_receiver(conn, of, on, id, limit)?
        });
    }
    rows.sort_by_key(|row| (row.next_on, row.id));
    rows.truncate(page.limit as usize);
    all(conn, key, rows)
}

/// The demands of a person's page, the last first.
///
/// # Errors
/// Those of the store.
pub fn of_her_page(conn: &mut Conn, key: &SealKey, page: HerPageId) -> Result<Vec<Referral>, StoreError> {
    let rows = on_her_page(conn, page.uuid())?;
    all(conn, key, rows)
}

fn begins_after(conn: &mut Conn, page: &Page) -> Result<(NaiveDate, Uuid), StoreError> {
    let Some(after) = page.after else { return Ok((NaiveDate::default(), Uuid::nil())) };
    Ok(by_id(conn, after.uuid())?.map_or((NaiveDate::default(), Uuid::nil()), |row| (row.next_on, row.id)))
}
