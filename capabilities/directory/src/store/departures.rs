//! What is no longer found and why, which record stands for which, and whose records are read only.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use crate::section::{RecordKey, RecordKind};

row! {
    /// Why a record is no longer found.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct DepartureRow {
        pub(crate) record_id: Uuid,
        pub(crate) record_kind: String,
        pub(crate) left_at: DateTime<Utc>,
        pub(crate) why: String,
        pub(crate) note: String,
        pub(crate) along_with: Option<Uuid>,
        pub(crate) survivor_id: Option<Uuid>,
        pub(crate) merge_id: Option<Uuid>,
    }
}
row! {
    /// Which record stands for which, by which merge.
    pub(crate) struct SurvivorRow { record_id: Uuid, survivor_id: Uuid, merge_id: Uuid }
}

sql! {
    /// Why a record is no longer found.
    pub(crate) fn departure_of(record: Uuid) -> Option<DepartureRow> =
        "select record_id, record_kind, left_at, why, note, along_with, survivor_id, merge_id
         from departure where record_id = $1";
    /// A record is no longer found.
    pub(crate) fn set_departure(row: &DepartureRow) -> () =
        "insert into departure (record_id, record_kind, left_at, why, note, along_with, survivor_id, merge_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (record_id) do update set record_kind = $2, left_at = $3, why = $4, note = $5, along_with = $6,
                survivor_id = $7, merge_id = $8";
    /// It is found again.
    pub(crate) fn forget_departure(record: Uuid) -> () = "delete from departure where record_id = $1";
    /// What left since a moment, the earliest first.
    pub(crate) fn departures_since(since: DateTime<Utc>, limit: i64) -> Vec<DepartureRow> =
        "select record_id, record_kind, left_at, why, note, along_with, survivor_id, merge_id
         from departure where left_at > $1 order by left_at, record_id limit $2";
    /// What left with an organisation.
    pub(crate) fn departed_with(organization: Uuid) -> Vec<DepartureRow> =
        "select record_id, record_kind, left_at, why, note, along_with, survivor_id, merge_id
         from departure where along_with = $1 order by record_id";
    fn all_survivors() -> Vec<SurvivorRow> =
        "select record_id, coalesce(survivor_id, record_id) as survivor_id, coalesce(merge_id, record_id) as merge_id
         from departure where survivor_id is not null and merge_id is not null";

    fn organization_gone_on(id: Uuid, day: Option<NaiveDate>, now: DateTime<Utc>) -> () =
        "update organization set gone_on = $2, modified_at = $3 where id = $1";
    fn location_gone_on(id: Uuid, day: Option<NaiveDate>, now: DateTime<Utc>) -> () =
        "update location set gone_on = $2, modified_at = $3 where id = $1";
    fn service_gone_on(id: Uuid, day: Option<NaiveDate>, now: DateTime<Utc>) -> () =
        "update service set gone_on = $2, modified_at = $3 where id = $1";
    fn organization_decided_at(id: Uuid, now: DateTime<Utc>) -> () =
        "update organization set edited_at = $2 where id = $1";
    fn location_decided_at(id: Uuid, now: DateTime<Utc>) -> () = "update location set edited_at = $2 where id = $1";
    fn service_decided_at(id: Uuid, now: DateTime<Utc>) -> () = "update service set edited_at = $2 where id = $1";

    /// Whether the records of a source are read only.
    pub(crate) fn read_only(source: &str) -> Option<String> =
        "select source from read_only_source where source = $1";
    /// The records of a source are read only.
    pub(crate) fn insert_read_only(source: &str) -> () =
        "insert into read_only_source (source) values ($1) on conflict (source) do nothing";
    /// The records of a source may be edited.
    pub(crate) fn delete_read_only(source: &str) -> () = "delete from read_only_source where source = $1";
}

/// Sets or clears the day a record left.
pub(crate) fn set_gone_on(
    conn: &mut Conn,
    record: RecordKey,
    day: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    match record.kind {
        RecordKind::Organization => organization_gone_on(conn, record.id, day, now),
        RecordKind::Location => location_gone_on(conn, record.id, day, now),
        RecordKind::Service => service_gone_on(conn, record.id, day, now),
    }
}

/// Notes that people here decided about a record: from then on no import writes over it.
pub(crate) fn set_decided(conn: &mut Conn, record: RecordKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    match record.kind {
        RecordKind::Organization => organization_decided_at(conn, record.id, now),
        RecordKind::Location => location_decided_at(conn, record.id, now),
        RecordKind::Service => service_decided_at(conn, record.id, now),
    }
}

/// Which record stands for which.
#[derive(Debug, Default)]
pub(crate) struct Survivors {
    next: HashMap<Uuid, (Uuid, Uuid)>,
}

impl Survivors {
    /// Reads all of them: merges are decided one by one, by people, so there are never very many.
    pub(crate) fn read(conn: &mut Conn) -> Result<Survivors, StoreError> {
        let rows = all_survivors(conn)?;
        Ok(Survivors {
            next: rows.into_iter().map(|row| (row.record_id, (row.survivor_id, row.merge_id))).collect(),
        })
    }

    /// The record that stands for this one in the end, and the merges on the way; `None` when it stands for itself.
    pub(crate) fn of(&self, id: Uuid) -> Option<(Uuid, Vec<Uuid>)> {
        let mut at = id;
        let mut way = Vec::new();
        while let Some((survivor, merge)) = self.next.get(&at) {
            // A ring cannot be made, since a record that was absorbed is not merged again; a walk must end all the same.
            if way.contains(merge) {
                break;
            }
            way.push(*merge);
            at = *survivor;
        }
        (at != id).then_some((at, way))
    }
}
