//! Reads tables kept as text: commas, semicolons, tabs or bars, any line end, quotes or not.

use std::io::Read;

use crate::decoding::{self, Survey};
use crate::limits::Limits;
use crate::log::Log;
use crate::parcel::{Piece, unreadable};
use crate::refusal::{Measure, Reason, Refusal};
use crate::report::NoteKind;

const SEPARATORS: [u8; 4] = *b",;\t|";

/// Chooses the separator that cuts the first lines most, and most evenly.
pub(crate) fn separator(head: &str) -> u8 {
    let score = |separator: u8| {
        let counts: Vec<usize> = fields_per_line(head, separator).into_iter().take(10).collect();
        let first = counts.first().copied().unwrap_or(0);
        let even = counts.iter().filter(|count| **count == first).count();
        (first.min(2), even * 100 / counts.len().max(1), first)
    };
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

fn fields_per_line(head: &str, separator: u8) -> Vec<usize> {
    let mut counts = vec![1];
    let mut quoted = false;
    for byte in head.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => counts.push(1),
            _ if byte == separator && !quoted => {
                if let Some(last) = counts.last_mut() {
                    *last += 1;
                }
            }
            _ => {}
        }
    }
    counts.pop();
    counts.retain(|count| *count > 1 || separator == b',');
    counts
}

/// Reads the lines of a file one after the other, the heading first. A line is its number, as a
/// spreadsheet would count it, and its cells.
pub(crate) fn lines(
    piece: &Piece,
    survey: &Survey,
    log: &mut Log<'_>,
    each: &mut dyn FnMut(&mut Log<'_>, u32, &csv::StringRecord) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut head = Vec::new();
    let opened = decoding::open(piece, survey)?;
    opened.take(1 << 16).read_to_end(&mut head).map_err(|error| unreadable(&piece.name, &error))?;
    let separator = separator(&String::from_utf8_lossy(&head));
    describe(piece, survey, separator, log);
    check_cells(piece, survey, separator, log.limits)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .buffer_capacity(1 << 16)
        .from_reader(log.metered(decoding::open(piece, survey)?));
    let mut bytes = csv::ByteRecord::new();
    let mut number = 0;
    while reader.read_byte_record(&mut bytes).map_err(|error| broken(piece, &error))? {
        number += 1;
        let line = csv::StringRecord::from_byte_record_lossy(bytes);
        each(log, number, &line)?;
        bytes = line.into_byte_record();
    }
    Ok(())
}

fn describe(piece: &Piece, survey: &Survey, separator: u8, log: &mut Log<'_>) {
    log.note(&piece.name, NoteKind::Encoding, survey.encoding_name());
    log.note(&piece.name, NoteKind::LineEnds, survey.line_ends());
    let shown = if separator == b'\t' { "tab".to_owned() } else { char::from(separator).to_string() };
    log.note(&piece.name, NoteKind::Separator, shown);
}

fn broken(piece: &Piece, error: &csv::Error) -> Refusal {
    Refusal::new(piece.name.clone(), Reason::Unreadable(error.to_string()))
}

/// Measures every cell before any is held in memory, so that a quote that never closes, or a cell of
/// gigabytes, is refused while it costs nothing.
fn check_cells(piece: &Piece, survey: &Survey, separator: u8, limits: &Limits) -> Result<(), Refusal> {
    let mut source = decoding::open(piece, survey)?;
    let mut measure = CellMeasure { separator, line: 1, ..CellMeasure::default() };
    let mut chunk = vec![0; 1 << 16];
    loop {
        let length = source.read(&mut chunk).map_err(|error| unreadable(&piece.name, &error))?;
        if length == 0 {
            break;
        }
        for &byte in &chunk[..length] {
            measure.add(byte);
            measure.check(limits, &piece.name)?;
        }
    }
    if measure.state == Cell::Quoted {
        return Err(Refusal::new(piece.name.clone(), Reason::UnclosedQuote(measure.opened_on)));
    }
    Ok(())
}

/// Where in a cell the last byte stood; the same grammar as the reader that follows, where a quote opens a
/// cell only at its beginning and doubles inside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Cell {
    #[default]
    Start,
    Plain,
    Quoted,
    QuoteInQuoted,
}

#[derive(Default)]
struct CellMeasure {
    separator: u8,
    state: Cell,
    bytes: usize,
    columns: usize,
    line: u64,
    opened_on: u64,
}

impl CellMeasure {
    fn add(&mut self, byte: u8) {
        self.line += u64::from(byte == b'\n');
        self.bytes += 1;
        self.state = match (self.state, byte) {
            (Cell::Start, b'"') => {
                self.opened_on = self.line;
                Cell::Quoted
            }
            (Cell::Quoted, b'"') => Cell::QuoteInQuoted,
            (Cell::QuoteInQuoted, b'"') | (Cell::Quoted, _) => Cell::Quoted,
            (_, b'\n' | b'\r') => {
                self.columns = 0;
                self.bytes = 0;
                Cell::Start
            }
            _ if byte == self.separator => {
                self.columns += 1;
                self.bytes = 0;
                Cell::Start
            }
            _ => Cell::Plain,
        };
    }

    fn check(&self, limits: &Limits, place: &str) -> Result<(), Refusal> {
        if self.columns >= limits.columns {
            return Err(Refusal::too_large(place, Measure::Columns, limits.columns as u64));
        }
        if self.bytes <= limits.bytes_per_cell {
            return Ok(());
        }
        Err(match self.state {
            Cell::Quoted => Refusal::new(place, Reason::UnclosedQuote(self.opened_on)),
            _ => Refusal::too_large(place, Measure::CellBytes, limits.bytes_per_cell as u64),
        })
    }
}

#[cfg(test)]
mod tests;
