//! Programmes as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A programme as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ProgrammeRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) from_on: NaiveDate,
        pub(crate) to_on: NaiveDate,
        pub(crate) wishes_close: NaiveDate,
        pub(crate) state: String,
        pub(crate) state_at: DateTime<Utc>,
        pub(crate) seed: i64,
        pub(crate) framing: Option<Uuid>,
        pub(crate) need: Option<Uuid>,
        pub(crate) begun_at: DateTime<Utc>,
    }
}

sql! {
    /// A new programme; sent twice it is kept once.
    pub(crate) fn insert_programme(row: &ProgrammeRow) -> Affected =
        "insert into immersion_programme (id, title, from_on, to_on, wishes_close, state, state_at, seed, framing, need,
                begun_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing";
    /// A programme.
    pub(crate) fn programme_by_id(id: Uuid) -> Option<ProgrammeRow> =
        "select id, title, from_on, to_on, wishes_close, state, state_at, seed, framing, need, begun_at
         from immersion_programme where id = $1";
    /// Every programme, the latest first.
    pub(crate) fn every_programme() -> Vec<ProgrammeRow> =
        "select id, title, from_on, to_on, wishes_close, state, state_at, seed, framing, need, begun_at
         from immersion_programme order by from_on desc, id";
    /// How many programmes there are.
    pub(crate) fn count_programmes() -> One<i64> = "select count(*) from immersion_programme";
    /// A programme comes to another state.
    pub(crate) fn set_state(id: Uuid, state: &str, now: DateTime<Utc>) -> Affected =
        "update immersion_programme set state = $2, state_at = $3 where id = $1";
    /// The last day of wishes.
    pub(crate) fn set_wishes_close(id: Uuid, day: NaiveDate) -> Affected =
        "update immersion_programme set wishes_close = $2 where id = $1";
    /// The encounter at which it was framed.
    pub(crate) fn set_framing(id: Uuid, encounter: Option<Uuid>) -> Affected =
        "update immersion_programme set framing = $2 where id = $1";
    /// Programmes that ended before a day and whose names were not forgotten yet.
    pub(crate) fn to_forget(day: NaiveDate) -> Vec<Uuid> =
        "select id from immersion_programme where to_on < $1 and forgotten_at is null order by id";
    /// The names of a programme were forgotten.
    pub(crate) fn note_forgotten(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update immersion_programme set forgotten_at = $2 where id = $1";
}
