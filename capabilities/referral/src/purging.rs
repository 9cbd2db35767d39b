//! What is forgotten, each night: drafts after a day, what was said of a person a year after closing. Counts stay.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Months, TimeDelta, Utc};
use uuid::Uuid;

use crate::desk::Desk;
use crate::store::counts::keep_counts;
use crate::store::purges::{
    PurgeRow, closed_before, drafts_before, forget, forget_links_before, insert_purge, last_purges,
    stopped_before, untouched_since,
};

/// How long after closing it is kept at most, in months; a network may choose less.
pub const KEPT_MONTHS: u32 = 12;
/// How long what never left is kept.
const DRAFT_KEPT: TimeDelta = TimeDelta::hours(24);
/// How long it waits for the person's answer.
const SHOWN_KEPT: TimeDelta = TimeDelta::days(30);
/// How long after a stop it is kept.
const STOPPED_KEPT: TimeDelta = TimeDelta::days(30);
/// How long after its end a link still says that another may be asked for.
const LINKS_KEPT: TimeDelta = TimeDelta::days(30);
/// How long after the last contact something open is kept: the limit of the active base for social support.
const UNTOUCHED_KEPT: Months = Months::new(24);

/// What a purge did, in counts, as coordinators read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purged {
    /// When.
    pub at: DateTime<Utc>,
    /// Never sent: a day after the person declined, or thirty days without her answer.
    pub drafts: u64,
    /// Closed longer ago than they are kept.
    pub closed: u64,
    /// Stopped thirty days ago.
    pub stopped: u64,
    /// Open, and untouched for two years.
    pub silent: u64,
    /// Links that were over for a month.
    pub links: u64,
}

/// Forgets what has had its time, keeps the counts, and leaves a row that coordinators read. `months` is how long what
/// is closed is kept, twelve at most.
///
/// # Errors
/// Those of the store.
pub fn purge(conn: &mut Conn, desk: &Desk, months: u32) -> Result<Purged, StoreError> {
    let now = desk.now;
    let before = |months: Months| now.checked_sub_months(months).unwrap_or(DateTime::UNIX_EPOCH);
    let closed_limit = before(Months::new(months.clamp(1, KEPT_MONTHS)));
    let drafts = drafts_before(conn, now - DRAFT_KEPT, now - SHOWN_KEPT)?;
    let stopped = stopped_before(conn, now - STOPPED_KEPT)?;
    let closed = closed_before(conn, closed_limit)?;
    let silent = untouched_since(conn, before(UNTOUCHED_KEPT))?;
    let purged = Purged {
        at: now,
        drafts: forget_all(conn, desk, &drafts)?,
        stopped: forget_all(conn, desk, &stopped)?,
        closed: forget_all(conn, desk, &closed)?,
        silent: forget_all(conn, desk, &silent)?,
        links: forget_links_before(conn, now - LINKS_KEPT)?,
    };
    insert_purge(conn, &row_of(desk.id("purge"), &purged))?;
    Ok(purged)
}

fn forget_all(conn: &mut Conn, desk: &Desk, referrals: &[Uuid]) -> Result<u64, StoreError> {
    for id in referrals {
        keep_counts(conn, *id, desk.today())?;
        forget(conn, *id)?;
    }
    Ok(referrals.len() as u64)
}

/// What the last purges did, the last first.
///
/// # Errors
/// Those of the store.
pub fn purges(conn: &mut Conn, limit: u32) -> Result<Vec<Purged>, StoreError> {
    let many = |count: i64| u64::try_from(count).unwrap_or(0);
    let purged = |row: PurgeRow| Purged {
        at: row.purged_at,
        drafts: many(row.drafts),
        closed: many(row.closed),
        stopped: many(row.stopped),
        silent: many(row.silent),
        links: many(row.links),
    };
    Ok(last_purges(conn, i64::from(limit))?.into_iter().map(purged).collect())
}

fn row_of(id: Uuid, purged: &Purged) -> PurgeRow {
    let many = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    PurgeRow {
        id,
        purged_at: purged.at,
        drafts: many(purged.drafts),
        closed: many(purged.closed),
        stopped: many(purged.stopped),
        silent: many(purged.silent),
        links: many(purged.links),
    }
}
