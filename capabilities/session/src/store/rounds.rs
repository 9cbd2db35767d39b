//! Dates that are over and wait for somebody to say how many came.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A date that is over, with the organisation that keeps its action.
    pub(crate) struct OverRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) keeper: Uuid,
    }
}

sql! {
    /// Dates that ended between two moments, that nobody counted and whose carrier was not asked yet; none of an action
    /// that is put off or dropped.
    pub(crate) fn dates_to_count(after: DateTime<Utc>, before: DateTime<Utc>) -> Vec<OverRow> =
        "select d.id, d.action, a.keeper
         from session_date d join action_record a on a.id = d.action
         where d.ends > $1 and d.ends <= $2 and d.starts > $1 and d.removed_at is null and d.state <> 'cancelled'
           and a.state not in ('reportee', 'abandonnee') and d.counted_at is null and d.reminded_at is null and d.part_of is null
           and not exists (select 1 from session_date p where p.part_of = d.id and p.counted_at is not null)
         order by d.action, d.starts, d.id limit 500";
    /// Remembers that its carrier was asked.
    pub(crate) fn note_reminded(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update session_date set reminded_at = $2 where id = $1 and reminded_at is null";
}
