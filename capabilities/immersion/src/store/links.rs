//! The links of letters: of a worker, or of a partner.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) digest: Vec<u8>,
        pub(crate) programme: Uuid,
        pub(crate) worker: Option<Uuid>,
        pub(crate) organization: Option<Uuid>,
        pub(crate) account: Option<Uuid>,
        pub(crate) made_at: DateTime<Utc>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into immersion_link (digest, programme, worker, organization, account, made_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (digest) do nothing";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select digest, programme, worker, organization, account, made_at from immersion_link where digest = $1";
    /// The links of a programme are forgotten.
    pub(crate) fn forget_links(programme: Uuid) -> Affected = "delete from immersion_link where programme = $1";
    /// The links of a worker who does not take part.
    pub(crate) fn forget_links_of_worker(worker: Uuid) -> Affected = "delete from immersion_link where worker = $1";
    /// How many links were sent to an account.
    pub(crate) fn count_links_of_account(account: Uuid) -> One<i64> =
        "select count(*) from immersion_link where account = $1";
    /// Forgets the links that were sent to an account.
    pub(crate) fn forget_links_of_account(account: Uuid) -> Affected =
        "delete from immersion_link where account = $1";
}
