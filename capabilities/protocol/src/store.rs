//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) use ::store::sealing::{open, seal};
use ::store::{StoreError, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

pub(crate) mod amendments;
pub(crate) mod holdings;
pub(crate) mod organizations;
pub(crate) mod signatures;
pub(crate) mod versions;
pub(crate) mod votes;

::store::sealed_column! { table: "protocol_amendment", id: "id", column: "reason_sealed", place: "protocol_amendment/reason" }
::store::sealed_column! { table: "protocol_comment", id: "id", column: "words_sealed", place: "protocol_comment/words" }
::store::sealed_column! { table: "protocol_signature", id: "id", column: "withdrawal_sealed", place: "protocol_signature/withdrawal" }
::store::sealed_column! { table: "protocol_scan", id: "id", column: "content_sealed", place: "protocol_scan/content" }

/// The places of sealed texts.
pub(crate) const REASON: &str = "protocol_amendment/reason";
pub(crate) const WORDS: &str = "protocol_comment/words";
pub(crate) const WITHDRAWAL: &str = "protocol_signature/withdrawal";
pub(crate) const SCAN: &str = "protocol_scan/content";

sql! {
    /// Notes that something was told; says whether it was not before.
    pub(crate) fn note_told(id: Uuid, now: DateTime<Utc>) -> Affected =
        "insert into protocol_told (id, told_at) values ($1, $2) on conflict (id) do nothing";
    /// Forgets what was told long ago.
    pub(crate) fn forget_told(before: DateTime<Utc>) -> Affected = "delete from protocol_told where told_at < $1";
}

/// A row that says what no row may say.
pub(crate) fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "protocol", reason: format!("row {id}: {fault}") }
}

/// A count as the database gives it, for people.
pub(crate) fn counted(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}
