//! A whole network poured into one stream and filled from it again, the same bytes whichever engine keeps it.
//!
//! [`pour`] reads every table of every room from one still picture while the house serves; [`fill`] takes the stream
//! into a database that holds nothing yet, all of it or nothing. Both answer with a [`Manifest`]; [`Manifest::of`]
//! reads a database again, so that a copy is proved by comparing. None keeps more than a row in memory.
//!
//! Statements here are made from the tables and not declared: they are the same two for each table, and a table that
//! comes with a migration is copied without anybody having to think of it.

use std::io::{Read, Write};

use crate::address::Engine;
use crate::connection::Conn;
use crate::database::Db;
use crate::error::StoreError;
use crate::migrations::Schema;

mod cell;
mod fault;
mod json;
mod layout;
mod manifest;
mod reading;
mod stream;
mod writing;

pub use fault::CopyFault;
pub(crate) use manifest::Step;
pub use manifest::{FORMAT, Manifest, RoomVersion, TableCount};

use cell::Cell;
use layout::{Layout, Table};
use manifest::{Tally, count};
use stream::{Broken, Head, HeadTable, Piece, StreamReader, StreamWriter, TableEnd};
use writing::Put;

/// After so many rows it is said how far the work is.
const TELL_EVERY: u64 = 1_000;

/// How far a copy is.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// The table at work.
    pub table: &'a str,
    /// The rows done, of all tables.
    pub rows: u64,
    /// The rows there are, of all tables.
    pub total: u64,
}

/// What is told how far the work is.
type Told<'t> = &'t mut dyn FnMut(&Progress<'_>);

/// Writes everything the database holds, from one still picture of it, while others go on reading and writing. Blocks.
pub fn pour(db: &Db, to: &mut dyn Write, told: Told<'_>) -> Result<Manifest, CopyFault> {
    let steps = db.schema().ledger();
    let layout = Layout::after(db.schema(), &steps)?;
    let mut work = |c: &mut Conn| {
        db.schema().is_applied(c)?;
        pour_from(c, &steps, &layout.tables, to, told)
    };
    once(|once| db.read_now(once), &mut work)
}

/// Takes a copy into a database whose tables are there and hold nothing people wrote: all of it or nothing. Blocks.
///
/// A copy of an older version is taken into the tables of its time, which then go through the migrations it lacks. Its
/// manifest is that of the copy; where its rooms are those of this version, [`Manifest::of`] must answer the same.
pub fn fill(db: &Db, from: &mut dyn Read, told: Told<'_>) -> Result<Manifest, CopyFault> {
    let (reader, head) = StreamReader::open(from)?;
    let (now, then) = (db.schema().ledger(), known(db.schema(), &head)?);
    let older = now != then;
    let mut here = Layout::after(db.schema(), &now)?;
    let mut there = Layout::after(db.schema(), &then)?;
    agree(&head, &there.tables)?;
    let mut reader = Some(reader);
    let mut work = |c: &mut Conn| {
        // A transaction is never begun again: the stream has gone by.
        let reader = reader.take().ok_or(StoreError::Conflict)?;
        if c.engine() == Engine::Sqlite {
            c.script("pragma defer_foreign_keys = on")?;
        }
        here.tables.iter().try_for_each(|table| is_untouched(c, &mut here.fresh, table))?;
        if older {
            let names = here.tables.iter().map(|table| table.name.clone());
            let names: Vec<_> = here.ledger.iter().cloned().chain(names).collect();
            db.schema().lay_again(c, &names, &then)?;
        }
        let manifest = fill_into(c, reader, &head, &mut there, told)?;
        if older {
            proved(c, &manifest, &then, &there.tables)?;
            db.schema().catch_up(c)?;
        }
        if c.engine() == Engine::Postgres {
            c.script("analyze")?;
        }
        Ok(manifest)
    };
    once(|once| db.write_alone_now(once), &mut work)
}

/// Reads a copy from its beginning to its end without a database, and says what it holds.
pub fn inspect(from: &mut dyn Read, told: Told<'_>) -> Result<Manifest, CopyFault> {
    let (mut reader, head) = StreamReader::open(from)?;
    let tables: Vec<Table> = head.tables.iter().map(HeadTable::table).collect::<Result<_, _>>()?;
    let mut done = Done { rows: 0, total: head.rows, told };
    let mut counts = Vec::with_capacity(tables.len());
    for table in &tables {
        let end = take_table(&mut reader, table, &mut done, &mut |_| Ok(()))?;
        counts.push(count(table, end.rows, &end.sha256));
    }
    reader.end().map_err(|broken| broken.at("end", 0))?;
    Ok(Manifest::new(&head.steps, counts))
}

impl Manifest {
    /// What stands in a database, read from one still picture of it. Blocks.
    pub fn of(db: &Db, told: Told<'_>) -> Result<Self, CopyFault> {
        pour(db, &mut std::io::sink(), told)
    }
}

/// How much is done, told now and then.
struct Done<'t> {
    rows: u64,
    total: u64,
    told: Told<'t>,
}

impl Done<'_> {
    fn one_more(&mut self, table: &Table) {
        self.rows += 1;
        if self.rows.is_multiple_of(TELL_EVERY) || self.rows == self.total {
            (self.told)(&Progress { table: &table.name, rows: self.rows, total: self.total });
        }
    }
}

/// What a transaction runs.
type Work<'w, T> = &'w mut dyn FnMut(&mut Conn) -> Result<T, StoreError>;

