//! Reads tables with any columns: finds the headings, suggests what each column means, and makes records of the rows.
//!
//! [`sheets`] opens a file, [`suggest`] proposes a [`Mapping`] by the headings and by what stands under them, and
//! [`apply`] makes records. What no field takes stays with its record under its own heading.

mod address;
mod apply;
mod assembly;
mod content;
mod flat;
mod headings;
mod kept;
mod mapping;
mod open_document;
mod opening;
mod person;
mod said;
mod sheet;
mod suggestion;
mod synonyms;
mod target;
mod terms;
mod whereabouts;

pub use apply::{apply, reading_of};
pub use kept::{keep, kept};
pub use mapping::{Because, MappedColumn, Mapping};
pub use opening::{Understood, read_any, read_known, sheets, sheets_of};
pub use sheet::{Column, Sheet, SheetRow};
pub use suggestion::suggest;
pub use target::{Target, TargetGroup};

/// Reads any bytes as a table under every name that leads to a reader. It must never panic, and its sums must hold;
/// this is what the property tests call.
#[cfg(test)]
pub(crate) fn fuzz_table(bytes: &[u8]) {
    let limits = crate::Limits { bytes_total: 1 << 22, bytes_per_file: 1 << 22, ..crate::Limits::default() };
    let Ok(sheets) = sheets_of("table.csv", bytes, &limits) else { return };
    for sheet in sheets {
        let (batch, report) = apply(&sheet, &suggest(&sheet));
        let report = crate::finish(report, &batch, &crate::Fates::default());
        assert!(report.sums_hold(), "the sums of a table must hold: {:?}", report.tables);
    }
}

#[cfg(test)]
mod tests;
