//! A key: which program asks, whom to tell when it asks too much, until when.

use chrono::{DateTime, NaiveDate, Utc};
use store::row;
use uuid::Uuid;

row! {
    /// A key as it is kept: the key itself is known to its program alone.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct ApiKey {
        /// Its identity.
        pub(crate) id: Uuid,
        /// The program or the organisation behind it.
        pub(crate) name: String,
        /// The function to write to.
        pub(crate) contact: String,
        /// When it was made.
        pub(crate) made_at: DateTime<Utc>,
        /// Its last day.
        pub(crate) expires_on: NaiveDate,
        /// When it was taken back before that day.
        pub(crate) ended_at: Option<DateTime<Utc>>,
    }
}

impl ApiKey {
    /// Whether it opens on this day.
    pub(crate) fn opens_on(&self, today: NaiveDate) -> bool {
        self.ended_at.is_none() && today <= self.expires_on
    }
}

#[cfg(test)]
mod tests;
