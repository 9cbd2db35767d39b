//! How fresh a record is: from the day somebody last said « c'est toujours vrai », never from a technical date.

use chrono::{Days, NaiveDate};

use crate::kept::Dates;
use crate::thresholds::Thresholds;

/// The state of a record's freshness (the network chooses the ages: 180 and 240 days unless it does).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Confirmed not long ago.
    Fresh,
    /// Confirmed long enough ago to be asked again.
    ToConfirm,
    /// Confirmed too long ago to be relied on.
    Stale,
    /// Nobody has ever confirmed it here.
    NeverConfirmed,
    /// Somebody reported it wrong, or nobody answers any more.
    Doubtful,
}

impl Freshness {
    /// The state on `today` of a record with these dates; a doubt weighs more than any age.
    pub fn on(today: NaiveDate, dates: &Dates, thresholds: &Thresholds) -> Freshness {
        if dates.doubted_on.is_some() {
            return Freshness::Doubtful;
        }
        let Some(assured_on) = dates.assured_on else { return Freshness::NeverConfirmed };
        match (today - assured_on).num_days() {
            age if age < i64::from(thresholds.to_confirm_days) => Freshness::Fresh,
            age if age < i64::from(thresholds.stale_days) => Freshness::ToConfirm,
            _ => Freshness::Stale,
        }
    }

    /// The code pages and stylesheets know this state by.
    pub fn code(self) -> &'static str {
        match self {
            Freshness::Fresh => "fresh",
            Freshness::ToConfirm => "to-confirm",
            Freshness::Stale => "stale",
            Freshness::NeverConfirmed => "never",
            Freshness::Doubtful => "doubtful",
        }
    }
}

/// When a record confirmed on this day is next due.
pub(crate) fn next_due(assured_on: Option<NaiveDate>, thresholds: &Thresholds) -> Option<NaiveDate> {
    assured_on?.checked_add_days(Days::new(thresholds.to_confirm_days.into()))
}
