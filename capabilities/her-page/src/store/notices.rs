//! That a notice was given: the day and the means.

use chrono::NaiveDate;
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A notice that was given.
    #[derive(Clone)]
    pub(crate) struct NoticeRow {
        pub(crate) id: Uuid,
        pub(crate) page: Uuid,
        pub(crate) means: String,
        pub(crate) language: String,
        pub(crate) told_on: NaiveDate,
        pub(crate) told_by: Option<Uuid>,
    }
}

sql! {
    /// Notes that a notice was given; sent twice, it stands once.
    pub(crate) fn insert_notice(row: &NoticeRow) -> () =
        "insert into her_page_notice (id, page, means, language, told_on, told_by)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    /// The notices of a page, the last first.
    pub(crate) fn notices_of(page: Uuid) -> Vec<NoticeRow> =
        "select id, page, means, language, told_on, told_by from her_page_notice
         where page = $1 order by told_on desc, id desc";
    /// Forgets the notices of a page.
    pub(crate) fn forget_notices(page: Uuid) -> Affected = "delete from her_page_notice where page = $1";
}
