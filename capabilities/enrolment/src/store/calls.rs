//! Whom the carrier must call, as its table keeps it.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A call to make.
    #[derive(Clone)]
    pub(crate) struct CallRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) entry: Uuid,
        pub(crate) session: Option<Uuid>,
        pub(crate) why: String,
        pub(crate) made_at: DateTime<Utc>,
    }
}

sql! {
    /// Somebody is to be called; what was to be told of the same thing before is replaced.
    pub(crate) fn insert_call(row: &CallRow) -> Affected =
        "insert into enrolment_call (id, action, entry, session, why, made_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set why = excluded.why, made_at = excluded.made_at";
    /// The calls of an action, the oldest first.
    pub(crate) fn calls_of(action: Uuid) -> Vec<CallRow> =
        "select id, action, entry, session, why, made_at from enrolment_call
         where action = $1 order by made_at, id";
    /// How many calls an action waits for.
    pub(crate) fn count_calls_of(action: Uuid) -> One<i64> =
        "select count(*) from enrolment_call where action = $1";
    /// A call was made.
    pub(crate) fn delete_call(id: Uuid, action: Uuid) -> Affected =
        "delete from enrolment_call where id = $1 and action = $2";
    /// Nobody needs to be called about an offer any more.
    pub(crate) fn delete_offer_calls_of(entry: Uuid) -> Affected =
        "delete from enrolment_call where entry = $1 and why = 'offer'";
    /// Erases the calls to somebody.
    pub(crate) fn delete_calls_of(entry: Uuid) -> Affected = "delete from enrolment_call where entry = $1";
}
