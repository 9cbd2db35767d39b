//! Finds the heading of a table wherever it stands, and makes rows of the lines under it.

use std::rc::Rc;

use crate::log::Log;
use crate::record::RowRef;
use crate::refusal::Refusal;
use crate::report::{NoteKind, SetAsideReason};
use crate::row::{Names, Row};
use crate::rule::Rule;
use crate::shape::{Shape, Table, recognise};
use crate::write::unguarded;

/// The heading is sought among this many lines.
const HEADING_WITHIN: usize = 25;

/// Takes each row of a recognised table.
pub(crate) type Take<'a> = dyn FnMut(&mut Log<'_>, Table, Row) -> Result<(), Refusal> + 'a;

/// One table while its lines come in.
pub(crate) struct Tabular<'n> {
    /// The file, or `file › sheet`.
    file: String,
    names: &'n mut Names,
    waiting: Vec<(u32, Vec<String>)>,
    found: Option<Heading>,
    blank_rows: u64,
}

struct Heading {
    shape: &'static Shape,
    table: u16,
    columns: Vec<Rc<str>>,
    first_row: bool,
}

impl<'n> Tabular<'n> {
    pub(crate) fn new(file: String, names: &'n mut Names) -> Self {
        Self { file, names, waiting: Vec::new(), found: None, blank_rows: 0 }
    }

    pub(crate) fn line(
        &mut self,
        log: &mut Log<'_>,
        (number, cells): (u32, &[&str]),
        take: &mut Take<'_>,
    ) -> Result<(), Refusal> {
        if self.found.is_some() {
            return self.row(log, (number, cells), take);
        }
        if self.waiting.len() >= HEADING_WITHIN {
            return Ok(());
        }
        let headings: Vec<String> = cells.iter().map(|cell| heading(cell)).collect();
        let seen: Vec<&str> = headings.iter().map(String::as_str).collect();
        match recognise(&seen, &self.file) {
            Some(shape) => self.open(log, number, shape, &headings),
            None => self.waiting.push((number, headings)),
        }
        Ok(())
    }

    fn open(&mut self, log: &mut Log<'_>, number: u32, shape: &'static Shape, headings: &[String]) {
        let table = log.table(&self.file, shape.name());
        let at = RowRef { table, row: number };
        let above =
            self.waiting.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).count();
        if above > 0 {
            log.note(&self.file, NoteKind::RowsAboveHeading, above.to_string());
        }
        let headings = restore_date_heading(log, at, shape, headings);
        let mut columns: Vec<Rc<str>> = Vec::new();
        for (index, name) in headings.iter().enumerate() {
            let name = if name.is_empty() {
                format!("column {}", index + 1)
            } else if columns.iter().any(|known| **known == **name) {
                log.note(&self.file, NoteKind::DuplicateColumn, name.clone());
                format!("{name} ({})", index + 1)
            } else {
                if !shape.knows(name) {
                    log.note(&self.file, NoteKind::SurplusColumn, name.clone());
                }
                name.clone()
            };
            columns.push(self.names.intern(&name));
        }
        note_missing(log, &self.file, shape, &columns);
        self.found = Some(Heading { shape, table, columns, first_row: true });
    }

    fn row(&mut self, log: &mut Log<'_>, line: (u32, &[&str]), take: &mut Take<'_>) -> Result<(), Refusal> {
        let Some(heading) = &mut self.found else { return Ok(()) };
        let (number, cells) = line;
        let at = RowRef { table: heading.table, row: number };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            self.blank_rows += 1;
            return Ok(());
        }
        let mut row = Row::new(at);
        row.cells.reserve_exact(cells.iter().filter(|cell| !cell.is_empty()).count());
        for (index, cell) in cells.iter().enumerate() {
            if cell.is_empty() {
                continue;
            }
            // Tables are made harmless for spreadsheets when they are written.
            let cell = unguarded(cell);
            match heading.columns.get(index) {
                Some(column) => row.push(column, cell, log),
                None => {
                    let column = self.names.intern(&format!("column {}", index + 1));
                    row.push(&column, cell, log);
                    log.repair(at, &column, ("", ""), Rule::RowTooLong);
                }
            }
        }
        log.read(at)?;
        let first = std::mem::take(&mut heading.first_row);
        if is_marked_ignored(&row, heading.shape.table, first) {
            log.set_aside(&row, SetAsideReason::MarkedIgnored);
            return Ok(());
        }
        take(log, heading.shape.table, row)
    }

    /// Ohana has columns that no version of HSDS ever had.
    pub(crate) fn is_ohana(&self) -> bool {
        const OWN: [&str; 6] = [
            "date_incorporated",
            "admin_emails",
            "accepted_payments",
            "number_type",
            "country_prefix",
            "keywords",
        ];
        let has = |columns: &[Rc<str>], name: &str| columns.iter().any(|column| **column == *name);
        self.found.as_ref().is_some_and(|heading| {
            let columns = &heading.columns;
            let services_at_place = heading.shape.table == Table::Services && has(columns, "location_id");
            let numbered_terms = heading.shape.table == Table::TaxonomyTerms && !has(columns, "id");
            services_at_place || numbered_terms || OWN.iter().any(|name| has(columns, name))
        })
    }

    /// The table that was found, if any.
    pub(crate) fn finish(self, log: &mut Log<'_>) -> Option<Table> {
        if self.blank_rows > 0 {
            log.note(&self.file, NoteKind::BlankRows, self.blank_rows.to_string());
        }
        self.found.map(|heading| heading.shape.table)
    }

    /// The first line seen, for the sentence of a refusal.
    pub(crate) fn first_line(&self) -> Option<String> {
        let (_, cells) = self.waiting.iter().find(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))?;
        Some(cells.iter().filter(|cell| !cell.is_empty()).take(6).cloned().collect::<Vec<_>>().join(", "))
    }
}

