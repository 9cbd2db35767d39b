//! Which letters around a day have left.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A letter that left.
    pub(crate) struct SentRow {
        pub(crate) placement: Uuid,
        pub(crate) kind: String,
        pub(crate) day: NaiveDate,
        pub(crate) sent_at: DateTime<Utc>,
    }
}

sql! {
    /// Remembers that a letter left; the number of rows says whether it is this call that sends it.
    pub(crate) fn note_sent(row: &SentRow) -> Affected =
        "insert into returns_letter (placement, kind, day, sent_at) values ($1, $2, $3, $4)
         on conflict (placement, kind) do nothing";
    /// Forgets which letters left around days before one.
    pub(crate) fn forget_sent_before(day: NaiveDate) -> Affected =
        "delete from returns_letter where day < $1";
}
