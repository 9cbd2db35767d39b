//! After how long a record is to be confirmed, stale, archived: adjustable by the network.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::json;
use store::{Conn, Fact, StoreError};

use crate::store::thresholds;

/// The ages that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Days after which a confirmed record is to be confirmed again.
    pub to_confirm_days: u16,
    /// Days after which it is stale.
    pub stale_days: u16,
    /// Months of silence after which it is archived.
    pub archive_months: u16,
}

impl Default for Thresholds {
    /// As DORA has them: 180 and 240 days; data·inclusion's score of quality reaches nothing after two years.
    fn default() -> Thresholds {
        Thresholds { to_confirm_days: 180, stale_days: 240, archive_months: 24 }
    }
}

impl Thresholds {
    /// The first day whose confirmations still count as fresh.
    pub(crate) fn confirmed_since(&self, today: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.to_confirm_days).saturating_sub(1));
        today.checked_sub_days(days).unwrap_or(today)
    }

    /// The ages by which the index puts the fresh before the old.
    pub(crate) fn ages(&self) -> search::Ages {
        search::Ages { to_confirm_days: self.to_confirm_days, stale_days: self.stale_days }
    }
}

/// The thresholds of this network.
pub fn thresholds(conn: &mut Conn) -> Result<Thresholds, StoreError> {
    let row = thresholds::the_thresholds(conn)?;
    let known = |row: thresholds::ThresholdRow| {
        Some(Thresholds {
            to_confirm_days: row.to_confirm_days.try_into().ok()?,
            stale_days: row.stale_days.try_into().ok()?,
            archive_months: row.archive_months.try_into().ok()?,
        })
    };
    Ok(row.and_then(known).unwrap_or_default())
}

/// Sets the thresholds. Says no to disorder: at least a day before a record is to be confirmed, more before it is stale,
/// more still before it is archived.
pub fn set_thresholds(conn: &mut Conn, to: &Thresholds, now: DateTime<Utc>) -> Result<bool, StoreError> {
    // The shortest month has 28 days.
    let archived_after = u32::from(to.archive_months) * 28;
    let in_order = 0 < to.to_confirm_days
        && to.to_confirm_days < to.stale_days
        && u32::from(to.stale_days) < archived_after
        && to.archive_months <= MOST_MONTHS;
    if !in_order {
        return Ok(false);
    }
    let row = thresholds::ThresholdRow {
        to_confirm_days: to.to_confirm_days.into(),
        stale_days: to.stale_days.into(),
        archive_months: to.archive_months.into(),
    };
    thresholds::keep_thresholds(conn, &row)?;
    let payload = json!({
        "to_confirm_days": to.to_confirm_days,
        "stale_days": to.stale_days,
        "archive_months": to.archive_months,
    });
    let fact = Fact { name: "directory.thresholds.changed", subject: None, payload, recorded_at: now };
    store::record(conn, &fact).map(|_| true)
}

/// Ten years: a record silent for longer serves nobody.
const MOST_MONTHS: u16 = 120;

#[cfg(test)]
mod tests;
