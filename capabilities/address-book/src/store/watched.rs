//! What favourites showed when their keepers were last told, and how far the journal has been read.

use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use super::damaged;
use crate::record::{Brief, RecordKind, Shown};

row! {
    /// A record under watch.
    struct WatchedRow { record_id: Uuid, record_kind: String, version: i64, shown: serde_json::Value }
}

/// A record under watch, read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Watched {
    pub(crate) record: Uuid,
    pub(crate) kind: RecordKind,
    /// How many times its keepers were told.
    pub(crate) version: i64,
    pub(crate) shown: Shown,
}

sql! {
    fn insert_watched(row: &WatchedRow) -> Affected =
        "insert into watched_record (record_id, record_kind, version, shown) values ($1, $2, $3, $4)
         on conflict (record_id) do nothing";
    fn update_watched(record: Uuid, version: i64, shown: serde_json::Value) -> () =
        "update watched_record set version = $2, shown = $3 where record_id = $1";
    fn delete_unkept() -> Affected =
        "delete from watched_record where record_id not in (select record_id from favourite)";
    fn watched_by_id(record: Uuid) -> Option<WatchedRow> =
        "select record_id, record_kind, version, shown from watched_record where record_id = $1";
    /// Records under watch after this one, in the order of their ids.
    pub(crate) fn watched_after(record: Uuid, most: i64) -> Vec<Uuid> =
        "select record_id from watched_record where record_id > $1 order by record_id limit $2";
    /// Records under watch that a change to this service, organisation or place may touch.
    pub(crate) fn watched_touched_by(subject: Uuid) -> Vec<Uuid> =
        "select watched_record.record_id from watched_record
         left join service on service.id = watched_record.record_id
         where watched_record.record_id = $1 or service.organization_id = $1
            or watched_record.record_id in
               (select service_at_location.service_id from service_at_location
                where service_at_location.location_id = $1)
            or watched_record.record_id in
               (select location.organization_id from location where location.id = $1)
         order by watched_record.record_id";
    /// How far the journal has been read; nothing before the first reading.
    pub(crate) fn place_read() -> Option<i64> = "select seq from address_book_place where single = 1";
    fn insert_place(seq: i64) -> Affected =
        "insert into address_book_place (single, seq) values (1, $1) on conflict (single) do nothing";
    fn move_place(seq: i64) -> () = "update address_book_place set seq = $1 where single = 1 and seq < $1";
}

/// Remembers that the journal has been read up to this fact; never goes back.
pub(crate) fn keep_place(conn: &mut Conn, seq: i64) -> Result<(), StoreError> {
    insert_place(conn, seq)?;
    move_place(conn, seq)
}

/// Notes what a record shows today, unless somebody keeps it already: those must still be told what changed.
pub(crate) fn watch(conn: &mut Conn, brief: &Brief) -> Result<(), StoreError> {
    let row = WatchedRow {
        record_id: brief.id,
        record_kind: brief.kind.code().to_owned(),
        version: 0,
        shown: document(brief.id, &brief.shown())?,
    };
    insert_watched(conn, &row).map(|_| ())
}

/// The record as it was told last.
pub(crate) fn find(conn: &mut Conn, record: Uuid) -> Result<Option<Watched>, StoreError> {
    let Some(row) = watched_by_id(conn, record)? else { return Ok(None) };
    let Some(kind) = RecordKind::from_code(&row.record_kind) else { return Ok(None) };
    let shown =
        serde_json::from_value(row.shown).map_err(|error| damaged("watched_record", record, &error))?;
    Ok(Some(Watched { record, kind, version: row.version, shown }))
}

/// What is told from now on counts from this.
pub(crate) fn told(conn: &mut Conn, watched: &Watched, shown: &Shown) -> Result<(), StoreError> {
    update_watched(conn, watched.record, watched.version + 1, document(watched.record, shown)?)
}

/// Leaves alone the records nobody keeps any more.
pub(crate) fn forget_unkept(conn: &mut Conn) -> Result<(), StoreError> {
    delete_unkept(conn).map(|_| ())
}

fn document(record: Uuid, shown: &Shown) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(shown).map_err(|error| damaged("watched_record", record, &error))
}
