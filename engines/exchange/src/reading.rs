//! Opens a parcel from another directory, recognises its form by its content, and reads it.

use std::path::Path;

use crate::limits::Limits;
use crate::record::Batch;
use crate::refusal::Refusal;
use crate::report::ReadingReport;

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Name of the source, as the operator calls it.
    pub source: String,
    /// Bounds.
    pub limits: Limits,
}

/// How far the reading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub bytes_done: u64,
    /// Bytes to read in all.
    pub bytes_total: u64,
    /// Rows read so far.
    pub rows: u64,
}

/// The form in which a parcel was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// data·inclusion v1 as JSON or ndjson.
    DataInclusionJson,
    /// data·inclusion v1 as separated text.
    DataInclusionCsv,
    /// data·inclusion v1 as a workbook.
    DataInclusionXlsx,
    /// HSDS 3.0 or 3.1 as JSON.
    HsdsJson,
    /// HSDS 3.0 or 3.1, one object a line.
    HsdsNdjson,
    /// HSDS as a package of tables; the version is `1.x`, `2.0`, `3.0` or `3.1`, told by its tables.
    HsdsPackage {
        /// Version told by the tables.
        version: &'static str,
    },
    /// The tables of the Ohana API.
    Ohana,
    /// A table with columns of its own; `writing` is `CSV`, `XLSX`, `ODS` or `JSON`.
    Table {
        /// How it was written.
        writing: &'static str,
    },
}

impl Format {
    /// Name shown in reports.
    pub fn name(&self) -> String {
        match self {
            Self::DataInclusionJson => "data·inclusion v1, JSON".to_owned(),
            Self::DataInclusionCsv => "data·inclusion v1, CSV".to_owned(),
            Self::DataInclusionXlsx => "data·inclusion v1, XLSX".to_owned(),
            Self::HsdsJson => "HSDS 3, JSON".to_owned(),
            Self::HsdsNdjson => "HSDS 3, ndjson".to_owned(),
            Self::HsdsPackage { version } => format!("HSDS {version}, CSV"),
            Self::Ohana => "Ohana, CSV".to_owned(),
            Self::Table { writing } => format!("tableau, {writing}"),
        }
    }
}

/// A parcel, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its form.
    pub format: Format,
    /// What it says.
    pub batch: Batch,
    /// What was met on the way.
    pub report: ReadingReport,
}

/// Reads the file, folder or zip at `path`. Nothing is written anywhere; a refusal means that nothing of
/// the parcel can be used.
pub fn read(path: &Path, options: &Options, progress: &mut dyn FnMut(Progress)) -> Result<Reading, Refusal> {
    let pieces = crate::parcel::open(path, &options.limits)?;
    crate::intake::read_pieces(&pieces, options, progress)
}

/// Reads files held in memory, by name.
#[cfg(test)]
pub(crate) fn read_memory(files: &[(&str, &[u8])], limits: &Limits) -> Result<Reading, Refusal> {
    let pieces = files.iter().map(|(name, bytes)| crate::parcel::Piece::from_memory(name, bytes)).collect();
    let pieces = crate::parcel::unpack(pieces, limits)?;
    let options = Options { source: "memory".to_owned(), limits: limits.clone() };
    crate::intake::read_pieces(&pieces, &options, &mut |_| {})
}

/// Reads any bytes as a parcel of one file. It must never panic, and whatever it accepts must have sums
/// that hold; this is what the property tests call.
#[cfg(test)]
pub(crate) fn fuzz_one(bytes: &[u8]) {
    let limits = Limits { bytes_total: 1 << 22, bytes_per_file: 1 << 22, ..Limits::default() };
    let Ok(reading) = read_memory(&[("file", bytes)], &limits) else { return };
    let report = crate::finish(reading.report, &reading.batch, &crate::Fates::default());
    assert!(report.sums_hold(), "the sums of an import must hold: {:?}", report.tables);
    assert!(!report.in_words(vocabulary::Locale::French).is_empty());
}

#[cfg(test)]
mod tests;
