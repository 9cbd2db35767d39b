//! The operator's report: what became of every row, with sums that must hold.

use serde::Serialize;
use serde::ser::{SerializeSeq, SerializeStruct, Serializer};
use vocabulary::Locale;

use crate::record::{Batch, RowRef};
use crate::report::{FileNote, ReadingReport, Repair, SetAside, TableCount};
use crate::rule::Rule;

/// What the directory did with one record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fate {
    /// New, or different from what was known.
    #[default]
    Imported,
    /// Already known, word for word.
    Unchanged,
}

/// One fate per record, in the order of the batch. A missing fate counts as imported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fates {
    /// Fates of the organisations.
    pub organizations: Vec<Fate>,
    /// Fates of the services.
    pub services: Vec<Fate>,
    /// Fates of the locations.
    pub locations: Vec<Fate>,
    /// Fates of the services at locations.
    pub services_at_locations: Vec<Fate>,
}

/// What became of the rows of one table: `read = imported + unchanged + merged + set_aside`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableSum {
    /// File, or `file › sheet`.
    pub file: String,
    /// Name of the table.
    pub table: String,
    /// Rows read, blank rows apart.
    pub read: u64,
    /// Rows of new or changed records.
    pub imported: u64,
    /// Rows of records already known word for word.
    pub unchanged: u64,
    /// Rows that say what another says.
    pub merged: u64,
    /// Rows kept beside the records.
    pub set_aside: u64,
}

impl TableSum {
    /// True when no row was lost or counted twice.
    pub fn holds(&self) -> bool {
        self.read == self.imported + self.unchanged + self.merged + self.set_aside
    }
}

/// How many records of each kind were read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RecordCounts {
    /// Organisations, placeholders included.
    pub organizations: usize,
    /// Placeholders among them.
    pub placeholders: usize,
    /// Services.
    pub services: usize,
    /// Locations.
    pub locations: usize,
    /// Services at locations.
    pub services_at_locations: usize,
}

/// The operator's report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Sums per table.
    pub tables: Vec<TableSum>,
    /// Records read.
    pub records: RecordCounts,
    /// Every repair.
    pub repairs: Vec<Repair>,
    /// Every row set aside.
    pub set_aside: Vec<SetAside>,
    /// What the files are made of.
    pub notes: Vec<FileNote>,
}

/// Completes the report once the directory knows what was new.
pub fn finish(reading: ReadingReport, batch: &Batch, fates: &Fates) -> Report {
    let mut tables: Vec<TableSum> = reading.tables.iter().map(sum_of).collect();
    let kinds: [(Vec<&[RowRef]>, &[Fate]); 4] = [
        (batch.organizations.iter().map(|record| record.rows.as_slice()).collect(), &fates.organizations),
        (batch.services.iter().map(|record| record.rows.as_slice()).collect(), &fates.services),
        (batch.locations.iter().map(|record| record.rows.as_slice()).collect(), &fates.locations),
        (
            batch.services_at_locations.iter().map(|record| record.rows.as_slice()).collect(),
            &fates.services_at_locations,
        ),
    ];
    for (records, fates) in kinds {
        for (index, rows) in records.into_iter().enumerate() {
            count(&mut tables, rows, fates.get(index).copied().unwrap_or_default());
        }
    }
    Report {
        tables,
        records: counts_of(batch),
        repairs: reading.repairs,
        set_aside: reading.set_aside,
        notes: reading.notes,
    }
}

fn sum_of(count: &TableCount) -> TableSum {
    TableSum {
        file: count.file.clone(),
        table: count.table.clone(),
        read: count.read,
        imported: 0,
        unchanged: 0,
        merged: count.merged,
        set_aside: count.set_aside,
    }
}

fn count(tables: &mut [TableSum], rows: &[RowRef], fate: Fate) {
    for row in rows {
        let Some(table) = tables.get_mut(usize::from(row.table)) else { continue };
        match fate {
            Fate::Imported => table.imported += 1,
            Fate::Unchanged => table.unchanged += 1,
        }
    }
}

fn counts_of(batch: &Batch) -> RecordCounts {
    RecordCounts {
        organizations: batch.organizations.len(),
        placeholders: batch.organizations.iter().filter(|organization| organization.placeholder).count(),
        services: batch.services.len(),
        locations: batch.locations.len(),
        services_at_locations: batch.services_at_locations.len(),
    }
}

impl Report {
    /// True when the sums of every table hold.
    pub fn sums_hold(&self) -> bool {
        self.tables.iter().all(TableSum::holds)
    }

    /// Repairs of one rule, in reading order.
    pub fn repairs_by(&self, rule: Rule) -> impl Iterator<Item = &Repair> {
        self.repairs.iter().filter(move |repair| repair.rule == rule)
    }

    /// The report as a person reads it: sums, repairs by rule with three examples each, rows set aside by reason.
    pub fn in_words(&self, locale: Locale) -> String {
        crate::telling::tell(self, locale)
    }

    /// The file a row came from.
    pub fn file_of(&self, at: RowRef) -> &str {
        self.tables.get(usize::from(at.table)).map_or("", |table| &table.file)
    }
}

/// A sequence written item by item, so that a long report needs no second copy in memory.
struct Lines<'a, T>(&'a [T], &'a Report);

#[derive(Serialize)]
struct RepairLine<'a> {
    file: &'a str,
    row: u32,
    column: &'a str,
    before: &'a str,
    after: &'a str,
    rule: Rule,
    severity: crate::rule::Severity,
}

#[derive(Serialize)]
struct SetAsideLine<'a> {
    file: &'a str,
    row: u32,
    reason: crate::report::SetAsideReason,
    raw: &'a str,
}

impl Serialize for Lines<'_, Repair> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lines = serializer.serialize_seq(Some(self.0.len()))?;
        for repair in self.0 {
            lines.serialize_element(&RepairLine {
                file: self.1.file_of(repair.at),
                row: repair.at.row,
                column: &repair.column,
                before: &repair.before,
                after: &repair.after,
                rule: repair.rule,
                severity: repair.severity(),
            })?;
        }
        lines.end()
    }
}

impl Serialize for Lines<'_, SetAside> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lines = serializer.serialize_seq(Some(self.0.len()))?;
        for row in self.0 {
            lines.serialize_element(&SetAsideLine {
                file: self.1.file_of(row.at),
                row: row.at.row,
                reason: row.reason,
                raw: &row.raw,
            })?;
        }
        lines.end()
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 6)?;
        report.serialize_field("sums_hold", &self.sums_hold())?;
        report.serialize_field("tables", &self.tables)?;
        report.serialize_field("records", &self.records)?;
        report.serialize_field("notes", &self.notes)?;
        report.serialize_field("repairs", &Lines(&self.repairs, self))?;
        report.serialize_field("set_aside", &Lines(&self.set_aside, self))?;
        report.end()
    }
}