/// Runs work in a transaction, its own faults kept apart from those of the database.
fn once<T>(
    run: impl FnOnce(Work<'_, T>) -> Result<T, StoreError>,
    work: &mut dyn FnMut(&mut Conn) -> Result<T, CopyFault>,
) -> Result<T, CopyFault> {
    let mut fault = None;
    let done = run(&mut |c| {
        work(c).map_err(|found| match found {
            CopyFault::Store(error) => error,
            other => {
                let reason = other.to_string();
                fault = Some(other);
                StoreError::Other { statement: reading::STEP, reason }
            }
        })
    });
    done.map_err(|error| fault.unwrap_or(CopyFault::Store(error)))
}

fn pour_from(
    c: &mut Conn,
    steps: &[Step],
    tables: &[Table],
    to: &mut dyn Write,
    told: Told<'_>,
) -> Result<Manifest, CopyFault> {
    let mut total = 0;
    for table in tables {
        total += reading::count_rows(c, table)?;
    }
    let head =
        Head { rows: total, steps: steps.to_vec(), tables: tables.iter().map(HeadTable::of).collect() };
    let mut stream = StreamWriter::begin(to, &head)?;
    let mut done = Done { rows: 0, total, told };
    let mut counts = Vec::with_capacity(tables.len());
    for table in tables {
        let mut tally = Tally::of(table);
        reading::each_row(c, table, &mut |row| {
            tally.add(row);
            done.one_more(table);
            stream.row(row)
        })?;
        let (rows, sha256) = tally.done();
        stream.table_end(&TableEnd { rows, counter: reading::counter_of(c, table)?, sha256 })?;
        counts.push(count(table, rows, &sha256));
    }
    stream.end()?;
    Ok(Manifest::new(steps, counts))
}

/// The migrations of a copy, each known here with the same text, in the order of this version.
fn known(schema: &Schema, head: &Head) -> Result<Vec<Step>, CopyFault> {
    let ledger = schema.ledger();
    if let Some(unknown) = head.steps.iter().find(|step| !ledger.contains(step)) {
        return Err(CopyFault::TooNew { unknown: format!("{}/{}", unknown.room, unknown.name) });
    }
    Ok(ledger.into_iter().filter(|step| head.steps.contains(step)).collect())
}

/// The tables of a copy are those its migrations make.
fn agree(head: &Head, tables: &[Table]) -> Result<(), CopyFault> {
    let expected: Vec<_> = tables.iter().map(HeadTable::of).collect();
    match head.tables == expected {
        true => Ok(()),
        false => Err(Broken::What("its tables are not those its migrations make".to_owned()).at("head", 0)),
    }
}

/// A table holds what the migrations put there, and nothing else.
fn is_untouched(c: &mut Conn, fresh: &mut Conn, table: &Table) -> Result<(), CopyFault> {
    if reading::count_rows(c, table)? == 0 || tallied(c, table)? == tallied(fresh, table)? {
        return Ok(());
    }
    Err(CopyFault::NotEmpty { table: table.name.clone() })
}

fn tallied(c: &mut Conn, table: &Table) -> Result<(u64, [u8; 32]), CopyFault> {
    let mut tally = Tally::of(table);
    reading::each_row(c, table, &mut |row| {
        tally.add(row);
        Ok(())
    })?;
    Ok(tally.done())
}

fn fill_into(
    c: &mut Conn,
    mut reader: StreamReader<'_>,
    head: &Head,
    there: &mut Layout,
    told: Told<'_>,
) -> Result<Manifest, CopyFault> {
    let mut done = Done { rows: 0, total: head.rows, told };
    let mut counts = Vec::with_capacity(there.tables.len());
    for table in &there.tables {
        if reading::count_rows(&mut there.fresh, table)? > 0 {
            writing::clear(c, table)?;
        }
        let end = writing::fill_table(c, table, &mut |put| take_table(&mut reader, table, &mut done, put))?;
        writing::set_counter(c, table, end.counter)?;
        counts.push(count(table, end.rows, &end.sha256));
    }
    reader.end().map_err(|broken| broken.at("end", 0))?;
    Ok(Manifest::new(&head.steps, counts))
}

/// Takes the rows of one table from a copy, each with as many values as the table has columns, and proves them by the
/// number and the digest that follow.
fn take_table(
    reader: &mut StreamReader<'_>,
    table: &Table,
    done: &mut Done<'_>,
    put: Put<'_>,
) -> Result<TableEnd, CopyFault> {
    let mut tally = Tally::of(table);
    loop {
        let number = tally.rows() + 1;
        match reader.next().map_err(|broken| broken.at(&table.name, number))? {
            Piece::Row(row) => {
                let cells =
                    cells_of(table, row).map_err(|what| Broken::What(what).at(&table.name, number))?;
                put(&cells)?;
                tally.add(row);
                done.one_more(table);
            }
            Piece::End(end) if (end.rows, end.sha256) == tally.done() => return Ok(end),
            Piece::End(_) => {
                let what = "its rows are not those that were written: number or digest differ".to_owned();
                return Err(Broken::What(what).at(&table.name, 0));
            }
        }
    }
}

fn cells_of<'a>(table: &Table, row: &'a [u8]) -> Result<Vec<Cell<'a>>, String> {
    let mut rest = row;
    let mut cells = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let cell =
            Cell::take(column.kind, &mut rest).map_err(|what| format!("column {}: {what}", column.name))?;
        cells.push(cell);
    }
    match rest {
        [] => Ok(cells),
        _ => Err(format!("{} bytes stand behind the last column", rest.len())),
    }
}

/// What was taken in stands there, read again.
fn proved(c: &mut Conn, manifest: &Manifest, steps: &[Step], tables: &[Table]) -> Result<(), CopyFault> {
    let stands = pour_from(c, steps, tables, &mut std::io::sink(), &mut |_| {})?;
    match manifest.differences(&stands).first() {
        None => Ok(()),
        Some(table) => Err(Broken::What("what was taken in reads otherwise".to_owned()).at(table, 0)),
    }
}

#[cfg(test)]
mod tests;
