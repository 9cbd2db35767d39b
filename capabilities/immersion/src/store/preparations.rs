//! Preparatory mornings, and who was there.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A morning as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct PreparationRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) starts: DateTime<Utc>,
        pub(crate) place: String,
    }
}

row! {
    /// Somebody was there.
    pub(crate) struct PresenceRow {
        pub(crate) preparation: Uuid,
        pub(crate) worker: Uuid,
    }
}

sql! {
    /// A new morning; sent twice it is kept once.
    pub(crate) fn insert_preparation(row: &PreparationRow) -> Affected =
        "insert into immersion_preparation (id, programme, starts, place) values ($1, $2, $3, $4)
         on conflict (id) do nothing";
    /// The mornings of a programme.
    pub(crate) fn preparations_of(programme: Uuid) -> Vec<PreparationRow> =
        "select id, programme, starts, place from immersion_preparation where programme = $1 order by starts, id";
    /// A morning.
    pub(crate) fn preparation_by_id(id: Uuid) -> Option<PreparationRow> =
        "select id, programme, starts, place from immersion_preparation where id = $1";
    /// Who was at the mornings of a programme.
    pub(crate) fn presences_of(programme: Uuid) -> Vec<PresenceRow> =
        "select s.preparation as preparation, s.worker as worker
         from immersion_presence s join immersion_preparation p on p.id = s.preparation
         where p.programme = $1 order by s.preparation, s.worker";
    /// At how many mornings a worker was.
    pub(crate) fn count_presences(worker: Uuid) -> One<i64> =
        "select count(*) from immersion_presence where worker = $1";
    /// The list of a morning is said anew.
    pub(crate) fn forget_presences(preparation: Uuid) -> Affected =
        "delete from immersion_presence where preparation = $1";
    /// Who does not take part was nowhere.
    pub(crate) fn forget_presences_of(worker: Uuid) -> Affected =
        "delete from immersion_presence where worker = $1";
    /// Somebody was there.
    pub(crate) fn insert_presences() -> Bulk<PresenceRow> =
        "insert into immersion_presence (preparation, worker) values ($1, $2)";
    /// A morning does not take place.
    pub(crate) fn remove_preparation(id: Uuid) -> Affected = "delete from immersion_preparation where id = $1";
}
