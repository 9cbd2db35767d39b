//! Headcounts as their table keeps them.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// People of one public at one date.
    #[derive(Clone)]
    pub(crate) struct CountRow {
        pub(crate) session: Uuid,
        pub(crate) position: i64,
        pub(crate) audience: String,
        pub(crate) brought_by: Option<Uuid>,
        pub(crate) people: i64,
    }
}

sql! {
    /// Who came to a date.
    pub(crate) fn counts_of(session: Uuid) -> Vec<CountRow> =
        "select session, position, audience, brought_by, people
         from session_headcount where session = $1 order by position";
    /// Who came to the dates of an action.
    pub(crate) fn counts_of_action(action: Uuid) -> Vec<CountRow> =
        "select h.session, h.position, h.audience, h.brought_by, h.people
         from session_headcount h join session_date d on d.id = h.session
         where d.action = $1 and d.removed_at is null order by h.session, h.position";
    /// Forgets a headcount, before another takes its place.
    pub(crate) fn forget_counts(session: Uuid) -> Affected = "delete from session_headcount where session = $1";
    /// Keeps a headcount.
    pub(crate) fn insert_count(row: &CountRow) -> () =
        "insert into session_headcount (session, position, audience, brought_by, people) values ($1, $2, $3, $4, $5)";
}
