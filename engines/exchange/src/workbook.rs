//! Reads the sheets of a workbook cell by cell, so that a far corner filled by mistake costs nothing.

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use crate::limits::Limits;
use crate::log::Log;
use crate::parcel::{Piece, Source};
use crate::refusal::{Measure, Reason, Refusal};

/// One line of a sheet: its number and its cells as text, blanks included.
pub(crate) type Line = (u32, Vec<String>);

/// Names of the sheets, in the order of the workbook.
pub(crate) fn sheets(piece: &Piece) -> Result<Vec<String>, Refusal> {
    Ok(open(piece)?.sheet_names())
}

fn open(piece: &Piece) -> Result<Xlsx<Box<dyn Source>>, Refusal> {
    Xlsx::new(piece.open()?).map_err(|error| damaged(&piece.name, &error))
}

fn damaged(place: &str, error: &XlsxError) -> Refusal {
    Refusal::new(place, Reason::DamagedArchive(error.to_string()))
}

/// Reads one sheet line by line; wholly blank lines are given too, as empty cells lists, only when they stand
/// between others.
pub(crate) fn lines(
    piece: &Piece,
    sheet: &str,
    log: &mut Log<'_>,
    each: &mut dyn FnMut(&mut Log<'_>, &Line) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let place = format!("{} › {sheet}", piece.name);
    let mut workbook = open(piece)?;
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|error| damaged(&place, &error))?;
    let mut line: Line = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&place, &error))? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        check(&place, log.limits, (row, column), &text)?;
        if row + 1 != line.0 {
            if line.0 > 0 {
                each(log, &line)?;
            }
            line = (row + 1, Vec::new());
        }
        let column = column as usize;
        if line.1.len() <= column {
            line.1.resize(column + 1, String::new());
        }
        line.1[column] = text;
    }
    if line.0 > 0 { each(log, &line) } else { Ok(()) }
}

fn check(place: &str, limits: &Limits, (row, column): (u32, u32), text: &str) -> Result<(), Refusal> {
    if column as usize >= limits.columns {
        return Err(Refusal::too_large(place, Measure::Columns, limits.columns as u64));
    }
    if row >= limits.rows {
        return Err(Refusal::too_large(place, Measure::Rows, u64::from(limits.rows)));
    }
    if text.len() > limits.bytes_per_cell {
        return Err(Refusal::too_large(place, Measure::CellBytes, limits.bytes_per_cell as u64));
    }
    Ok(())
}

/// Numbers are written out in full; a date keeps its day number, which the reader of dates understands.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(fault) => fault.to_string(),
    }
}

#[cfg(test)]
mod tests;
