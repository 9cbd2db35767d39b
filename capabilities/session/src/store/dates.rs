//! Dates as their table keeps them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A date as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct DateRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) part_of: Option<Uuid>,
        pub(crate) starts: DateTime<Utc>,
        pub(crate) ends: DateTime<Utc>,
        pub(crate) title: String,
        pub(crate) place: String,
        pub(crate) commune: String,
        pub(crate) kind: String,
        pub(crate) capacity: Option<i64>,
        pub(crate) state: String,
        pub(crate) why: String,
        pub(crate) from_rule: bool,
        pub(crate) sequence: i64,
        pub(crate) changed_at: DateTime<Utc>,
        pub(crate) counted_at: Option<DateTime<Utc>>,
        pub(crate) reminded_at: Option<DateTime<Utc>>,
        pub(crate) removed_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What changes when a date is edited.
    pub(crate) struct PlanRow {
        pub(crate) id: Uuid,
        pub(crate) starts: DateTime<Utc>,
        pub(crate) ends: DateTime<Utc>,
        pub(crate) title: String,
        pub(crate) place: String,
        pub(crate) commune: String,
        pub(crate) kind: String,
        pub(crate) capacity: Option<i64>,
        pub(crate) state: String,
        pub(crate) changed_at: DateTime<Utc>,
    }
}

row! {
    /// Dates of an action that begin between two moments.
    pub(crate) struct SpanRow {
        pub(crate) action: Uuid,
        pub(crate) from: DateTime<Utc>,
        pub(crate) to: DateTime<Utc>,
    }
}

sql! {
    /// A new date; planned twice it is planned once.
    pub(crate) fn insert_date(row: &DateRow) -> Affected =
        "insert into session_date (id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why,
                from_rule, sequence, changed_at, counted_at, reminded_at, removed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict (id) do nothing";
    /// A date, even one taken off the list.
    pub(crate) fn date_by_id(id: Uuid) -> Option<DateRow> =
        "select id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why, from_rule,
                sequence, changed_at, counted_at, reminded_at, removed_at
         from session_date where id = $1";
    /// The dates of an action that begin between two moments, the first first.
    pub(crate) fn dates_of(span: &SpanRow) -> Vec<DateRow> =
        "select id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why, from_rule,
                sequence, changed_at, counted_at, reminded_at, removed_at
         from session_date
         where action = $1 and starts >= $2 and starts < $3 and removed_at is null order by starts, ends, id";
    /// Every date of an action with those taken off the list, the first first.
    pub(crate) fn dates_with_removed(action: Uuid) -> Vec<DateRow> =
        "select id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why, from_rule,
                sequence, changed_at, counted_at, reminded_at, removed_at
         from session_date where action = $1 order by starts, ends, id";
    /// The activities of a day that are on the list.
    pub(crate) fn parts_of(day: Uuid) -> Vec<DateRow> =
        "select id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why, from_rule,
                sequence, changed_at, counted_at, reminded_at, removed_at
         from session_date where part_of = $1 and removed_at is null order by starts, ends, id";
    /// The next date of an action that takes place, if the action is not put off or dropped.
    pub(crate) fn next_date(action: Uuid, now: DateTime<Utc>) -> Option<DateRow> =
        "select id, action, part_of, starts, ends, title, place, commune, kind, capacity, state, why, from_rule,
                sequence, changed_at, counted_at, reminded_at, removed_at
         from session_date
         where action = $1 and ends > $2 and removed_at is null and state <> 'cancelled'
           and not exists (select 1 from action_record a
                           where a.id = action and a.state in ('reportee', 'abandonnee'))
         order by starts, ends, id limit 1";
    /// How many dates an action has on its list.
    pub(crate) fn count_dates(action: Uuid) -> One<i64> =
        "select count(*) from session_date where action = $1 and removed_at is null";
    /// How many of them are not cancelled; the activities of a day are one date.
    pub(crate) fn count_kept_dates(action: Uuid) -> One<i64> =
        "select count(*) from session_date
         where action = $1 and removed_at is null and state <> 'cancelled' and part_of is null";
    /// How many of them were counted, at least in one of their activities.
    pub(crate) fn count_counted_dates(action: Uuid) -> One<i64> =
        "select count(distinct coalesce(part_of, id)) from session_date
         where action = $1 and removed_at is null and counted_at is not null";
    /// What is planned changes.
    pub(crate) fn change_date(row: &PlanRow) -> Affected =
        "update session_date set starts = $2, ends = $3, title = $4, place = $5, commune = $6, kind = $7,
                capacity = $8, state = $9, changed_at = $10, sequence = sequence + 1, reminded_at = null
         where id = $1 and removed_at is null";
    /// It does not take place, or does after all.
    pub(crate) fn set_state(id: Uuid, state: &str, why: &str, now: DateTime<Utc>) -> Affected =
        "update session_date set state = $2, why = $3, changed_at = $4, sequence = sequence + 1
         where id = $1 and removed_at is null and (state <> $2 or why <> $3)";
    /// It is taken off the list, with what belongs to it.
    pub(crate) fn remove_date(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update session_date set state = 'cancelled', removed_at = $2, changed_at = $2, sequence = sequence + 1
         where (id = $1 or part_of = $1) and removed_at is null and counted_at is null";
    /// It took place: people were counted.
    pub(crate) fn note_counted(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update session_date set state = 'held', counted_at = $2 where id = $1 and removed_at is null
         and state <> 'cancelled'";
}
