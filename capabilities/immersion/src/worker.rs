//! A worker who would spend a day at a partner's: from where, on which days, and what is wished, by rank.

use std::collections::BTreeMap;

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId};

use crate::offer::HostOffer;
use crate::sealing::{MAIL, NAME, open_some};
use crate::store::links::link_by_digest;
use crate::store::preparations::count_presences;
use crate::store::workers::{
    WorkerRow, clear_placed, days_of_worker, days_of_workers, set_placed, wishes_of_worker,
    wishes_of_workers, worker_by_id, workers_of,
};

/// The most wishes of one worker.
pub(crate) const MOST_WISHES: usize = 5;

/// Somebody who takes part. The name and the mailbox are empty once they are forgotten.
#[derive(Clone, PartialEq, Eq)]
pub struct Worker {
    /// Her identity.
    pub id: ImmersionWorkerId,
    /// The programme.
    pub programme: ImmersionId,
    /// Where she works.
    pub organization: OrganizationId,
    /// Her function, as calendars show it: « assistante sociale ».
    pub work: String,
    /// Her name, for who prepares the days.
    pub name: String,
    /// Her professional mailbox; empty where she is reached by paper alone.
    pub mail: String,
    /// The days she can come, in the order of the calendar.
    pub days: Vec<NaiveDate>,
    /// Whether she takes a place she did not wish for rather than none.
    pub anywhere: bool,
    /// Whether she had no place in the programme before.
    pub unplaced_last_time: bool,
    /// Whether her wishes are known.
    pub has_answered: bool,
}

impl Worker {
    pub(crate) fn of(key: &SealKey, row: &WorkerRow, days: Vec<NaiveDate>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            programme: row.programme.into(),
            organization: row.organization.into(),
            work: row.work.clone(),
            name: open_some(key, NAME, row.id, row.name_sealed.as_ref())?,
            mail: open_some(key, MAIL, row.id, row.mail_sealed.as_ref())?,
            days,
            anywhere: row.anywhere,
            unplaced_last_time: row.missed_out,
            has_answered: row.answered_at.is_some(),
        })
    }
}

impl std::fmt::Debug for Worker {
    /// Redacted: no name and no mailbox reaches a log.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Worker({}, of {})", self.id, self.organization)
    }
}

/// What somebody wishes: one offer, or anything of a field of activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wished {
    /// This offer.
    Offer(HostOfferId),
    /// Any offer of this field.
    Category(TopicCategory),
}

impl Wished {
    /// Whether an offer is what is wished.
    pub fn is_met_by(self, offer: &HostOffer) -> bool {
        match self {
            Self::Offer(id) => offer.id == id,
            Self::Category(category) => offer.category == category,
        }
    }

    pub(crate) fn read(offer: Option<Uuid>, category: Option<&str>) -> Option<Self> {
        let by_category = || category.and_then(TopicCategory::from_code).map(Self::Category);
        offer.map(|id| Self::Offer(id.into())).or_else(by_category)
    }
}

/// What one worker wishes, the first choice first; a rank left empty is left out, so that ranks are 1, 2, 3 without
/// gaps.
pub type Wishes = Vec<Wished>;

/// One worker.
///
/// # Errors
/// Those of the store, and of a seal that does not open.
pub fn worker(conn: &mut Conn, key: &SealKey, id: ImmersionWorkerId) -> Result<Option<Worker>, StoreError> {
    let Some(row) = worker_by_id(conn, id.uuid())? else { return Ok(None) };
    let days = days_of_worker(conn, row.id)?;
    Worker::of(key, &row, days).map(Some)
}

/// The workers of a programme, by organisation.
///
/// # Errors
/// Those of the store, and of a seal that does not open.
pub fn workers(conn: &mut Conn, key: &SealKey, programme: ImmersionId) -> Result<Vec<Worker>, StoreError> {
    let mut days: BTreeMap<Uuid, Vec<NaiveDate>> = BTreeMap::new();
    for (worker, day) in days_of_workers(conn, programme.uuid())? {
        days.entry(worker).or_default().push(day);
    }
    let rows = workers_of(conn, programme.uuid())?;
    rows.iter().map(|row| Worker::of(key, row, days.remove(&row.id).unwrap_or_default())).collect()
}

/// What a worker wishes, the first choice first.
///
/// # Errors
/// Those of the store.
pub fn wishes(conn: &mut Conn, worker: ImmersionWorkerId) -> Result<Wishes, StoreError> {
    let rows = wishes_of_worker(conn, worker.uuid())?;
    Ok(rows.iter().filter_map(|row| Wished::read(row.offer, row.category.as_deref())).collect())
}

/// What every worker of a programme wishes.
///
/// # Errors
/// Those of the store.
pub(crate) fn every_wish(
    conn: &mut Conn,
    programme: ImmersionId,
) -> Result<BTreeMap<ImmersionWorkerId, Wishes>, StoreError> {
    let mut every: BTreeMap<ImmersionWorkerId, Wishes> = BTreeMap::new();
    for row in wishes_of_workers(conn, programme.uuid())? {
        let wished = Wished::read(row.offer, row.category.as_deref());
        every.entry(row.worker.into()).or_default().extend(wished);
    }
    Ok(every)
}

/// Whether a worker was at one preparatory morning at least; who was at none is « à préparer ».
///
/// # Errors
/// Those of the store.
pub fn is_prepared(conn: &mut Conn, worker: ImmersionWorkerId) -> Result<bool, StoreError> {
    Ok(count_presences(conn, worker.uuid())? > 0)
}

/// Remembers who has a place in a programme: who has none comes first in the next. Said when places are published, as
/// often as they are.
///
/// # Errors
/// Those of the store.
pub fn note_placed(
    conn: &mut Conn,
    programme: ImmersionId,
    placed: &[ImmersionWorkerId],
) -> Result<(), StoreError> {
    clear_placed(conn, programme.uuid(), false)?;
    placed.iter().try_for_each(|worker| set_placed(conn, worker.uuid(), true).map(drop))
}

/// Remembers that a worker lost her place: she comes first in the next programme.
///
/// # Errors
/// Those of the store.
pub fn note_unplaced(conn: &mut Conn, worker: ImmersionWorkerId) -> Result<(), StoreError> {
    set_placed(conn, worker.uuid(), false).map(drop)
}

/// The worker whose link a secret is, by its digest.
///
/// # Errors
/// Those of the store.
pub fn worker_of_link(conn: &mut Conn, digest: &[u8]) -> Result<Option<ImmersionWorkerId>, StoreError> {
    let link = link_by_digest(conn, digest)?;
    Ok(link.and_then(|link| link.worker).map(ImmersionWorkerId::from))
}
