//! Which archives are kept: some days, some weeks, some months; and the last good one whatever happens.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::Deserialize;

/// So long before the newest, everything stays: what is made by hand before an upgrade is not the end of the one before.
const ALL_WITHIN: TimeDelta = TimeDelta::days(1);

/// How many of each are kept, besides all of the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Keep {
    /// The newest of each of so many days.
    pub daily: usize,
    /// The newest of each of so many weeks.
    pub weekly: usize,
    /// The newest of each of so many months.
    pub monthly: usize,
}

impl Default for Keep {
    fn default() -> Self {
        Self { daily: 7, weekly: 5, monthly: 12 }
    }
}

/// Which of these archives may go, the oldest first. Each is its moment, and whether it is known to be good.
///
/// Days, weeks and months are those in which a good archive was made, so that a house that rested for a month does not
/// forget what it had. An archive that is not good keeps no place, and goes once a newer good one stands.
pub fn superseded(archives: &[(DateTime<Utc>, bool)], keep: Keep) -> Vec<DateTime<Utc>> {
    let mut good: Vec<_> = archives.iter().filter(|(_, good)| *good).map(|(at, _)| *at).collect();
    good.sort_unstable_by(|a, b| b.cmp(a));
    let Some(newest) = good.first().copied() else { return Vec::new() };
    let mut kept: BTreeSet<_> = good.iter().filter(|at| newest - **at < ALL_WITHIN).copied().collect();
    kept.extend(first_of_each(&good, keep.daily, |at| (at.year(), at.ordinal())));
    kept.extend(first_of_each(&good, keep.weekly, |at| (at.iso_week().year(), at.iso_week().week())));
    kept.extend(first_of_each(&good, keep.monthly, |at| (at.year(), at.month())));
    let goes = |(at, is_good): &(DateTime<Utc>, bool)| !kept.contains(at) && (*is_good || *at < newest);
    let mut going: Vec<_> = archives.iter().filter(|one| goes(one)).map(|(at, _)| *at).collect();
    going.sort_unstable();
    going
}

/// The newest of each span, for so many spans.
fn first_of_each(
    newest_first: &[DateTime<Utc>],
    spans: usize,
    span: impl Fn(&DateTime<Utc>) -> (i32, u32),
) -> Vec<DateTime<Utc>> {
    let mut seen = BTreeSet::new();
    newest_first.iter().filter(|at| seen.len() < spans && seen.insert(span(at))).copied().collect()
}

#[cfg(test)]
mod tests;
