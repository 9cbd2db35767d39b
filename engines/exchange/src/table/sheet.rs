//! A table as it was written: its headings, some of what stands under each, and its rows.

use std::collections::{BTreeMap, HashSet};

use crate::log::Log;
use crate::record::RowRef;
use crate::refusal::{Measure, Refusal};
use crate::report::{NoteKind, ReadingReport};
use crate::row::REMOVED;
use crate::rule::Rule;
use crate::write::unguarded;

use super::headings;

/// The heading is sought among this many lines.
const HEADING_WITHIN: usize = 25;
/// Samples shown of a column.
const SAMPLES: usize = 3;
/// Longest sample shown, in letters.
const LONGEST_SAMPLE: usize = 90;
/// Name under which the rows of a sheet are counted.
pub(super) const ROWS: &str = "rows";

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; `column 4` when it has none, with its rank in brackets when another has the same.
    pub heading: String,
    /// Up to three different things that stand under it.
    pub samples: Vec<String>,
    /// How many of its cells hold something.
    pub filled: usize,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The number a spreadsheet shows, or the rank of the object in JSON.
    pub number: u32,
    /// Its cells, one per column; blank ones are empty.
    pub cells: Vec<String>,
}

/// A table as it was written, personal numbers taken out.
#[derive(Clone, PartialEq)]
pub struct Sheet {
    /// File, or `file › sheet`.
    pub name: String,
    /// How it was written: `CSV`, `XLSX`, `ODS` or `JSON`.
    pub writing: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows that are not blank.
    pub rows: Vec<SheetRow>,
    /// Items that are no rows: their rank and their text.
    pub(super) unreadable: Vec<(u32, String)>,
    /// Rows that held a number of a person, which their cells no longer do: their numbers, and the columns it stood in.
    pub(super) refused: BTreeMap<u32, Vec<String>>,
    /// What was met on the way: encoding, separator, numbers taken out.
    pub(super) report: ReadingReport,
}

impl std::fmt::Debug for Sheet {
    /// Without its rows, which may name people.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rows = self.rows.len();
        formatter.debug_struct("Sheet").field("name", &self.name).field("rows", &rows).finish_non_exhaustive()
    }
}

impl Sheet {
    /// What is not blank in a column.
    pub fn values(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows
            .iter()
            .filter_map(move |row| row.cells.get(column))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
    }
}

/// A line as a file gave it: its number and its cells.
pub(super) type Line = (u32, Vec<String>);

/// Makes a table of lines whose heading stands among the first ones. Nothing when there is no row.
pub(super) fn of_lines(
    name: String,
    writing: &'static str,
    mut lines: Vec<Line>,
    log: &mut Log<'_>,
) -> Result<Option<Sheet>, Refusal> {
    let blank = |line: &Line| line.1.iter().all(|cell| cell.trim().is_empty());
    let before = lines.len();
    lines.retain(|line| !blank(line));
    if before > lines.len() {
        log.note(&name, NoteKind::BlankRows, (before - lines.len()).to_string());
    }
    let heading_at = heading_at(&lines);
    let headings = match heading_at {
        Some(at) => {
            if at > 0 {
                log.note(&name, NoteKind::RowsAboveHeading, at.to_string());
            }
            lines.drain(..=at).next_back().map(|line| line.1).unwrap_or_default()
        }
        None => Vec::new(),
    };
    of_rows(name, writing, (headings, lines), log)
}

/// Makes a table of headings and rows. Nothing when there is no row.
pub(super) fn of_rows(
    name: String,
    writing: &'static str,
    (headings, lines): (Vec<String>, Vec<Line>),
    log: &mut Log<'_>,
) -> Result<Option<Sheet>, Refusal> {
    let width = lines.iter().map(|line| line.1.len()).max().unwrap_or(0).max(headings.len());
    if width > log.limits.columns {
        return Err(Refusal::too_large(name, Measure::Columns, log.limits.columns as u64));
    }
    if lines.len() as u64 > u64::from(log.limits.rows) {
        return Err(Refusal::too_large(name, Measure::Rows, u64::from(log.limits.rows)));
    }
    if lines.is_empty() || width == 0 {
        return Ok(None);
    }
    let headings = distinct(&name, headings, width, log);
    let table = log.table(&name, ROWS);
    let mut refused = BTreeMap::new();
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        let (row, held_in) = row(line, &headings, table, log);
        if !held_in.is_empty() {
            refused.insert(row.number, held_in);
        }
        rows.push(row);
    }
    let columns = columns(headings, &rows);
    let report = std::mem::take(&mut log.report);
    Ok(Some(Sheet { name, writing, columns, rows, unreadable: Vec::new(), refused, report }))
}

