//! Links to answer, as their table keeps them.

use ::store::{Sealed, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) referral: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) address_sealed: Sealed,
        pub(crate) account: Option<Uuid>,
        pub(crate) locale: String,
        pub(crate) organization: Uuid,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) bound_digest: Option<Vec<u8>>,
        pub(crate) bound_at: Option<DateTime<Utc>>,
    }
}

sql! {
    /// New links.
    pub(crate) fn insert_links() -> Bulk<LinkRow> =
        "insert into referral_link (id, referral, secret_digest, address_sealed, account, locale, organization,
                created_at, expires_at, bound_digest, bound_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select id, referral, secret_digest, address_sealed, account, locale, organization, created_at, expires_at,
                bound_digest, bound_at
         from referral_link where secret_digest = $1";
    /// A link by its identity.
    pub(crate) fn link_by_id(id: Uuid) -> Option<LinkRow> =
        "select id, referral, secret_digest, address_sealed, account, locale, organization, created_at, expires_at,
                bound_digest, bound_at
         from referral_link where id = $1";
    /// The links of a referral, the last first.
    pub(crate) fn links_of(referral: Uuid) -> Vec<LinkRow> =
        "select id, referral, secret_digest, address_sealed, account, locale, organization, created_at, expires_at,
                bound_digest, bound_at
         from referral_link where referral = $1 order by created_at desc, id desc";
    /// Binds a link to a browser, if none is bound yet.
    pub(crate) fn bind(id: Uuid, digest: &[u8], now: DateTime<Utc>) -> Affected =
        "update referral_link set bound_digest = $2, bound_at = $3 where id = $1 and bound_digest is null";
}
