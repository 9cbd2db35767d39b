//! How fresh a record is: from the day somebody last said « c'est toujours vrai », never from a technical date.

use chrono::NaiveDate;

use crate::kept::Dates;

/// The state of a record's freshness (thresholds as DORA’s: 180 and 240 days).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Confirmed less than 180 days ago.
    Fresh,
    /// Confirmed 180 to 239 days ago.
    ToConfirm,
    /// Confirmed 240 days ago or more.
    Stale,
    /// Nobody has ever confirmed it here.
    NeverConfirmed,
    /// Somebody reported it wrong, or nobody answers any more.
    Doubtful,
}

/// Days after which a record is to be confirmed.
pub(crate) const TO_CONFIRM_AFTER_DAYS: i64 = 180;
/// Days after which a record is stale.
pub(crate) const STALE_AFTER_DAYS: i64 = 240;

impl Freshness {
    /// The state on `today` of a record with these dates; a doubt weighs more than any age.
    pub fn on(today: NaiveDate, dates: &Dates) -> Freshness {
        if dates.doubted_on.is_some() {
            return Freshness::Doubtful;
        }
        let Some(assured_on) = dates.assured_on else { return Freshness::NeverConfirmed };
        match (today - assured_on).num_days() {
            age if age < TO_CONFIRM_AFTER_DAYS => Freshness::Fresh,
            age if age < STALE_AFTER_DAYS => Freshness::ToConfirm,
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
