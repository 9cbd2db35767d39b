//! Every statement of this room: the only place that reads or writes its tables.

use ::store::{SealKey, Sealed, StoreError, sql};
use chrono::{DateTime, NaiveDate, Utc};
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
    /// Who keeps the network together on this day.
    pub(crate) fn coordinators(today: NaiveDate) -> Vec<Uuid> =
        "select distinct account from network_role
         where role = 'coordinator' and ended_at is null and since <= $1 and (ends_on is null or ends_on >= $1)
         order by account";
}

pub(crate) fn seal(key: &SealKey, place: &str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unfit(id, &fault))
}

pub(crate) fn open(key: &SealKey, place: &str, id: Uuid, sealed: &Sealed) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), sealed).map_err(|fault| unfit(id, &fault))
}

/// A row that says what no row may say.
pub(crate) fn unfit(id: Uuid, fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "protocol", reason: format!("row {id}: {fault}") }
}

/// A count as the database gives it, for people.
pub(crate) fn counted(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}
