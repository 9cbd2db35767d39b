//! What came back from days, as its tables keep it.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// What came back from a day, as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ReturnRow {
        pub(crate) id: Uuid,
        pub(crate) placement: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) host: Uuid,
        pub(crate) note_sealed: Option<Sealed>,
        pub(crate) corrections: i64,
        pub(crate) contacts: i64,
        pub(crate) day: NaiveDate,
        pub(crate) given_at: DateTime<Utc>,
    }
}

row! {
    /// An evaluation as its table keeps it.
    pub(crate) struct EvaluationRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) welcome: i64,
        pub(crate) worth: i64,
        pub(crate) contacts: i64,
    }
}

sql! {
    /// Keeps what came back from a day; the number of rows says whether it is the first time.
    pub(crate) fn insert_return(row: &ReturnRow) -> Affected =
        "insert into returns_return (id, placement, programme, host, note_sealed, corrections, contacts, day, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (placement) do nothing";
    /// What came back from a day.
    pub(crate) fn return_of(placement: Uuid) -> Option<ReturnRow> =
        "select id, placement, programme, host, note_sealed, corrections, contacts, day, given_at
         from returns_return where placement = $1";
    /// What came back from the days of a programme.
    pub(crate) fn returns_of_programme(programme: Uuid) -> Vec<ReturnRow> =
        "select id, placement, programme, host, note_sealed, corrections, contacts, day, given_at
         from returns_return where programme = $1 order by day, id";
    /// Keeps an evaluation.
    pub(crate) fn insert_evaluation(row: &EvaluationRow) -> Affected =
        "insert into returns_evaluation (id, programme, welcome, worth, contacts) values ($1, $2, $3, $4, $5)
         on conflict (id) do nothing";
    /// The evaluations of a programme.
    pub(crate) fn evaluations_of(programme: Uuid) -> Vec<EvaluationRow> =
        "select id, programme, welcome, worth, contacts from returns_evaluation where programme = $1 order by id";
    /// Forgets what was told of days before one; the counts stay.
    pub(crate) fn forget_notes_before(day: NaiveDate) -> Affected =
        "update returns_return set note_sealed = null where note_sealed is not null and day < $1";
}
