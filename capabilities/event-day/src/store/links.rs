//! Links by which notes are written: those of this room, and those the invitation carried.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) meeting: Uuid,
        pub(crate) participant: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}

row! {
    /// Whom a link belongs to.
    pub(crate) struct OpenedRow { pub(crate) meeting: Uuid, pub(crate) participant: Uuid }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into event_day_link (id, meeting, participant, secret_digest, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do nothing";
    /// What a secret opens, if it still does.
    pub(crate) fn opened_by(digest: &[u8], now: DateTime<Utc>) -> Option<OpenedRow> =
        "select meeting, participant from event_day_link where secret_digest = $1 and expires_at > $2
         union all
         select meeting, participant from speed_meeting_link where secret_digest = $1 and expires_at > $2
         limit 1";
    /// Forgets the links of an afternoon.
    pub(crate) fn remove_links(meeting: Uuid) -> Affected = "delete from event_day_link where meeting = $1";
}
