//! The register as a table for a spreadsheet: `;` between cells, as French ones expect, and a byte order mark.

use web::Visit;

use super::{Entry, HEADINGS};

/// One line per processing, after the facts of the installation. No cell can be taken for a formula.
pub(crate) fn spreadsheet(
    visit: &Visit,
    facts: &[(String, String)],
    entries: &[Entry],
) -> Result<String, csv::Error> {
    let mut table = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    table.write_record(HEADINGS.map(|key| harmless(&visit.say(key))))?;
    for entry in entries {
        table.write_record(entry.cells().map(harmless))?;
    }
    for (what, value) in facts {
        table.write_record([harmless(what), harmless(value)])?;
    }
    let bytes = table.into_inner().map_err(|fault| csv::Error::from(fault.into_error()))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// A cell that a spreadsheet will show and never run: one that begins as a formula begins gets a quote in front.
pub(super) fn harmless(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}
