//! From a copy into an engine: the fastest way each has to take in rows, within the transaction that stands open.

use std::io::Write;

use rusqlite::params_from_iter;

use super::cell::Cell;
use super::fault::CopyFault;
use super::layout::{Table, quoted};
use super::reading::{STEP, sequence_of};
use crate::connection::{Conn, PostgresSide, Side, SqliteSide, postgres_in_words, sqlite_in_words};
use crate::error::StoreError;

/// So many bytes travel to a PostgreSQL server at once.
const BUFFER: usize = 1 << 16;
/// How a binary copy begins for PostgreSQL.
const GREETING: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";

/// Takes one row in.
pub(super) type Put<'p> = &'p mut dyn FnMut(&[Cell<'_>]) -> Result<(), CopyFault>;

/// Fills one table with the rows that `rows` hands over.
pub(super) fn fill_table<T>(
    c: &mut Conn,
    table: &Table,
    rows: &mut dyn FnMut(Put<'_>) -> Result<T, CopyFault>,
) -> Result<T, CopyFault> {
    match c.side() {
        Side::Sqlite(side) => fill_sqlite(side, table, rows),
        Side::Postgres(side) => fill_postgres(side, table, rows),
    }
}

fn fill_sqlite<T>(
    side: &SqliteSide,
    table: &Table,
    rows: &mut dyn FnMut(Put<'_>) -> Result<T, CopyFault>,
) -> Result<T, CopyFault> {
    let marks: Vec<_> = (1..=table.columns.len()).map(|number| format!("?{number}")).collect();
    let insert = format!(
        "insert into {} ({}) values ({})",
        quoted(&table.name),
        table.column_list(),
        marks.join(", ")
    );
    let told = |error: &rusqlite::Error| sqlite_in_words(STEP, error);
    let mut prepared = side.connection().prepare(&insert).map_err(|error| told(&error))?;
    let mut number = 0;
    rows(&mut |cells| {
        number += 1;
        let put = prepared.execute(params_from_iter(cells.iter().map(Cell::to_sqlite)));
        put.map(drop).map_err(|error| refused(table, number, told(&error)))
    })
}

fn fill_postgres<T>(
    side: &mut PostgresSide,
    table: &Table,
    rows: &mut dyn FnMut(Put<'_>) -> Result<T, CopyFault>,
) -> Result<T, CopyFault> {
    let take_in =
        format!("copy {} ({}) from stdin with (format binary)", quoted(&table.name), table.column_list());
    let columns = i16::try_from(table.columns.len()).unwrap_or(i16::MAX).to_be_bytes();
    let mut server = side.client().copy_in(&take_in).map_err(|error| told_by(table, &error))?;
    let mut waiting = Vec::with_capacity(2 * BUFFER);
    waiting.extend_from_slice(GREETING);
    let mut number = 0;
    let done = rows(&mut |cells| {
        number += 1;
        waiting.extend_from_slice(&columns);
        for (cell, column) in cells.iter().zip(&table.columns) {
            cell.to_postgres(&mut waiting).map_err(|what| CopyFault::Damaged {
                table: table.name.clone(),
                row: number,
                what: format!("column {}: {what}", column.name),
            })?;
        }
        if waiting.len() >= BUFFER {
            server.write_all(&waiting).map_err(|error| broken_off(table, error))?;
            waiting.clear();
        }
        Ok(())
    })?;
    waiting.extend_from_slice(&(-1_i16).to_be_bytes());
    server.write_all(&waiting).map_err(|error| broken_off(table, error))?;
    server.finish().map_err(|error| told_by(table, &error))?;
    Ok(done)
}

/// A rule of the schema that a row breaks is a fault of the copy: what was poured had kept it.
fn refused(table: &Table, row: u64, error: StoreError) -> CopyFault {
    match error {
        StoreError::Constraint(broken) => {
            CopyFault::Damaged { table: table.name.clone(), row, what: broken.to_string() }
        }
        other => other.into(),
    }
}

fn broken_off(table: &Table, error: std::io::Error) -> CopyFault {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<postgres::Error>()) {
        Some(told) => told_by(table, told),
        None => error.into(),
    }
}

/// Tells a refusal of the server, with the row where it names one: `COPY thing, line 3`.
fn told_by(table: &Table, error: &postgres::Error) -> CopyFault {
    let place = error.as_db_error().and_then(|told| told.where_()).unwrap_or_default();
    let line = place.split_once(", line ").map_or("", |(_, line)| line);
    let line = line.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
    refused(table, line.parse().unwrap_or(0), postgres_in_words(STEP, error))
}

/// Takes every row out of a table: those that the migrations had put there make room for those of the copy.
pub(super) fn clear(c: &mut Conn, table: &Table) -> Result<(), StoreError> {
    c.script(&format!("delete from {}", quoted(&table.name)))
}

/// Lets the column that counts by itself go on after this number.
pub(super) fn set_counter(c: &mut Conn, table: &Table, last: i64) -> Result<(), StoreError> {
    let Some(column) = table.counted.as_ref().filter(|_| last > 0) else { return Ok(()) };
    match c.side() {
        Side::Sqlite(side) => {
            let told = |error| sqlite_in_words(STEP, &error);
            let connection = side.connection();
            connection.execute("delete from sqlite_sequence where name = $1", [&table.name]).map_err(told)?;
            let insert = "insert into sqlite_sequence (name, seq) values ($1, $2)";
            connection.execute(insert, rusqlite::params![&table.name, last]).map_err(told)?;
        }
        Side::Postgres(side) => {
            let sequence = sequence_of(side, table, column)?;
            let told = |error| postgres_in_words(STEP, &error);
            side.client()
                .query_one("select setval($1::text::regclass, $2)", &[&sequence, &last])
                .map_err(told)?;
        }
    }
    Ok(())
}
