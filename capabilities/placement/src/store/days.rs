//! Days that were published, as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A day as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct DayRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) version: Uuid,
        pub(crate) worker: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) host: Uuid,
        pub(crate) offer: Uuid,
        pub(crate) service: String,
        pub(crate) day: NaiveDate,
        pub(crate) state: String,
        pub(crate) changed_at: DateTime<Utc>,
    }
}

sql! {
    /// A new day; published twice it is one day.
    pub(crate) fn insert_day(row: &DayRow) -> Affected =
        "insert into placement_day (id, programme, version, worker, organization, host, offer, service, day, state,
                changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing";
    /// A day.
    pub(crate) fn day_by_id(id: Uuid) -> Option<DayRow> =
        "select id, programme, version, worker, organization, host, offer, service, day, state, changed_at
         from placement_day where id = $1";
    /// The days of a programme, in the order of the calendar.
    pub(crate) fn days_of_programme(programme: Uuid) -> Vec<DayRow> =
        "select id, programme, version, worker, organization, host, offer, service, day, state, changed_at
         from placement_day where programme = $1 order by day, host, id";
    /// The day of a worker that stands, else the last one that was called off.
    pub(crate) fn day_of_worker(worker: Uuid) -> Option<DayRow> =
        "select id, programme, version, worker, organization, host, offer, service, day, state, changed_at
         from placement_day where worker = $1
         order by case when state = 'cancelled' then 1 else 0 end, changed_at desc, id limit 1";
    /// The days between two, both included.
    pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> Vec<DayRow> =
        "select id, programme, version, worker, organization, host, offer, service, day, state, changed_at
         from placement_day where day >= $1 and day <= $2 order by day, host, id";
    /// Moves a day on, if it still stands where it was read. The number of rows says whether it was this call.
    pub(crate) fn change_state(id: Uuid, before: &str, after: &str, now: DateTime<Utc>) -> Affected =
        "update placement_day set state = $3, changed_at = $4 where id = $1 and state = $2";
}
