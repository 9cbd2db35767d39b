//! The pen that keeps count while a parcel is read: tables, repairs, rows set aside, notes on files.

use std::cell::Cell;
use std::io::Read;
use std::rc::Rc;

use crate::limits::Limits;
use crate::reading::Progress;
use crate::record::RowRef;
use crate::refusal::{Measure, Refusal};
use crate::report::{FileNote, NoteKind, ReadingReport, Repair, SetAside, SetAsideReason, TableCount};
use crate::row::Row;
use crate::rule::Rule;

/// Rows between two words of progress.
const PROGRESS_EVERY: u64 = 2_000;

pub(crate) struct Log<'a> {
    pub(crate) report: ReadingReport,
    pub(crate) limits: &'a Limits,
    progress: &'a mut dyn FnMut(Progress),
    state: Progress,
    /// Bytes that the reader of the present file has given out.
    meter: Rc<Cell<u64>>,
}

/// Counts what is read through it.
struct Metered<R> {
    source: R,
    meter: Rc<Cell<u64>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.source.read(buffer)?;
        self.meter.set(self.meter.get() + length as u64);
        Ok(length)
    }
}

impl<'a> Log<'a> {
    pub(crate) fn new(limits: &'a Limits, bytes_total: u64, progress: &'a mut dyn FnMut(Progress)) -> Self {
        let state = Progress { bytes_total, ..Progress::default() };
        Self { report: ReadingReport::default(), limits, progress, state, meter: Rc::default() }
    }

    /// Opens a table, or finds it again.
    pub(crate) fn table(&mut self, file: &str, table: &str) -> u16 {
        let tables = &mut self.report.tables;
        let known = tables.iter().position(|count| count.file == file && count.table == table);
        let index = known.unwrap_or_else(|| {
            tables.push(TableCount {
                file: file.to_owned(),
                table: table.to_owned(),
                ..TableCount::default()
            });
            tables.len() - 1
        });
        u16::try_from(index).unwrap_or(u16::MAX)
    }

    pub(crate) fn count(&mut self, table: u16) -> Option<&mut TableCount> {
        self.report.tables.get_mut(usize::from(table))
    }

    /// Counts one row as read.
    pub(crate) fn read(&mut self, at: RowRef) -> Result<(), Refusal> {
        let limit = u64::from(self.limits.rows);
        let Some(count) = self.count(at.table) else { return Ok(()) };
        count.read += 1;
        if count.read > limit {
            return Err(Refusal::too_large(count.file.clone(), Measure::Rows, limit));
        }
        self.state.rows += 1;
        if self.state.rows.is_multiple_of(PROGRESS_EVERY) {
            let done = self.state.bytes_done + self.meter.get();
            (self.progress)(Progress { bytes_done: done.min(self.state.bytes_total), ..self.state });
        }
        Ok(())
    }

    /// The same bytes, counted for the word of progress.
    pub(crate) fn metered(&self, source: impl Read + 'static) -> impl Read + 'static {
        Metered { source, meter: Rc::clone(&self.meter) }
    }

    /// One file is done; its decoded length may differ from its own.
    pub(crate) fn done(&mut self, bytes: u64) {
        self.meter.set(0);
        self.state.bytes_done = (self.state.bytes_done + bytes).min(self.state.bytes_total);
        (self.progress)(self.state);
    }

    pub(crate) fn repair(&mut self, at: RowRef, column: &str, change: (&str, &str), rule: Rule) {
        let (before, after) = change;
        self.report.repairs.push(Repair {
            at,
            column: column.into(),
            before: before.into(),
            after: after.into(),
            rule,
        });
    }

    /// Keeps a row whole beside the records.
    pub(crate) fn set_aside(&mut self, row: &Row, reason: SetAsideReason) {
        self.set_text_aside(row.at, row.raw(), reason);
    }

    pub(crate) fn set_text_aside(&mut self, at: RowRef, raw: String, reason: SetAsideReason) {
        if let Some(count) = self.count(at.table) {
            count.set_aside += 1;
        }
        self.report.set_aside.push(SetAside { at, reason, raw });
    }

    /// Counts a row as saying what another row says.
    pub(crate) fn merge(&mut self, at: RowRef, id: &str, into: RowRef) {
        if let Some(count) = self.count(at.table) {
            count.merged += 1;
        }
        self.repair(at, "id", (id, &format!("= {}", into.row)), Rule::DuplicateMerged);
    }

    pub(crate) fn note(&mut self, file: &str, kind: NoteKind, detail: impl Into<String>) {
        self.report.notes.push(FileNote { file: file.to_owned(), kind, detail: detail.into() });
    }
}
