//! How many people came, by public: counts of heads, never fewer than five of one kind, so that nobody is told apart.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use store::{Conn, StoreError};
use vocabulary::codes::Audience;
use vocabulary::time::TimeZoneName;

use crate::asked::Asked;
use crate::store::attendance::{SpanRow, dates, people};
use crate::store::counts::{AskedRow, whole};

/// Fewer people than this are told with others.
const FEWEST: u64 = session::FEWEST_TOLD as u64;

/// The dates of the actions that were asked for, and who came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attendance {
    /// Dates that were not cancelled, in the year that was asked for, if one was.
    pub(crate) dates: u64,
    /// Of these, showings: « restitutions ».
    pub(crate) showings: u64,
    /// Of these, dates whose people were counted.
    pub(crate) counted: u64,
    /// People who came, added over the dates: who came twice counts twice. By public, where it was said.
    by_audience: BTreeMap<Audience, u64>,
    /// People of whom nobody said the public.
    others: u64,
}

/// Who came, as it may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// Publics of five people and more, the largest first.
    pub(crate) groups: Vec<(Audience, u64)>,
    /// All others together: none, or at least five.
    pub(crate) rest: u64,
}

impl Attendance {
    /// How many came in all; none where they are fewer than five, and somebody came.
    pub(crate) fn people(&self) -> Option<u64> {
        let all = self.by_audience.values().sum::<u64>() + self.others;
        (all == 0 || all >= FEWEST).then_some(all)
    }

    /// Who came, as it may be told: small publics stand among the others. Where these would be fewer than five, which
    /// one could reckon from the sum, the smallest public that is told joins them.
    pub(crate) fn told(&self) -> Told {
        let mut groups: Vec<(Audience, u64)> =
            self.by_audience.iter().map(|(who, count)| (*who, *count)).collect();
        groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut rest = self.others;
        while let Some((_, count)) = groups.last().copied() {
            let joins = count < FEWEST || (1..FEWEST).contains(&rest);
            if !joins {
                break;
            }
            rest += count;
            groups.pop();
        }
        if rest < FEWEST { Told { groups, rest: 0 } } else { Told { groups, rest } }
    }
}

/// How many dates the actions asked for had, and how many people came.
///
/// # Errors
/// Those of the store.
pub(crate) fn attendance(conn: &mut Conn, asked: &Asked) -> Result<Attendance, StoreError> {
    // The dates of the year count, whatever the action: one of two years had some in each.
    let span = asked.days().map(|(first, last)| (midnight(first), last.succ_opt().map(midnight)));
    let span = SpanRow { from: span.map(|(from, _)| from), until: span.and_then(|(_, until)| until) };
    let row = AskedRow::from(&Asked { year: None, ..*asked });
    let dates = dates(conn, &row, &span)?;
    let mut attendance = Attendance {
        dates: whole(dates.dates),
        showings: whole(dates.showings),
        counted: whole(dates.counted),
        ..Attendance::default()
    };
    for (code, count) in people(conn, &row, &span)? {
        match Audience::from_code(&code) {
            Some(who) => *attendance.by_audience.entry(who).or_default() += whole(count),
            None => attendance.others += whole(count),
        }
    }
    Ok(attendance)
}

/// When a day begins in Paris.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    TimeZoneName::PARIS.instant(day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests;
