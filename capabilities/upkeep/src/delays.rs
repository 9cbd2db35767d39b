//! How long those who report an error wait for an answer.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError};

use crate::store::reports::{answered_since, waiting_reports};

/// How long reports wait for their answer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ReportDelays {
    /// How many were answered since the moment asked.
    pub(crate) answered: usize,
    /// The median of the days between a report and its answer; nothing where none was answered.
    pub(crate) median_days: Option<f64>,
    /// How many wait now.
    pub(crate) waiting: usize,
}

/// How long the reports answered since a moment waited for their answer: half of them less than the median.
pub(crate) fn report_delays(conn: &mut Conn, since: DateTime<Utc>) -> Result<ReportDelays, StoreError> {
    let mut minutes: Vec<i64> = answered_since(conn, since)?
        .into_iter()
        .filter_map(|(opened, answered)| answered.map(|answered| (answered - opened).num_minutes()))
        .collect();
    minutes.sort_unstable();
    let middle = minutes.len() / 2;
    let median = match minutes.len() {
        0 => None,
        count if count % 2 == 1 => Some(minutes[middle] as f64),
        _ => Some((minutes[middle - 1] + minutes[middle]) as f64 / 2.0),
    };
    let waiting = waiting_reports(conn)?.len();
    Ok(ReportDelays { answered: minutes.len(), median_days: median.map(|one| one / (24.0 * 60.0)), waiting })
}
