//! Builds records from the tables of HSDS, version 1.1 to 3.1, and of Ohana: one reader for all of them.

mod assembly;
mod details;
mod own;
mod owners;
mod people;
mod records;
mod schedules;
mod terms;

use std::collections::BTreeMap;

use crate::log::Log;
use crate::record::Batch;
use crate::row::Row;
use crate::shape::Table;

/// Rows of every table, kept until all files are read, because any table may come first.
#[derive(Default)]
pub(crate) struct Tables(BTreeMap<Table, Vec<Row>>);

impl Tables {
    pub(crate) fn push(&mut self, table: Table, row: Row) {
        self.0.entry(table).or_default().push(row);
    }

    fn take(&mut self, table: Table) -> Vec<Row> {
        self.0.remove(&table).unwrap_or_default()
    }

    pub(crate) fn assemble(self, log: &mut Log<'_>) -> Batch {
        if self.0.is_empty() { Batch::default() } else { assembly::assemble(self, log) }
    }
}

#[cfg(test)]
mod tests;
