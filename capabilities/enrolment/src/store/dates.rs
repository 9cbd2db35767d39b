//! What was told about dates: reminders, who comes, what was cancelled.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// What somebody was told about a date, and said.
    #[derive(Clone)]
    pub(crate) struct DateRow {
        pub(crate) entry: Uuid,
        pub(crate) session: Uuid,
        pub(crate) reminded_at: Option<DateTime<Utc>>,
        pub(crate) coming: Option<bool>,
    }
}

row! {
    /// How a date was told.
    #[derive(Clone)]
    pub(crate) struct ToldRow {
        pub(crate) session: Uuid,
        pub(crate) state: String,
        pub(crate) starts: DateTime<Utc>,
        pub(crate) told_at: DateTime<Utc>,
    }
}

sql! {
    /// What everybody said about a date.
    pub(crate) fn told_of_date(session: Uuid) -> Vec<DateRow> =
        "select entry, session, reminded_at, coming from enrolment_date where session = $1 order by entry";
    /// Remembers that somebody was reminded of a date; the number of rows says whether it was this call.
    pub(crate) fn note_reminded(entry: Uuid, session: Uuid, now: DateTime<Utc>) -> Affected =
        "insert into enrolment_date (entry, session, reminded_at) values ($1, $2, $3)
         on conflict (entry, session) do update set reminded_at = excluded.reminded_at
         where enrolment_date.reminded_at is null";
    /// She says whether she comes on a date.
    pub(crate) fn note_coming(entry: Uuid, session: Uuid, coming: bool) -> Affected =
        "insert into enrolment_date (entry, session, coming) values ($1, $2, $3)
         on conflict (entry, session) do update set coming = excluded.coming";
    /// Erases what was told to somebody.
    pub(crate) fn delete_dates_of(entry: Uuid) -> Affected = "delete from enrolment_date where entry = $1";
    /// How a date was told last.
    pub(crate) fn told_of(session: Uuid) -> Option<ToldRow> =
        "select session, state, starts, told_at from enrolment_told where session = $1";
    /// Remembers how a date was told.
    pub(crate) fn keep_told(row: &ToldRow) -> Affected =
        "insert into enrolment_told (session, state, starts, told_at) values ($1, $2, $3, $4)
         on conflict (session) do update set state = excluded.state, starts = excluded.starts,
                told_at = excluded.told_at";
    /// The dates of an action that begin after a moment, cancelled and removed ones too.
    pub(crate) fn dates_after(action: Uuid, moment: DateTime<Utc>) -> Vec<Uuid> =
        "select id from session_date where action = $1 and starts > $2 order by starts, id";
    /// The last moment of an action's dates: of those that take place, else of those that would have.
    pub(crate) fn last_end(action: Uuid) -> One<Option<DateTime<Utc>>> =
        "select coalesce(max(case when removed_at is null and state <> 'cancelled' then ends end), max(ends))
         from session_date where action = $1";
    /// Forgets what was told before a moment.
    pub(crate) fn forget_told_before(moment: DateTime<Utc>) -> Affected =
        "delete from enrolment_told where told_at < $1";
}
