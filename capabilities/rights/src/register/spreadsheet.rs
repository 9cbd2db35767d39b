//! The register as a table for a spreadsheet.

use web::{Failure, Spreadsheet, Visit};

use super::{Entry, HEADINGS};

/// One line per processing, after the facts of the installation.
pub(crate) fn spreadsheet(
    visit: &Visit,
    facts: &[(String, String)],
    entries: &[Entry],
) -> Result<String, Failure> {
    let mut table = Spreadsheet::default();
    table.line(HEADINGS.map(|key| visit.say(key)))?;
    for entry in entries {
        table.line(entry.cells())?;
    }
    for (what, value) in facts {
        table.line([what, value])?;
    }
    table.finish()
}
