//! Makes records of rows, and says of every row what became of it.

use std::rc::Rc;

use crate::fields::Fields;
use crate::limits::Limits;
use crate::log::Log;
use crate::reading::{Format, Reading};
use crate::record::{Batch, RowRef};
use crate::report::{NoteKind, ReadingReport, SetAsideReason};
use crate::row::{REMOVED, Row};

use super::assembly::Assembly;
use super::mapping::Mapping;
use super::said::{self, KnownHours, Plan};
use super::sheet::{ROWS, Sheet};
use super::target::Target;

/// A table of at least so many columns has titles between its rows, where one cell alone is filled.
const WIDE: usize = 4;

/// What the rows of one table say, under a mapping. Every row ends in the rows of one record, among those merged, or
/// set aside.
pub fn apply(sheet: &Sheet, mapping: &Mapping) -> (Batch, ReadingReport) {
    let mut assembly = Assembly::default();
    let report = gather(sheet, mapping, ReadingReport::default(), &mut assembly);
    (assembly.into_batch(), report)
}

/// What several tables of one parcel say together.
pub fn reading_of(tables: &[(Sheet, Mapping)]) -> Reading {
    let mut assembly = Assembly::default();
    let mut report = ReadingReport::default();
    for (sheet, mapping) in tables {
        report = gather(sheet, mapping, report, &mut assembly);
    }
    let writing = tables.first().map_or("CSV", |(sheet, _)| sheet.writing);
    Reading { format: Format::Table { writing }, batch: assembly.into_batch(), report }
}

fn gather(sheet: &Sheet, mapping: &Mapping, before: ReadingReport, assembly: &mut Assembly) -> ReadingReport {
    let limits = Limits { rows: u32::MAX, ..Limits::default() };
    let mut silent = |_| {};
    let mut log = Log::new(&limits, 0, &mut silent);
    log.report = before;
    let table = log.table(&sheet.name, ROWS);
    log.report.notes.extend(sheet.report.notes.iter().cloned());
    for repair in &sheet.report.repairs {
        let at = RowRef { table, row: repair.at.row };
        log.report.repairs.push(crate::report::Repair { at, ..repair.clone() });
    }
    let headings: Vec<Rc<str>> = sheet.columns.iter().map(|column| column.heading.as_str().into()).collect();
    let plan = Plan::of(&headings, mapping);
    for (heading, target) in &plan.columns {
        if *target == Target::Aside {
            log.note(&sheet.name, NoteKind::SurplusColumn, heading.to_string());
        }
    }
    for (rank, text) in &sheet.unreadable {
        let at = RowRef { table, row: *rank };
        count(&mut log, at);
        log.set_text_aside(at, text.clone(), SetAsideReason::Unreadable);
    }
    let mut hours = KnownHours::new();
    for line in &sheet.rows {
        let at = RowRef { table, row: line.number };
        if let Some(columns) = sheet.refused.get(&line.number) {
            refuse(at, columns, &mut log);
            continue;
        }
        let mut row = Row::new(at);
        for (heading, cell) in headings.iter().zip(&line.cells).filter(|(_, cell)| !cell.is_empty()) {
            row.set(heading, cell);
        }
        take(row, &plan, &mut log, (&mut hours, assembly));
    }
    std::mem::take(&mut log.report)
}

/// Counts a row as read; the table was measured when it was opened, so that no limit is passed here.
fn count(log: &mut Log<'_>, at: RowRef) {
    let _ = log.read(at);
}

/// Who has such a number beside it may be a person: neither her name nor anything else of the row is kept.
fn refuse(at: RowRef, columns: &[String], log: &mut Log<'_>) {
    count(log, at);
    let mut bare = Row::new(at);
    for column in columns {
        bare.set(&column.as_str().into(), REMOVED);
    }
    log.set_aside(&bare, SetAsideReason::PersonalNumber);
}

type Desk<'a> = (&'a mut KnownHours, &'a mut Assembly);

fn take(row: Row, plan: &Plan, log: &mut Log<'_>, (hours, assembly): Desk<'_>) {
    count(log, row.at);
    if row.cells.len() == 1 && plan.columns.len() >= WIDE {
        log.set_aside(&row, SetAsideReason::TitleRow);
        return;
    }
    let whole = row.clone();
    let said = said::read(Fields::new(row, log), plan, hours);
    assembly.add(said, &whole, log);
}
