//! Reads the sheets of an OpenDocument workbook, after measuring what its repetitions would unfold to.

use calamine::{Data, Ods, Reader};

use crate::limits::Limits;
use crate::parcel::{self, Piece};
use crate::refusal::{Measure, Reason, Refusal};

use super::sheet::Line;

/// What an OpenDocument spreadsheet says of itself in its first entry.
const MIME: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// Cells a sheet may unfold to.
const MOST_CELLS: u64 = 20_000_000;

pub(super) fn is_open_document(piece: &Piece) -> Result<bool, Refusal> {
    let head = piece.prefix(200)?;
    Ok(head.starts_with(b"PK\x03\x04") && head.windows(MIME.len()).any(|window| window == MIME))
}

/// Every sheet with its lines.
pub(super) fn sheets(piece: &Piece, limits: &Limits) -> Result<Vec<(String, Vec<Line>)>, Refusal> {
    check(piece, limits)?;
    let damaged = |words: String| Refusal::new(piece.name.clone(), Reason::DamagedArchive(words));
    let mut workbook = Ods::new(piece.open()?).map_err(|error| damaged(error.to_string()))?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(|error| damaged(error.to_string()))?;
        let (top, left) = range.start().unwrap_or_default();
        let lines = (top..).zip(range.rows()).map(|(number, cells)| {
            let blanks = std::iter::repeat_n(String::new(), left as usize);
            (number + 1, blanks.chain(cells.iter().map(text_of)).collect())
        });
        sheets.push((name, lines.collect()));
    }
    Ok(sheets)
}

fn text_of(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::DateTime(moment) => moment.as_f64().to_string(),
        other => other.to_string(),
    }
}

/// Unpacks within bounds and counts the cells that repetitions stand for, before anything unfolds them.
fn check(piece: &Piece, limits: &Limits) -> Result<(), Refusal> {
    let mut budget = limits.bytes_total;
    let members = parcel::members(piece, limits, &mut budget)?;
    let Some(content) = members.iter().find(|member| member.name == "content.xml") else {
        return Err(Refusal::new(piece.name.clone(), Reason::DamagedArchive("content.xml".to_owned())));
    };
    let bytes = content.prefix(limits.bytes_per_file)?;
    let (cells, width) = unfolded(&String::from_utf8_lossy(&bytes));
    if width > limits.columns as u64 {
        return Err(Refusal::too_large(piece.name.clone(), Measure::Columns, limits.columns as u64));
    }
    if cells > MOST_CELLS {
        return Err(Refusal::too_large(piece.name.clone(), Measure::Rows, u64::from(limits.rows)));
    }
    Ok(())
}

/// Cells the rows unfold to, and the width of the widest; trailing blanks count for nothing.
fn unfolded(content: &str) -> (u64, u64) {
    let (mut cells, mut widest) = (0_u64, 0_u64);
    for row in content.split("<table:table-row").skip(1) {
        let repeated = attribute(row.split('>').next().unwrap_or_default(), "table:number-rows-repeated");
        let (mut width, mut filled) = (0_u64, 0_u64);
        for cell in row.split("<table:").skip(1) {
            if !cell.starts_with("table-cell") && !cell.starts_with("covered-table-cell") {
                continue;
            }
            let tag = cell.split('>').next().unwrap_or_default();
            width = width.saturating_add(attribute(tag, "table:number-columns-repeated"));
            if tag.contains("office:value") || tag.contains("office:string") || cell.contains("<text:p") {
                filled = width;
            }
        }
        widest = widest.max(filled);
        cells = cells.saturating_add(filled.saturating_mul(repeated));
    }
    (cells, widest)
}

fn attribute(tag: &str, name: &str) -> u64 {
    let value = tag.split(name).nth(1).and_then(|rest| rest.split(['"', '\'']).nth(1));
    value.and_then(|value| value.parse().ok()).unwrap_or(1)
}
