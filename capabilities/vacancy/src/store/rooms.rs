//! The room that services say they have, and what of it is held or taken.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// The room of a service.
    pub(crate) struct RoomRow {
        pub(crate) service: Uuid,
        pub(crate) places: i64,
        pub(crate) until: NaiveDate,
        pub(crate) told_at: DateTime<Utc>,
    }
}

sql! {
    /// A service says what room it has; what it said before is replaced.
    pub(crate) fn keep_room(row: &RoomRow) -> () =
        "insert into vacancy_room (service, places, until, told_at) values ($1, $2, $3, $4)
         on conflict (service) do update
         set places = excluded.places, until = excluded.until, told_at = excluded.told_at";
    /// A service has no room.
    pub(crate) fn forget_room(service: Uuid) -> Affected = "delete from vacancy_room where service = $1";
    /// Forgets room whose last day is over.
    pub(crate) fn forget_rooms_before(day: NaiveDate) -> Affected = "delete from vacancy_room where until < $1";
    /// The room a service said it has, while that holds.
    pub(crate) fn room_said(service: Uuid, today: NaiveDate) -> Option<RoomRow> =
        "select service, places, until, told_at from vacancy_room where service = $1 and until >= $2";
    /// The places of a service that were taken, or are held, since a moment.
    pub(crate) fn places_held(service: Uuid, since: DateTime<Utc>) -> One<i64> =
        "select cast(coalesce(sum(case when a.places < q.places then a.places else q.places end), 0) as bigint)
         from vacancy_question q join vacancy_asked a on a.id = q.reserved
         where a.service = $1 and q.reserved_at >= $2";
}
