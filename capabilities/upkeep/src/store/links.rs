//! Links as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) address_sealed: Option<Sealed>,
        pub(crate) address_print: Option<Vec<u8>>,
        pub(crate) account: Option<Uuid>,
        pub(crate) locale: String,
        pub(crate) sections: String,
        pub(crate) campaign: Option<Uuid>,
        pub(crate) follows: Option<Uuid>,
        pub(crate) vouched_by: Option<Uuid>,
        pub(crate) handed: bool,
        pub(crate) report: Option<Uuid>,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) answered_at: Option<DateTime<Utc>>,
        pub(crate) outcome: Option<String>,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> () =
        "insert into confirm_link (id, organization, secret_digest, address_sealed, address_print, account, locale,
                sections, campaign, follows, vouched_by, handed, report, created_at, expires_at, answered_at, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select id, organization, secret_digest, address_sealed, address_print, account, locale, sections, campaign,
                follows, vouched_by, handed, report, created_at, expires_at, answered_at, outcome
         from confirm_link where secret_digest = $1";
    /// The links written to an account.
    pub(crate) fn links_of_account(account: Uuid) -> Vec<LinkRow> =
        "select id, organization, secret_digest, address_sealed, address_print, account, locale, sections, campaign,
                follows, vouched_by, handed, report, created_at, expires_at, answered_at, outcome
         from confirm_link where account = $1 order by created_at, id";
    /// The links written to an address.
    pub(crate) fn links_by_print(print: &[u8]) -> Vec<LinkRow> =
        "select id, organization, secret_digest, address_sealed, address_print, account, locale, sections, campaign,
                follows, vouched_by, handed, report, created_at, expires_at, answered_at, outcome
         from confirm_link where address_print = $1 order by created_at, id";
    /// Notes what was answered last by a link.
    pub(crate) fn note_answer(id: Uuid, outcome: &str, now: DateTime<Utc>) -> Affected =
        "update confirm_link set outcome = $2, answered_at = $3 where id = $1";
    /// Forgets the links that ended before a moment, with the address they went to.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from confirm_link where expires_at < $1";
    /// Forgets the links written to an account, and those that were handed over by it.
    pub(crate) fn forget_links_of_account(account: Uuid) -> Affected =
        "delete from confirm_link where account = $1 or vouched_by = $1";
    /// Forgets the links written to an address.
    pub(crate) fn forget_links_by_print(print: &[u8]) -> Affected =
        "delete from confirm_link where address_print = $1";
}
