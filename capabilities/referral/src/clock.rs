//! Deadlines in Paris days: working days skip week-ends and French public holidays, silence counts every day.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use vocabulary::hours::french_public_holiday;

use crate::state::Urgency;

/// Working days within which a receiver says « bien reçu ».
pub(crate) const ACKNOWLEDGED_WITHIN: u32 = 3;
/// Days without a word after which silence is an alarm.
pub(crate) const SILENT_AFTER: Days = Days::new(8);
/// How long a link to answer works.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(8);
/// The farthest day a referral may be put off to.
pub(crate) const POSTPONED_AT_MOST: Days = Days::new(92);

/// The day of a moment, as people live it in metropolitan France.
pub(crate) fn day(moment: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(moment).date()
}

/// The day so many working days after a day.
pub(crate) fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let working = |day: &NaiveDate| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !french_public_holiday(*day)
    };
    let mut days = day.iter_days().skip(1).filter(working);
    days.nth((count.max(1) - 1) as usize).unwrap_or(day)
}

/// The last day for « bien reçu ».
pub fn acknowledge_by(sent_on: NaiveDate, urgency: Urgency) -> NaiveDate {
    working_days_after(sent_on, if urgency == Urgency::Day { 1 } else { ACKNOWLEDGED_WITHIN })
}

/// A day later by calendar days.
pub(crate) fn later(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_add_days(days).unwrap_or(day)
}

#[cfg(test)]
mod tests;