/// The line that holds the headings: short words, none of them a thing one can dial, write to or stand at. The one
/// with most known headings wins, the first among equals. None when even the first line is already a row.
fn heading_at(lines: &[Line]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, (_, cells)) in lines.iter().take(HEADING_WITHIN).enumerate() {
        let filled: Vec<&str> =
            cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        if filled.iter().any(|cell| headings::is_a_value(cell)) {
            break;
        }
        let known = filled.iter().filter(|cell| headings::best(cell).is_some()).count();
        let score = known * 10 + filled.len().min(9);
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Headings that are all different and never blank.
fn distinct(name: &str, headings: Vec<String>, width: usize, log: &mut Log<'_>) -> Vec<String> {
    let mut known = HashSet::new();
    let mut distinct = Vec::with_capacity(width);
    let given = headings.into_iter().map(Some).chain(std::iter::repeat(None)).take(width);
    for (index, heading) in given.enumerate() {
        let tidy = heading.map(|heading| tidy(&heading)).unwrap_or_default();
        let mut heading = if tidy.is_empty() { format!("column {}", index + 1) } else { tidy };
        if known.contains(&heading) {
            log.note(name, NoteKind::DuplicateColumn, heading.clone());
            heading = format!("{heading} ({})", index + 1);
        }
        known.insert(heading.clone());
        distinct.push(heading);
    }
    distinct
}

/// A heading on one line, without mark of byte order, personal numbers or quotes around it.
fn tidy(heading: &str) -> String {
    let line = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_matches(|sign: char| sign == '\u{feff}' || sign == '"');
    let short: String = line.chars().take(200).collect();
    crate::row::without_personal_number(&short).unwrap_or(short)
}

/// A row without personal numbers, and the columns they stood in. Columns that hold long figures by nature are left
/// as they are.
fn row((number, cells): Line, headings: &[String], table: u16, log: &mut Log<'_>) -> (SheetRow, Vec<String>) {
    let at = RowRef { table, row: number };
    let mut held_in = Vec::new();
    let mut clean = Vec::with_capacity(headings.len());
    for (heading, cell) in headings.iter().zip(cells.into_iter().chain(std::iter::repeat(String::new()))) {
        let trimmed = unguarded(cell.trim()).trim();
        let digits = trimmed.chars().filter(|letter| letter.is_numeric()).count();
        let checked = digits >= 10 && !is_decimal(trimmed) && !headings::holds_figures(heading);
        match checked.then(|| crate::row::without_personal_number(trimmed)).flatten() {
            Some(text) => {
                log.repair(at, heading, (REMOVED, REMOVED), Rule::PersonalNumberRemoved);
                held_in.push(heading.clone());
                clean.push(text);
            }
            None => clean.push(trimmed.to_owned()),
        }
    }
    (SheetRow { number, cells: clean }, held_in)
}

/// A point on the map has many digits and is no number of a person.
fn is_decimal(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['-', '+']);
    let Some((whole, fraction)) = digits.split_once(['.', ',']) else { return false };
    whole.len() <= 7 && crate::fields::is_digits(whole) && crate::fields::is_digits(fraction)
}

pub(super) fn columns(headings: Vec<String>, rows: &[SheetRow]) -> Vec<Column> {
    let mut columns: Vec<Column> =
        headings.into_iter().map(|heading| Column { heading, samples: Vec::new(), filled: 0 }).collect();
    for row in rows {
        for (column, cell) in columns.iter_mut().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
            column.filled += 1;
            if column.samples.len() < SAMPLES {
                let sample = shortened(cell);
                if !column.samples.contains(&sample) {
                    column.samples.push(sample);
                }
            }
        }
    }
    columns
}

fn shortened(cell: &str) -> String {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_SAMPLE {
        return line;
    }
    let cut: String = line.chars().take(LONGEST_SAMPLE).collect();
    format!("{cut}…")
}
