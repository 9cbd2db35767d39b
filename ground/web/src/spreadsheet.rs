//! A table for a spreadsheet: `;` between cells, as French ones expect, and no cell that could be run.

use crate::Failure;

/// What a spreadsheet needs in front to read accents.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table being written, line by line; lines may differ in length.
///
/// ```
/// let mut table = web::Spreadsheet::default();
/// table.line(["Téléphone", "=1+1"])?;
/// assert_eq!(table.finish()?, "\u{feff}Téléphone;'=1+1\n");
/// # Ok::<(), web::Failure>(())
/// ```
#[derive(Debug)]
pub struct Spreadsheet(csv::Writer<Vec<u8>>);

impl Default for Spreadsheet {
    fn default() -> Self {
        Self(csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new()))
    }
}

impl Spreadsheet {
    /// Writes a line.
    pub fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Failure> {
        let cells = cells.into_iter().map(|cell| harmless(cell.as_ref()));
        self.0.write_record(cells).map_err(|fault| Failure::internal(&fault))
    }

    /// The whole table, as UTF-8 with a byte order mark.
    pub fn finish(self) -> Result<String, Failure> {
        let bytes = self.0.into_inner().map_err(|fault| Failure::internal(&fault))?;
        Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
    }
}

/// A cell that a spreadsheet will show and never run: one that begins as a formula begins gets a quote in front
/// (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    let begins_one = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];
    let is_one = cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with(begins_one);
    if is_one { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests;
