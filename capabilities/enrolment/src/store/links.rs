//! The ways in to her own page, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) digest: Vec<u8>,
        pub(crate) entry: Uuid,
        pub(crate) twin: Option<Uuid>,
        pub(crate) made_at: DateTime<Utc>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into enrolment_link (digest, entry, twin, made_at) values ($1, $2, $3, $4)
         on conflict (digest) do nothing";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select digest, entry, twin, made_at from enrolment_link where digest = $1";
    /// Erases the links to the page of an entry.
    pub(crate) fn delete_ways_in(entry: Uuid) -> Affected =
        "delete from enrolment_link where entry = $1 and twin is null";
    /// Erases the links of an entry, and those that join it to another.
    pub(crate) fn delete_links_of(entry: Uuid) -> Affected =
        "delete from enrolment_link where entry = $1 or twin = $1";
}
