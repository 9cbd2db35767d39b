//! What the coordination asks before a computation, as its table keeps it.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// Somebody at a host's, or not there.
    #[derive(Clone, Debug)]
    pub(crate) struct WishRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) worker: Uuid,
        pub(crate) offer: Uuid,
        pub(crate) day: Option<NaiveDate>,
        pub(crate) kind: String,
        pub(crate) asked_at: DateTime<Utc>,
    }
}

sql! {
    /// A pin or a refusal; asked twice it stands once.
    pub(crate) fn insert_wish(row: &WishRow) -> Affected =
        "insert into placement_wish (id, programme, worker, offer, day, kind, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (programme, worker, offer, kind) do nothing";
    /// Everything that is asked in a programme, in the order of asking.
    pub(crate) fn wishes_of(programme: Uuid) -> Vec<WishRow> =
        "select id, programme, worker, offer, day, kind, asked_at from placement_wish
         where programme = $1 order by asked_at, id";
    /// Nothing is asked any more; of this programme only.
    pub(crate) fn remove_wish(programme: Uuid, id: Uuid) -> Affected =
        "delete from placement_wish where programme = $1 and id = $2";
    /// A worker is pinned once: what pinned her before goes.
    pub(crate) fn remove_pins(programme: Uuid, worker: Uuid) -> Affected =
        "delete from placement_wish where programme = $1 and worker = $2 and kind = 'pin'";
}
