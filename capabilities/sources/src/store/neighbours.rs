//! Neighbours, and what each said last.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

store::sealed_column! {
    table: "neighbour_record", id: "id", column: "content_sealed", place: "neighbour_record/content"
}

row! {
    /// A neighbour as its table keeps it.
    pub(crate) struct NeighbourRow {
        pub(crate) id: Uuid,
        pub(crate) source: String,
        pub(crate) address: String,
        pub(crate) form: String,
        pub(crate) subscribed_at: DateTime<Utc>,
        pub(crate) tried_at: Option<DateTime<Utc>>,
        pub(crate) received_at: Option<DateTime<Utc>>,
        pub(crate) whole_at: Option<DateTime<Utc>>,
        pub(crate) fault: Option<String>,
        pub(crate) failures: i64,
        pub(crate) entity_tag: Option<String>,
    }
}
row! {
    /// A record of a neighbour.
    pub(crate) struct NeighbourRecordRow {
        pub(crate) id: Uuid,
        pub(crate) neighbour_id: Uuid,
        pub(crate) kind: String,
        pub(crate) external_id: String,
        pub(crate) content_sealed: Sealed,
    }
}

sql! {
    /// Keeps a neighbour.
    pub(crate) fn insert_neighbour(row: &NeighbourRow) -> () =
        "insert into neighbour (id, source, address, form, subscribed_at, tried_at, received_at, whole_at, fault,
                failures, entity_tag)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Every neighbour.
    pub(crate) fn all_neighbours() -> Vec<NeighbourRow> =
        "select id, source, address, form, subscribed_at, tried_at, received_at, whole_at, fault, failures, entity_tag
         from neighbour order by source";
    /// A neighbour by its id.
    pub(crate) fn neighbour_by_id(id: Uuid) -> Option<NeighbourRow> =
        "select id, source, address, form, subscribed_at, tried_at, received_at, whole_at, fault, failures, entity_tag
         from neighbour where id = $1";
    /// How many records of any make a source has in the directory.
    pub(crate) fn count_of_source(source: &str) -> One<i64> =
        "select (select count(*) from organization where source = $1) + (select count(*) from service where source = $1)";
    /// Forgets a neighbour.
    pub(crate) fn delete_neighbour(id: Uuid) -> Affected = "delete from neighbour where id = $1";
    /// Notes that a neighbour was asked in vain.
    pub(crate) fn note_failure(id: Uuid, now: DateTime<Utc>, fault: &str) -> () =
        "update neighbour set tried_at = $2, fault = $3, failures = failures + 1 where id = $1";
    /// Notes that a neighbour answered.
    pub(crate) fn note_success(
        id: Uuid, now: DateTime<Utc>, whole_at: Option<DateTime<Utc>>, entity_tag: Option<String>
    ) -> () =
        "update neighbour set tried_at = $2, received_at = $2, whole_at = $3, entity_tag = $4, fault = null, failures = 0
         where id = $1";
    /// Forgets what a neighbour said.
    pub(crate) fn delete_records(neighbour: Uuid) -> () = "delete from neighbour_record where neighbour_id = $1";
    /// Forgets the organisations of a neighbour that had no service.
    pub(crate) fn delete_organizations(neighbour: Uuid) -> () =
        "delete from neighbour_record where neighbour_id = $1 and kind = 'organization'";
    /// The source of an organisation.
    pub(crate) fn source_of_organization(id: Uuid) -> Option<String> =
        "select coalesce(source, '') as source from organization where id = $1 and source is not null";
    /// The source of a service.
    pub(crate) fn source_of_service(id: Uuid) -> Option<String> =
        "select coalesce(source, '') as source from service where id = $1 and source is not null";
    /// How many neighbours have this source.
    pub(crate) fn neighbours_of_source(source: &str) -> One<i64> =
        "select count(*) from neighbour where source = $1";
    /// Forgets one record of a neighbour.
    pub(crate) fn delete_record(id: Uuid) -> () = "delete from neighbour_record where id = $1";
    /// Keeps records of a neighbour.
    pub(crate) fn insert_records() -> Bulk<NeighbourRecordRow> =
        "insert into neighbour_record (id, neighbour_id, kind, external_id, content_sealed) values ($1, $2, $3, $4, $5)";
    /// What a neighbour said last, record by record.
    pub(crate) fn records_of(neighbour: Uuid) -> Vec<NeighbourRecordRow> =
        "select id, neighbour_id, kind, external_id, content_sealed from neighbour_record
         where neighbour_id = $1 order by kind, external_id";
}
