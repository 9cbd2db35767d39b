//! What an import reads and writes: what is already known of a source, and what was set aside.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use exchange::Report;
use serde_json::json;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use super::departures::{DepartureRow, set_departure, set_gone_on};
use crate::importing::Import;
use crate::life::GoneWhy;
use crate::section::{RecordKey, RecordKind};

row! {
    /// What is known of a record of a source.
    #[derive(Debug, PartialEq)]
    pub(crate) struct KnownRow {
        pub(crate) id: Uuid,
        pub(crate) source_digest: Option<Uuid>,
        pub(crate) gone_on: Option<NaiveDate>,
        pub(crate) edited_at: Option<DateTime<Utc>>,
        /// Why it is no longer found, where people or the house decided so.
        pub(crate) departed: Option<String>,
        /// How many records it stands for.
        pub(crate) stands_for: i64,
    }
}
row! {
    /// A row set aside, as it came.
    pub struct SetAsideRow {
        /// The file.
        pub file: String,
        /// The row as a spreadsheet counts it.
        pub line: i64,
        /// Why, as a code.
        pub reason: String,
        /// The row as it came.
        pub raw: String,
    }
}
row! {
    /// An import that was done.
    pub(crate) struct ImportRow {
        pub(crate) id: Uuid,
        pub(crate) source: String,
        pub(crate) format: String,
        pub(crate) imported_at: DateTime<Utc>,
        pub(crate) report: serde_json::Value,
    }
}
row! {
    /// A row set aside, with where it stands.
    pub(crate) struct NewSetAsideRow { import_id: Uuid, position: i64, file: String, line: i64, reason: String, raw: String }
}

sql! {
    /// The organisations of a source.
    fn organizations_of_source(source: &str) -> Vec<KnownRow> =
        "select organization.id as id, organization.source_digest as source_digest, organization.gone_on as gone_on,
                organization.edited_at as edited_at, departure.why as departed,
                (select count(*) from departure where departure.survivor_id = organization.id) as stands_for
         from organization left join departure on departure.record_id = organization.id
         where organization.source = $1";
    /// The places of a source.
    fn locations_of_source(source: &str) -> Vec<KnownRow> =
        "select location.id as id, location.source_digest as source_digest, location.gone_on as gone_on,
                location.edited_at as edited_at, departure.why as departed,
                (select count(*) from departure where departure.survivor_id = location.id) as stands_for
         from location left join departure on departure.record_id = location.id
         where location.source = $1";
    /// The services of a source.
    fn services_of_source(source: &str) -> Vec<KnownRow> =
        "select service.id as id, service.source_digest as source_digest, service.gone_on as gone_on,
                service.edited_at as edited_at, departure.why as departed,
                (select count(*) from departure where departure.survivor_id = service.id) as stands_for
         from service left join departure on departure.record_id = service.id
         where service.source = $1";

    /// An import that was done.
    fn insert_import(row: &ImportRow) -> () =
        "insert into import (id, source, format, imported_at, report) values ($1, $2, $3, $4, $5)";
    /// Rows set aside.
    fn insert_set_aside() -> Bulk<NewSetAsideRow> =
        "insert into import_set_aside (import_id, position, file, line, reason, raw) values ($1, $2, $3, $4, $5, $6)";
    /// The imports done, the last first.
    pub(crate) fn all_imports() -> Vec<ImportRow> =
        "select id, source, format, imported_at, report from import order by imported_at desc";
    /// The rows an import set aside.
    pub(crate) fn set_aside_of(import: Uuid) -> Vec<SetAsideRow> =
        "select file, line, reason, raw from import_set_aside where import_id = $1 order by position";
}

/// The tables that hold imported records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// Organisations.
    Organization,
    /// Places.
    Location,
    /// Services.
    Service,
}

/// What is known of a source in a table.
pub(crate) fn known(
    conn: &mut Conn,
    table: Table,
    source: &str,
) -> Result<HashMap<Uuid, KnownRow>, StoreError> {
    let rows = match table {
        Table::Organization => organizations_of_source(conn, source)?,
        Table::Location => locations_of_source(conn, source)?,
        Table::Service => services_of_source(conn, source)?,
    };
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Marks a record as gone from its source. The people it named are forgotten at once.
pub(crate) fn mark_gone(
    conn: &mut Conn,
    table: Table,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    super::people::forget(conn, id)?;
    let kind = match table {
        Table::Organization => RecordKind::Organization,
        Table::Location => RecordKind::Location,
        Table::Service => RecordKind::Service,
    };
    set_gone_on(conn, RecordKey { kind, id }, Some(now.date_naive()), now)?;
    set_departure(
        conn,
        &DepartureRow {
            record_id: id,
            record_kind: kind.code().to_owned(),
            left_at: now,
            why: GoneWhy::Vanished.code().to_owned(),
            note: String::new(),
            along_with: None,
            survivor_id: None,
            merge_id: None,
        },
    )
}

/// Keeps what an import did and every row it set aside.
pub(crate) fn keep(
    conn: &mut Conn,
    import: &Import,
    format: &str,
    report: &Report,
) -> Result<(), StoreError> {
    let mut rules: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    report.repairs.iter().for_each(|repair| *rules.entry(repair.rule.code()).or_default() += 1);
    let summary = json!({ "tables": report.tables, "records": report.records, "repairs": rules });
    let row = ImportRow {
        id: import.id,
        source: import.source.clone(),
        format: format.to_owned(),
        imported_at: import.now,
        report: summary,
    };
    insert_import(conn, &row)?;
    let row = |(position, aside): (usize, &exchange::SetAside)| NewSetAsideRow {
        import_id: import.id,
        position: position as i64,
        file: report.file_of(aside.at).to_owned(),
        line: i64::from(aside.at.row),
        reason: aside.reason.code().to_owned(),
        raw: aside.raw.to_string(),
    };
    let rows: Vec<NewSetAsideRow> = report.set_aside.iter().enumerate().map(row).collect();
    insert_set_aside(conn, &rows).map(|_| ())
}
