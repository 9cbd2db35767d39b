//! From an engine into a copy: the rows of a table, one at a time, in the order of its key.

use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{FromSql, Type};

use super::cell::Cell;
use super::fault::CopyFault;
use super::layout::{Table, quoted};
use crate::connection::{Conn, PostgresSide, Side, SqliteSide, postgres_in_words, sqlite_in_words};
use crate::error::StoreError;

/// The name under which faults of these statements are told: they are made from the tables, not declared.
pub(super) const STEP: &str = "copying";

/// Hands on every row as it stands in a copy.
pub(super) fn each_row(
    c: &mut Conn,
    table: &Table,
    each: &mut dyn FnMut(&[u8]) -> Result<(), CopyFault>,
) -> Result<(), CopyFault> {
    match c.side() {
        Side::Sqlite(side) => each_of_sqlite(side, table, each),
        Side::Postgres(side) => each_of_postgres(side, table, each),
    }
}

fn each_of_sqlite(
    side: &SqliteSide,
    table: &Table,
    each: &mut dyn FnMut(&[u8]) -> Result<(), CopyFault>,
) -> Result<(), CopyFault> {
    let told = |error| sqlite_in_words(STEP, &error);
    let mut prepared = side.connection().prepare(&table.all_rows("")).map_err(told)?;
    let mut rows = prepared.query([]).map_err(told)?;
    let mut packed = Packed::new(table);
    while let Some(row) = rows.next().map_err(told)? {
        each(packed.row(|index, kind| {
            Cell::from_sqlite(kind, row.get_ref(index).map_err(|error| error.to_string())?)
        })?)?;
    }
    Ok(())
}

fn each_of_postgres(
    side: &mut PostgresSide,
    table: &Table,
    each: &mut dyn FnMut(&[u8]) -> Result<(), CopyFault>,
) -> Result<(), CopyFault> {
    let told = |error| postgres_in_words(STEP, &error);
    let asked = table.all_rows("::text");
    let mut rows = side.client().query_raw(&asked, std::iter::empty::<i64>()).map_err(told)?;
    let mut packed = Packed::new(table);
    while let Some(row) = rows.next().map_err(told)? {
        each(packed.row(|index, kind| {
            let raw: Option<Raw<'_>> = row.try_get(index).map_err(|error| error.to_string())?;
            Cell::from_postgres(kind, raw.map(|raw| raw.0))
        })?)?;
    }
    Ok(())
}

/// A row of a copy while it is put together; its memory serves the next one.
struct Packed<'t> {
    table: &'t Table,
    number: u64,
    bytes: Vec<u8>,
}

impl<'t> Packed<'t> {
    fn new(table: &'t Table) -> Self {
        Self { table, number: 0, bytes: Vec::new() }
    }

    fn row<'a>(
        &mut self,
        cell: impl Fn(usize, crate::value::Kind) -> Result<Cell<'a>, String>,
    ) -> Result<&[u8], CopyFault> {
        self.number += 1;
        self.bytes.clear();
        for (index, column) in self.table.columns.iter().enumerate() {
            cell(index, column.kind).and_then(|cell| cell.write(&mut self.bytes)).map_err(|what| {
                let what = format!("column {}: {what}", column.name);
                CopyFault::Unfit { table: self.table.name.clone(), row: self.number, what }
            })?;
        }
        Ok(&self.bytes)
    }
}

/// What the server sent, untouched.
struct Raw<'a>(&'a [u8]);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(raw))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// How many rows a table holds.
pub(super) fn count_rows(c: &mut Conn, table: &Table) -> Result<u64, StoreError> {
    let asked = format!("select count(*) from {}", quoted(&table.name));
    let counted: i64 = match c.side() {
        Side::Sqlite(side) => side
            .connection()
            .query_row(&asked, [], |row| row.get(0))
            .map_err(|error| sqlite_in_words(STEP, &error))?,
        Side::Postgres(side) => {
            side.client().query_one(&asked, &[]).map_err(|error| postgres_in_words(STEP, &error))?.get(0)
        }
    };
    Ok(counted.unsigned_abs())
}

/// The last number given by the column that counts by itself; 0 where there is none.
pub(super) fn counter_of(c: &mut Conn, table: &Table) -> Result<i64, StoreError> {
    let Some(column) = &table.counted else { return Ok(0) };
    match c.side() {
        Side::Sqlite(side) => side
            .connection()
            .query_row(
                "select coalesce(max(seq), 0) from sqlite_sequence where name = $1",
                [&table.name],
                |row| row.get(0),
            )
            .map_err(|error| sqlite_in_words(STEP, &error)),
        Side::Postgres(side) => {
            let told = |error| postgres_in_words(STEP, &error);
            let sequence = sequence_of(side, table, column)?;
            let asked = format!("select last_value, is_called from {sequence}");
            let row = side.client().query_one(&asked, &[]).map_err(told)?;
            Ok(row.get::<_, i64>(0) - i64::from(!row.get::<_, bool>(1)))
        }
    }
}

/// The sequence behind a column that counts by itself, as it is written in SQL.
pub(super) fn sequence_of(
    side: &mut PostgresSide,
    table: &Table,
    column: &str,
) -> Result<String, StoreError> {
    let told = |error| postgres_in_words(STEP, &error);
    let asked = "select pg_get_serial_sequence($1, $2)";
    let row = side.client().query_one(asked, &[&quoted(&table.name), &column]).map_err(told)?;
    let found: Option<String> = row.get(0);
    found.ok_or_else(|| StoreError::Other {
        statement: STEP,
        reason: format!("{}.{column} has no sequence", table.name),
    })
}
