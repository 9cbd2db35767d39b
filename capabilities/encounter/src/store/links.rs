//! The links of letters, as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) encounter: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) address_sealed: Sealed,
        pub(crate) account: Option<Uuid>,
        pub(crate) locale: String,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into encounter_link (id, encounter, organization, secret_digest, address_sealed, account, locale,
                created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select id, encounter, organization, secret_digest, address_sealed, account, locale, created_at, expires_at
         from encounter_link where secret_digest = $1";
    /// How many links were sent to an account.
    pub(crate) fn count_links_of_account(account: Uuid) -> One<i64> =
        "select count(*) from encounter_link where account = $1";
    /// Forgets the links that ended before a moment, with the address they went to.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from encounter_link where expires_at < $1";
    /// Forgets the links that were sent to an account.
    pub(crate) fn forget_links_of_account(account: Uuid) -> Affected =
        "delete from encounter_link where account = $1";
}
