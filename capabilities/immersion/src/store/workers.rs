//! Workers with their days and their wishes.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A worker as her table keeps her.
    #[derive(Clone)]
    pub(crate) struct WorkerRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) work: String,
        pub(crate) name_sealed: Option<Sealed>,
        pub(crate) mail_sealed: Option<Sealed>,
        pub(crate) mail_print: Option<Vec<u8>>,
        pub(crate) anywhere: bool,
        pub(crate) answered_at: Option<DateTime<Utc>>,
        pub(crate) missed_out: bool,
        pub(crate) placed: Option<bool>,
        pub(crate) added_at: DateTime<Utc>,
    }
}

row! {
    /// A day on which a worker can come.
    pub(crate) struct WorkerDayRow {
        pub(crate) worker: Uuid,
        pub(crate) day: NaiveDate,
    }
}

row! {
    /// A wish: an offer or a field of activity.
    pub(crate) struct WishRow {
        pub(crate) worker: Uuid,
        pub(crate) rank: i64,
        pub(crate) offer: Option<Uuid>,
        pub(crate) category: Option<String>,
    }
}

sql! {
    /// A new worker; sent twice she is kept once.
    pub(crate) fn insert_worker(row: &WorkerRow) -> Affected =
        "insert into immersion_worker (id, programme, organization, work, name_sealed, mail_sealed, mail_print,
                anywhere, answered_at, missed_out, placed, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing";
    /// A worker.
    pub(crate) fn worker_by_id(id: Uuid) -> Option<WorkerRow> =
        "select id, programme, organization, work, name_sealed, mail_sealed, mail_print, anywhere, answered_at,
                missed_out, placed, added_at
         from immersion_worker where id = $1";
    /// The workers of a programme, by organisation.
    pub(crate) fn workers_of(programme: Uuid) -> Vec<WorkerRow> =
        "select id, programme, organization, work, name_sealed, mail_sealed, mail_print, anywhere, answered_at,
                missed_out, placed, added_at
         from immersion_worker where programme = $1 order by organization, added_at, id";
    /// Whether a mailbox is in a programme already.
    pub(crate) fn worker_by_mail(programme: Uuid, print: &[u8]) -> Option<Uuid> =
        "select id from immersion_worker where programme = $1 and mail_print = $2";
    /// Whether a mailbox had a place, by programme, the last first.
    pub(crate) fn placed_before(print: &[u8]) -> Vec<Option<bool>> =
        "select w.placed from immersion_worker w join immersion_programme p on p.id = w.programme
         where w.mail_print = $1 and w.placed is not null order by p.from_on desc, p.id";
    /// Whether a worker has a place.
    pub(crate) fn set_placed(id: Uuid, placed: bool) -> Affected =
        "update immersion_worker set placed = $2 where id = $1";
    /// Nobody of a programme has a place.
    pub(crate) fn clear_placed(programme: Uuid, placed: bool) -> Affected =
        "update immersion_worker set placed = $2 where programme = $1";
    /// The days of a worker.
    pub(crate) fn days_of_worker(worker: Uuid) -> Vec<NaiveDate> =
        "select day from immersion_worker_day where worker = $1 order by day";
    /// The days of all workers of a programme.
    pub(crate) fn days_of_workers(programme: Uuid) -> Vec<(Uuid, NaiveDate)> =
        "select d.worker, d.day from immersion_worker_day d join immersion_worker w on w.id = d.worker
         where w.programme = $1 order by d.day, d.worker";
    /// The days of a worker are said anew.
    pub(crate) fn forget_worker_days(worker: Uuid) -> Affected =
        "delete from immersion_worker_day where worker = $1";
    /// Days of a worker.
    pub(crate) fn insert_worker_days() -> Bulk<WorkerDayRow> =
        "insert into immersion_worker_day (worker, day) values ($1, $2)";
    /// The wishes of a worker, by rank.
    pub(crate) fn wishes_of_worker(worker: Uuid) -> Vec<WishRow> =
        "select worker, rank, offer, category from immersion_wish where worker = $1 order by rank";
    /// The wishes of all workers of a programme, by rank.
    pub(crate) fn wishes_of_workers(programme: Uuid) -> Vec<WishRow> =
        "select h.worker as worker, h.rank as rank, h.offer as offer, h.category as category
         from immersion_wish h join immersion_worker w on w.id = h.worker
         where w.programme = $1 order by h.worker, h.rank";
    /// The wishes of a worker are said anew.
    pub(crate) fn forget_wishes(worker: Uuid) -> Affected = "delete from immersion_wish where worker = $1";
    /// Wishes of a worker.
    pub(crate) fn insert_wishes() -> Bulk<WishRow> =
        "insert into immersion_wish (worker, rank, offer, category) values ($1, $2, $3, $4)";
    /// An offer is taken back: nobody wishes it any more.
    pub(crate) fn forget_wishes_of_offer(offer: Uuid) -> Affected = "delete from immersion_wish where offer = $1";
    /// A worker has said her wishes.
    pub(crate) fn note_answered(id: Uuid, anywhere: bool, now: DateTime<Utc>) -> Affected =
        "update immersion_worker set anywhere = $2, answered_at = $3 where id = $1";
    /// A worker does not take part after all.
    pub(crate) fn remove_worker(id: Uuid) -> Affected = "delete from immersion_worker where id = $1";
    /// The names and mailboxes of a programme are forgotten; what remains is a function and a count, and the keyed print
    /// of who had no place, so that she comes first in the next programme.
    pub(crate) fn forget_names(programme: Uuid) -> Affected =
        "update immersion_worker set name_sealed = null, mail_sealed = null,
                mail_print = case when placed = false then mail_print else null end
         where programme = $1 and (name_sealed is not null or mail_sealed is not null or mail_print is not null)";
    /// The prints of who had no place are forgotten too, once a next programme had time to come.
    pub(crate) fn forget_prints(before: NaiveDate) -> Affected =
        "update immersion_worker set mail_print = null
         where mail_print is not null and programme in
               (select id from immersion_programme where forgotten_at is not null and to_on < $1)";
}
