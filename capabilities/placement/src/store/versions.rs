//! Proposals that were computed, as their tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A proposal as its table keeps it.
    #[derive(Clone, Debug)]
    pub(crate) struct VersionRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) number: i64,
        pub(crate) seed: i64,
        pub(crate) summary: Value,
        pub(crate) made_at: DateTime<Utc>,
        pub(crate) published_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// One worker in one proposal.
    #[derive(Clone, Debug)]
    pub(crate) struct SeatRow {
        pub(crate) version: Uuid,
        pub(crate) worker: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) offer: Option<Uuid>,
        pub(crate) host: Option<Uuid>,
        pub(crate) day: Option<NaiveDate>,
        pub(crate) rank: Option<i64>,
        pub(crate) is_pinned: bool,
        pub(crate) reason: Value,
    }
}

row! {
    /// How many an organisation sent and hosted in one programme.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct PairRow {
        pub(crate) organization: Uuid,
        pub(crate) host: Uuid,
        pub(crate) people: i64,
    }
}

sql! {
    /// A new proposal.
    pub(crate) fn insert_version(row: &VersionRow) -> () =
        "insert into placement_version (id, programme, number, seed, summary, made_at, published_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// The seats of a new proposal.
    pub(crate) fn insert_seats() -> Bulk<SeatRow> =
        "insert into placement_seat (version, worker, organization, offer, host, day, rank, is_pinned, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The proposals of a programme, the last first.
    pub(crate) fn versions_of(programme: Uuid) -> Vec<VersionRow> =
        "select id, programme, number, seed, summary, made_at, published_at from placement_version
         where programme = $1 order by number desc";
    /// The highest number of a proposal of a programme.
    pub(crate) fn last_number(programme: Uuid) -> One<i64> =
        "select coalesce(max(number), 0) as number from placement_version where programme = $1";
    /// The seats of a proposal.
    pub(crate) fn seats_of(version: Uuid) -> Vec<SeatRow> =
        "select version, worker, organization, offer, host, day, rank, is_pinned, reason
         from placement_seat where version = $1 order by day, host, worker";
    /// The seat of a worker in the proposal that was published.
    pub(crate) fn published_seat(worker: Uuid) -> Option<SeatRow> =
        "select s.version, s.worker, s.organization, s.offer, s.host, s.day, s.rank, s.is_pinned, s.reason
         from placement_seat s join placement_version v on v.id = s.version
         where s.worker = $1 and v.published_at is not null order by v.published_at desc, v.number desc limit 1";
    /// The programme of a proposal.
    pub(crate) fn programme_of(id: Uuid) -> Option<Uuid> = "select programme from placement_version where id = $1";
    /// Publishes a proposal, once.
    pub(crate) fn publish(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update placement_version set published_at = $2 where id = $1 and published_at is null";
    /// Who sent how many to whom, over every programme; days that were called off do not count.
    pub(crate) fn pairs() -> Vec<PairRow> =
        "select organization, host, count(*) as people from placement_day where state <> 'cancelled'
         group by organization, host order by organization, host";
}
