//! The links of letters, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) placement: Uuid,
        pub(crate) party: String,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) account: Option<Uuid>,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into returns_link (id, placement, party, secret_digest, account, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select id, placement, party, secret_digest, account, created_at, expires_at
         from returns_link where secret_digest = $1";
    /// Forgets the links that ended before a moment.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from returns_link where expires_at < $1";
    /// How many links were sent to an account.
    pub(crate) fn count_links_of_account(account: Uuid) -> One<i64> =
        "select count(*) from returns_link where account = $1";
    /// Forgets the links that were sent to an account.
    pub(crate) fn forget_links_of_account(account: Uuid) -> Affected = "delete from returns_link where account = $1";
}
