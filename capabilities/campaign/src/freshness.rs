//! How fresh the directory is: the share of services confirmed not long ago, and their median age, by definitions
//! that do not move.

use chrono::NaiveDate;
use directory::FreshnessCount;
use store::{Conn, StoreError};
use vocabulary::codes::LegalFamily;

use crate::store::snapshots::{SnapshotRow, days_since_confirmed, save_snapshot};

/// The share a network aims at, in hundredths: four services of five.
pub(crate) const AIM: f64 = 80.0;
/// The family of a snapshot that holds everybody.
pub(crate) const EVERYBODY: &str = "all";
/// The family of organisations whose family nobody said.
pub(crate) const NO_FAMILY: &str = "none";

/// How many services there are, and how many are fresh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    /// Confirmed less than the days of the first threshold ago (180 unless the network chose otherwise), and not in
    /// doubt.
    pub(crate) fresh: u32,
    /// Every current service.
    pub(crate) all: u32,
}

impl Share {
    /// From counts by state.
    pub(crate) fn of(count: &FreshnessCount) -> Share {
        Share {
            fresh: count.fresh,
            all: count.fresh + count.to_confirm + count.stale + count.doubtful + count.never,
        }
    }

    /// The share in whole hundredths, rounded down: 79.9 is not yet 80. Nothing of nothing is none.
    pub(crate) fn hundredths(self) -> Option<u32> {
        (self.all > 0).then(|| self.fresh * 100 / self.all)
    }
}

/// Two counts as one.
pub(crate) fn added(one: FreshnessCount, other: &FreshnessCount) -> FreshnessCount {
    FreshnessCount {
        fresh: one.fresh + other.fresh,
        to_confirm: one.to_confirm + other.to_confirm,
        stale: one.stale + other.stale,
        doubtful: one.doubtful + other.doubtful,
        never: one.never + other.never,
    }
}

/// The middle of ages in days; of an even number the younger of the two in the middle.
pub(crate) fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len().checked_sub(1)? / 2).copied()
}

/// Writes down how fresh the directory is today, by family. Done again on the same day, it writes the same line anew.
pub(crate) fn write_down(conn: &mut Conn, today: NaiveDate) -> Result<(), StoreError> {
    let counts = directory::freshness_counts(conn, today)?;
    let families = LegalFamily::ALL.iter().map(|family| (family.code(), Some(*family)));
    let mut everybody = FreshnessCount::default();
    for (code, family) in families.chain([(NO_FAMILY, None)]) {
        let of_family = counts.iter().filter(|(found, _, _)| *found == family);
        let count = of_family.fold(FreshnessCount::default(), |sum, (_, _, count)| added(sum, count));
        everybody = added(everybody, &count);
        save_snapshot(conn, &SnapshotRow::of((today, code), &count, None))?;
    }
    let ages = days_since_confirmed(conn, today)?;
    save_snapshot(conn, &SnapshotRow::of((today, EVERYBODY), &everybody, median(ages)))
}
