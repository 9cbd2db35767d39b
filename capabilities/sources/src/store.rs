//! Every statement of the sources: what is known of them, files between two steps, neighbours.

pub(crate) mod links;
pub(crate) mod neighbours;
pub(crate) mod pending;

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

row! {
    /// What is known of a source.
    pub(crate) struct SourceRow {
        pub(crate) name: String,
        pub(crate) licence: String,
        pub(crate) link: String,
        pub(crate) mapping: Option<Value>,
        pub(crate) described_at: DateTime<Utc>,
    }
}
row! {
    /// An import as the list shows it.
    pub(crate) struct DoneRow {
        pub(crate) source: String,
        pub(crate) imported_at: DateTime<Utc>,
        pub(crate) format: String,
        pub(crate) channel: Option<String>,
    }
}

sql! {
    fn insert_source(row: &SourceRow) -> () =
        "insert into source (name, licence, link, mapping, described_at) values ($1, $2, $3, $4, $5)";
    fn update_source(row: &SourceRow) -> Affected =
        "update source set licence = $2, link = $3, mapping = $4, described_at = $5 where name = $1";
    fn update_mapping(name: &str, mapping: Value, now: DateTime<Utc>) -> Affected =
        "update source set mapping = $2, described_at = $3 where name = $1";
    /// What is known of a source.
    pub(crate) fn source_by_name(name: &str) -> Option<SourceRow> =
        "select name, licence, link, mapping, described_at from source where name = $1";
    /// Every source somebody described.
    pub(crate) fn all_sources() -> Vec<SourceRow> =
        "select name, licence, link, mapping, described_at from source order by name";
    /// Forgets a source.
    pub(crate) fn delete_source(name: &str) -> () = "delete from source where name = $1";
    /// The last import of each source.
    pub(crate) fn last_imports() -> Vec<DoneRow> =
        "select import.source, import.imported_at, import.format, source_import.channel
         from import left join source_import on source_import.import_id = import.id
         where import.imported_at =
               (select max(later.imported_at) from import later where later.source = import.source)
         order by import.source";
    /// How many services each source has here.
    pub(crate) fn services_by_source() -> Vec<(String, i64)> =
        "select coalesce(source, '') as source, count(*) as total from service where source is not null and gone_on is null
         group by source";
    /// How many organisations each source has here.
    pub(crate) fn organizations_by_source() -> Vec<(String, i64)> =
        "select coalesce(source, '') as source, count(*) as total from organization where source is not null and gone_on is null
         group by source";
    /// Notes by which way an import came.
    pub(crate) fn insert_source_import(import: Uuid, source: &str, channel: &str) -> () =
        "insert into source_import (import_id, source, channel) values ($1, $2, $3)";
}

/// Writes down what is known of a source.
pub(crate) fn describe(conn: &mut Conn, row: &SourceRow) -> Result<(), StoreError> {
    if update_source(conn, row)? == 0 { insert_source(conn, row) } else { Ok(()) }
}

/// Remembers how the columns of a source were understood.
pub(crate) fn remember(
    conn: &mut Conn,
    name: &str,
    mapping: &Value,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if update_mapping(conn, name, mapping.clone(), now)? > 0 {
        return Ok(());
    }
    let (name, licence, link) = (name.to_owned(), String::new(), String::new());
    insert_source(conn, &SourceRow { name, licence, link, mapping: Some(mapping.clone()), described_at: now })
}

/// A text that cannot be sealed or opened, as a fault of the store.
pub(crate) fn unsealed(fault: ::store::SealFault) -> StoreError {
    StoreError::Unfit { statement: "sources", reason: fault.to_string() }
}