/// A heading as it is compared: no blanks around, no mark of byte order, lower case, underscores.
fn heading(cell: &str) -> String {
    let name = cell.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}' || sign == '"');
    let plain = name.chars().count() <= 60 && !name.contains(|sign: char| sign.is_uppercase() || sign == ' ');
    if plain { name.to_owned() } else { lowered(name) }
}

/// `Code postal` reads as `code_postal` where that is a known column; any other heading stays as written.
fn lowered(name: &str) -> String {
    let folded = vocabulary::fold(name).replace([' ', '-'], "_");
    let known = crate::shape::SHAPES.iter().any(|shape| shape.knows(&folded));
    if known { folded } else { name.to_owned() }
}

/// A spreadsheet can turn the heading `date_maj` itself into a day number; when exactly one heading is such
/// a number and the date is missing, it is that one.
fn restore_date_heading(log: &mut Log<'_>, at: RowRef, shape: &Shape, headings: &[String]) -> Vec<String> {
    let mut headings = headings.to_vec();
    let is_day =
        |name: &String| name.parse::<f64>().is_ok_and(|number| (20_000.0..80_000.0).contains(&number));
    let dated = matches!(shape.table, Table::Structures | Table::InclusionServices);
    if dated
        && !headings.iter().any(|name| name == "date_maj")
        && headings.iter().filter(|name| is_day(name)).count() == 1
    {
        for name in headings.iter_mut().filter(|name| is_day(name)) {
            log.repair(at, name, (name, "date_maj"), Rule::HeadingRestored);
            *name = "date_maj".to_owned();
        }
    }
    headings
}

fn note_missing(log: &mut Log<'_>, file: &str, shape: &Shape, columns: &[Rc<str>]) {
    if !matches!(shape.table, Table::Structures | Table::InclusionServices) {
        return;
    }
    let missing: Vec<&str> = shape
        .columns()
        .filter(|name| *name != "__ignore__" && !columns.iter().any(|column| **column == **name))
        .collect();
    if !missing.is_empty() {
        log.note(file, NoteKind::MissingColumn, missing.join(", "));
    }
}

/// Template files explain their columns in the row under the heading, and mark examples in `__ignore__`.
fn is_marked_ignored(row: &Row, table: Table, first: bool) -> bool {
    let marked = row.get("__ignore__").is_some_and(|mark| !matches!(mark, "0" | "false" | "non" | "no"));
    let explains = first
        && matches!(table, Table::Structures | Table::InclusionServices)
        && row.get("id").is_some_and(|id| id.split_whitespace().count() >= 3);
    marked || explains
}
