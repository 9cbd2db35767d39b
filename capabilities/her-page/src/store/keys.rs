//! What opens a page.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// Something that opens a page.
    #[derive(Clone)]
    pub(crate) struct KeyRow {
        pub(crate) id: Uuid,
        pub(crate) page: Uuid,
        pub(crate) kind: String,
        pub(crate) digest: Vec<u8>,
        pub(crate) shown_sealed: Option<Sealed>,
        pub(crate) made_at: DateTime<Utc>,
        pub(crate) expires_at: Option<DateTime<Utc>>,
        pub(crate) ended_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// What is known of something that may open a page no more.
    pub(crate) struct KnownKeyRow {
        pub(crate) page: Uuid,
        pub(crate) kind: String,
        pub(crate) erased_on: Option<NaiveDate>,
    }
}
row! {
    /// An address or a code that was not handed over yet.
    pub(crate) struct ShownRow {
        pub(crate) id: Uuid,
        pub(crate) kind: String,
        pub(crate) shown_sealed: Option<Sealed>,
    }
}

sql! {
    /// Keeps what opens a page; sent twice, it stands once.
    pub(crate) fn insert_key(row: &KeyRow) -> () =
        "insert into her_page_key (id, page, kind, digest, shown_sealed, made_at, expires_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing";
    /// The page that a digest opens now.
    pub(crate) fn page_of_live_key(digest: &[u8], now: DateTime<Utc>) -> Option<Uuid> =
        "select k.page from her_page_key k join her_page p on p.id = k.page
         where k.digest = $1 and k.ended_at is null and p.erased_on is null
           and (k.expires_at is null or k.expires_at > $2)";
    /// What is known of a digest, opening or not.
    pub(crate) fn key_by_digest(digest: &[u8]) -> Option<KnownKeyRow> =
        "select k.page, k.kind, p.erased_on from her_page_key k join her_page p on p.id = k.page
         where k.digest = $1";
    /// Ends everything that opens a page.
    pub(crate) fn end_keys(page: Uuid, now: DateTime<Utc>) -> Affected =
        "update her_page_key set ended_at = $2, shown_sealed = null where page = $1 and ended_at is null";
    /// Ends a visit.
    pub(crate) fn end_visit(digest: &[u8], now: DateTime<Utc>) -> Affected =
        "update her_page_key set ended_at = $2 where digest = $1 and kind = 'visit' and ended_at is null";
    /// What of a page was not handed over yet.
    pub(crate) fn shown_keys(page: Uuid) -> Vec<ShownRow> =
        "select id, kind, shown_sealed from her_page_key
         where page = $1 and shown_sealed is not null and ended_at is null order by kind";
    /// Forgets what stood in clear of keys made before a moment.
    pub(crate) fn forget_shown_before(moment: DateTime<Utc>) -> Affected =
        "update her_page_key set shown_sealed = null where made_at < $1 and shown_sealed is not null";
    /// Forgets visits that are over.
    pub(crate) fn forget_visits_before(moment: DateTime<Utc>) -> Affected =
        "delete from her_page_key where kind = 'visit' and made_at < $1";
}
