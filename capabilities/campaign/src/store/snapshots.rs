//! How fresh the directory was, day by day.

use chrono::NaiveDate;
use directory::FreshnessCount;
use store::{Conn, StoreError, row, sql};

use super::counted;
use super::directory::confirmed_days;
use crate::freshness::Share;

row! {
    /// How many services of a family stood in each state on a day.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct SnapshotRow {
        pub(crate) day: NaiveDate,
        pub(crate) family: String,
        pub(crate) fresh: i64,
        pub(crate) to_confirm: i64,
        pub(crate) stale: i64,
        pub(crate) doubtful: i64,
        pub(crate) never: i64,
        pub(crate) median_days: Option<i64>,
    }
}

sql! {
    /// Writes down a day, over what was written of it before.
    pub(crate) fn save_snapshot(row: &SnapshotRow) -> () =
        "insert into freshness_snapshot (day, family, fresh, to_confirm, stale, doubtful, never, median_days)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (day, family) do update
         set fresh = $3, to_confirm = $4, stale = $5, doubtful = $6, never = $7, median_days = $8";
    /// The days since one, the earliest first.
    pub(crate) fn snapshots_since(day: NaiveDate, family: &str) -> Vec<SnapshotRow> =
        "select day, family, fresh, to_confirm, stale, doubtful, never, median_days from freshness_snapshot
         where day >= $1 and family = $2 order by day";
    /// Every day since one, every family.
    pub(crate) fn all_snapshots_since(day: NaiveDate) -> Vec<SnapshotRow> =
        "select day, family, fresh, to_confirm, stale, doubtful, never, median_days from freshness_snapshot
         where day >= $1 order by day, family";
    /// Any day that was written down before one.
    pub(crate) fn any_snapshot_before(day: NaiveDate) -> Option<NaiveDate> =
        "select day from freshness_snapshot where day < $1 limit 1";
}

impl SnapshotRow {
    /// The row of a day and a family.
    pub(crate) fn of(
        (day, family): (NaiveDate, &str),
        count: &FreshnessCount,
        median_days: Option<i64>,
    ) -> Self {
        Self {
            day,
            family: family.to_owned(),
            fresh: count.fresh.into(),
            to_confirm: count.to_confirm.into(),
            stale: count.stale.into(),
            doubtful: count.doubtful.into(),
            never: count.never.into(),
            median_days,
        }
    }

    /// How many there were, and how many of them fresh.
    pub(crate) fn share(&self) -> Share {
        let all = self.fresh + self.to_confirm + self.stale + self.doubtful + self.never;
        Share { fresh: counted(self.fresh), all: counted(all) }
    }
}

/// How many days ago each current service was confirmed; those that never were are not among them.
pub(crate) fn days_since_confirmed(conn: &mut Conn, today: NaiveDate) -> Result<Vec<i64>, StoreError> {
    let days = confirmed_days(conn)?;
    Ok(days.into_iter().map(|day| (today - day).num_days().max(0)).collect())
}
