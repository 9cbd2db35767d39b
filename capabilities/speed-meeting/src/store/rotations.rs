//! Rounds as they were computed, version after version, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A version of the rounds as its table keeps it.
    pub(crate) struct RotationRow {
        pub(crate) meeting: Uuid,
        pub(crate) version: i64,
        pub(crate) made_at: DateTime<Utc>,
        pub(crate) basis: Vec<u8>,
        pub(crate) schedule: serde_json::Value,
    }
}

sql! {
    /// A new version.
    pub(crate) fn insert_rotation(row: &RotationRow) -> Affected =
        "insert into speed_meeting_rotation (meeting, version, made_at, basis, schedule) values ($1, $2, $3, $4, $5)
         on conflict (meeting, version) do nothing";
    /// Forgets the versions before one.
    pub(crate) fn forget_versions_before(meeting: Uuid, version: i64) -> Affected =
        "delete from speed_meeting_rotation where meeting = $1 and version < $2";
    /// The newest version.
    pub(crate) fn newest_rotation(meeting: Uuid) -> Option<RotationRow> =
        "select meeting, version, made_at, basis, schedule from speed_meeting_rotation where meeting = $1
         order by version desc limit 1";
    /// The versions, the newest first.
    pub(crate) fn versions_of(meeting: Uuid) -> Vec<RotationRow> =
        "select meeting, version, made_at, basis, schedule from speed_meeting_rotation where meeting = $1
         order by version desc limit 10";
}
