//! The links by which workers read their place, as tables keep them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) digest: Vec<u8>,
        pub(crate) worker: Uuid,
        pub(crate) made_at: DateTime<Utc>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into placement_link (digest, worker, made_at) values ($1, $2, $3) on conflict (digest) do nothing";
    /// Whose place the secret of a letter of this room shows.
    pub(crate) fn worker_of_link(digest: &[u8], since: DateTime<Utc>) -> Option<Uuid> =
        "select worker from placement_link where digest = $1 and made_at >= $2";
    /// Forgets the links made before a moment.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from placement_link where made_at < $1";
}
