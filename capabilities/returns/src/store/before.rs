//! What is prepared before a day, as its tables keep it: three answers, a pledge, a programme.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// The three answers of a visitor as their table keeps them.
    #[derive(Clone)]
    pub(crate) struct PreparationRow {
        pub(crate) placement: Uuid,
        pub(crate) expectations_sealed: Option<Sealed>,
        pub(crate) posture_sealed: Option<Sealed>,
        pub(crate) sharing_sealed: Option<Sealed>,
        pub(crate) day: NaiveDate,
        pub(crate) changed_at: DateTime<Utc>,
    }
}

row! {
    /// A pledge as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct PledgeRow {
        pub(crate) placement: Uuid,
        pub(crate) text_digest: String,
        pub(crate) channel: String,
        pub(crate) day: NaiveDate,
        pub(crate) accepted_at: DateTime<Utc>,
    }
}

row! {
    /// The programme of a day as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct TimetableRow {
        pub(crate) placement: Uuid,
        pub(crate) lines_sealed: Sealed,
        pub(crate) place_sealed: Option<Sealed>,
        pub(crate) day: NaiveDate,
        pub(crate) changed_at: DateTime<Utc>,
    }
}

sql! {
    /// Keeps the three answers; new ones replace those before.
    pub(crate) fn keep_preparation(row: &PreparationRow) -> Affected =
        "insert into returns_preparation (placement, expectations_sealed, posture_sealed, sharing_sealed, day, changed_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (placement) do update set expectations_sealed = excluded.expectations_sealed,
           posture_sealed = excluded.posture_sealed, sharing_sealed = excluded.sharing_sealed,
           day = excluded.day, changed_at = excluded.changed_at";
    /// The three answers for a day.
    pub(crate) fn preparation_of(placement: Uuid) -> Option<PreparationRow> =
        "select placement, expectations_sealed, posture_sealed, sharing_sealed, day, changed_at
         from returns_preparation where placement = $1";
    /// Keeps a pledge; the first one stands.
    pub(crate) fn keep_pledge(row: &PledgeRow) -> Affected =
        "insert into returns_pledge (placement, text_digest, channel, day, accepted_at)
         values ($1, $2, $3, $4, $5) on conflict (placement) do nothing";
    /// The pledge for a day.
    pub(crate) fn pledge_of(placement: Uuid) -> Option<PledgeRow> =
        "select placement, text_digest, channel, day, accepted_at from returns_pledge where placement = $1";
    /// Keeps the programme of a day; a new one replaces the one before.
    pub(crate) fn keep_timetable(row: &TimetableRow) -> Affected =
        "insert into returns_timetable (placement, lines_sealed, place_sealed, day, changed_at)
         values ($1, $2, $3, $4, $5)
         on conflict (placement) do update set lines_sealed = excluded.lines_sealed,
           place_sealed = excluded.place_sealed, day = excluded.day, changed_at = excluded.changed_at";
    /// The programme of a day.
    pub(crate) fn timetable_of(placement: Uuid) -> Option<TimetableRow> =
        "select placement, lines_sealed, place_sealed, day, changed_at
         from returns_timetable where placement = $1";
    /// Forgets the answers for days before one.
    pub(crate) fn forget_preparations_before(day: NaiveDate) -> Affected =
        "delete from returns_preparation where day < $1";
    /// Forgets the programmes of days before one.
    pub(crate) fn forget_timetables_before(day: NaiveDate) -> Affected =
        "delete from returns_timetable where day < $1";
    /// Forgets the pledges for days before one.
    pub(crate) fn forget_pledges_before(day: NaiveDate) -> Affected =
        "delete from returns_pledge where day < $1";
}
