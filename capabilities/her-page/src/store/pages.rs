//! The pages, and that a notice was given.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

row! {
    /// A person's page: who opened it with her, and in which language she reads.
    #[derive(Clone)]
    pub(crate) struct PageRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Option<Uuid>,
        pub(crate) opened_by: Option<Uuid>,
        pub(crate) language: String,
        pub(crate) opened_at: DateTime<Utc>,
        pub(crate) erased_on: Option<NaiveDate>,
    }
}

sql! {
    /// Writes a page; sent twice, it stands once.
    pub(crate) fn insert_page(row: &PageRow) -> () =
        "insert into her_page (id, organization, opened_by, language, opened_at, erased_on)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    /// Writes down who gave the last code.
    pub(crate) fn set_opener(id: Uuid, account: Uuid) -> () =
        "update her_page set opened_by = $2 where id = $1";
    /// The page with this id.
    pub(crate) fn page_by_id(id: Uuid) -> Option<PageRow> =
        "select id, organization, opened_by, language, opened_at, erased_on from her_page where id = $1";
    /// The pages that no request names any more, opened before a moment.
    pub(crate) fn pages_to_erase(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select p.id from her_page p
         where p.erased_on is null and p.opened_at < $1
           and not exists (select r.id from referral r where r.her_page = p.id)
         order by p.id";
    /// Erases a page: the day stays, so that a code that comes back is told kindly.
    pub(crate) fn erase_page(id: Uuid, on: NaiveDate) -> Affected =
        "update her_page set organization = null, opened_by = null, language = 'fr', erased_on = $2
         where id = $1 and erased_on is null";
    fn forget_keys_of_erased(day: NaiveDate) -> Affected =
        "delete from her_page_key where page in (select p.id from her_page p where p.erased_on < $1)";
    fn forget_erased(day: NaiveDate) -> Affected = "delete from her_page where erased_on < $1";
    /// How many pages an account opened.
    pub(crate) fn count_opened_by(account: Uuid) -> One<i64> =
        "select count(*) from her_page where opened_by = $1";
    /// How many notices an account gave.
    pub(crate) fn count_told_by(account: Uuid) -> One<i64> =
        "select count(*) from her_page_notice where told_by = $1";
    /// How many corrections an account answered.
    pub(crate) fn count_answered_by(account: Uuid) -> One<i64> =
        "select count(*) from her_page_correction where answered_by = $1";
    /// Forgets who opened pages.
    pub(crate) fn forget_opener(account: Uuid) -> Affected =
        "update her_page set opened_by = null where opened_by = $1";
    /// Forgets who gave notices.
    pub(crate) fn forget_teller(account: Uuid) -> Affected =
        "update her_page_notice set told_by = null where told_by = $1";
    /// Forgets who answered corrections.
    pub(crate) fn forget_answerer(account: Uuid) -> Affected =
        "update her_page_correction set answered_by = null where answered_by = $1";
}

/// Forgets pages that were erased before a day, and what opened them.
pub(crate) fn forget_erased_before(conn: &mut Conn, day: NaiveDate) -> Result<u64, StoreError> {
    forget_keys_of_erased(conn, day)?;
    forget_erased(conn, day)
}
