//! Keeps tables between two looks at them, without the numbers of persons that the file itself may hold.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::ReadingReport;

use super::sheet::{Sheet, SheetRow, columns};

/// How what is kept begins: no file in a known format does.
const SIGN: &[u8] = b"maillage-tables-1\n";

#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    writing: String,
    headings: Vec<String>,
    rows: Vec<(u32, Vec<String>)>,
    unreadable: Vec<(u32, String)>,
    refused: BTreeMap<u32, Vec<String>>,
}

/// Tables as bytes to be kept. What was met while decoding the file is not among them.
///
/// # Errors
/// When they cannot be written as JSON.
pub fn keep(sheets: &[Sheet]) -> Result<Vec<u8>, serde_json::Error> {
    let kept: Vec<Kept> = sheets.iter().map(Kept::of).collect();
    let mut bytes = SIGN.to_vec();
    serde_json::to_writer(&mut bytes, &kept)?;
    Ok(bytes)
}

/// The tables that [`keep`] wrote; nothing for any other bytes.
pub fn kept(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let kept: Vec<Kept> = serde_json::from_slice(bytes.strip_prefix(SIGN)?).ok()?;
    Some(kept.into_iter().map(Kept::into_sheet).collect())
}

impl Kept {
    fn of(sheet: &Sheet) -> Self {
        // Of a row that is refused, nothing stays but its number.
        let cells = |row: &SheetRow| match sheet.refused.contains_key(&row.number) {
            true => (row.number, Vec::new()),
            false => (row.number, row.cells.clone()),
        };
        Self {
            name: sheet.name.clone(),
            writing: sheet.writing.to_owned(),
            headings: sheet.columns.iter().map(|column| column.heading.clone()).collect(),
            rows: sheet.rows.iter().map(cells).collect(),
            unreadable: sheet.unreadable.clone(),
            refused: sheet.refused.clone(),
        }
    }

    fn into_sheet(self) -> Sheet {
        let rows: Vec<SheetRow> =
            self.rows.into_iter().map(|(number, cells)| SheetRow { number, cells }).collect();
        let known = ["CSV", "XLSX", "ODS", "JSON"];
        Sheet {
            name: self.name,
            writing: known.into_iter().find(|writing| *writing == self.writing).unwrap_or("CSV"),
            columns: columns(self.headings, &rows),
            rows,
            unreadable: self.unreadable,
            refused: self.refused,
            report: ReadingReport::default(),
        }
    }
}
