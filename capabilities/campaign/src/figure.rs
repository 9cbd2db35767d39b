//! What the freshness pages show: the share of today, the curve of two years, each with its words.

use chrono::{Datelike, Months, NaiveDate};
use store::{Conn, StoreError};
use web::Visit;

use crate::curve::Curve;
use crate::freshness::{AIM, EVERYBODY};
use crate::store::snapshots::{SnapshotRow, snapshots_since};

/// How many months the curve shows.
pub(crate) const MONTHS: u32 = 24;

/// The first day of the curve.
pub(crate) fn first_day(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(Months::new(MONTHS)).unwrap_or(today)
}

/// The days that were written down within the curve, everybody together.
pub(crate) fn days(conn: &mut Conn, today: NaiveDate) -> Result<Vec<SnapshotRow>, StoreError> {
    snapshots_since(conn, first_day(today), EVERYBODY)
}

/// The last day of each month that was written down, and the last day of all: enough for a table and a curve.
pub(crate) fn monthly(days: &[SnapshotRow]) -> Vec<&SnapshotRow> {
    let month = |row: &SnapshotRow| (row.day.year(), row.day.month());
    let is_last = |(place, row): &(usize, &SnapshotRow)| {
        days.get(place + 1).is_none_or(|following| month(following) != month(row))
    };
    days.iter().enumerate().filter(is_last).map(|(_, row)| row).collect()
}

/// The curve of these days as SVG; nothing where there are less than two.
pub(crate) fn curve(visit: &Visit, days: &[&SnapshotRow], name: &str) -> String {
    let points: Vec<(NaiveDate, f64)> = days
        .iter()
        .filter_map(|row| row.share().hundredths().map(|share| (row.day, f64::from(share))))
        .collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    if first.0 == last.0 {
        return String::new();
    }
    let values = [
        ("from", visit.date(first.0).into()),
        ("before", format!("{:.0}", first.1).into()),
        ("to", visit.date(last.0).into()),
        ("after", format!("{:.0}", last.1).into()),
        ("aim", format!("{AIM:.0}").into()),
    ];
    let description = visit.say_with("campaign-curve-description", &values);
    let title = visit.say("campaign-curve-title");
    Curve { points: &points, aim: AIM, name, title: &title, description: &description }.svg()
}
