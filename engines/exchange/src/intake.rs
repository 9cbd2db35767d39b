//! Leads each file of a parcel to the reader of its kind, and gathers what they say into one batch.

use crate::decoding::{self, Survey};
use crate::log::Log;
use crate::nested::Nested;
use crate::parcel::{self, Piece};
use crate::reading::{Format, Options, Progress, Reading};
use crate::record::Batch;
use crate::refusal::{Reason, Refusal};
use crate::report::NoteKind;
use crate::row::{Names, Row};
use crate::shape::Table;
use crate::tabular::Tabular;
use crate::{data_inclusion, hsds, json, separated, workbook};

/// How a file was written, whatever it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    Json,
    Lines,
    Separated,
    Workbook,
}

/// What was seen of the parcel so far.
#[derive(Default)]
struct Seen {
    tables: Vec<(Table, Writing)>,
    ohana: bool,
    described: usize,
    strange: Option<String>,
}

/// The rows of both families of formats, as they arrive.
#[derive(Default)]
struct Desk {
    inclusion: data_inclusion::Builder,
    hsds: hsds::Tables,
}

impl Desk {
    fn take(&mut self, log: &mut Log<'_>, table: Table, row: Row) {
        match table {
            Table::Structures => self.inclusion.structure(row, log),
            Table::InclusionServices => self.inclusion.service(row, log),
            other => self.hsds.push(other, row),
        }
    }

    fn into_batch(self, log: &mut Log<'_>) -> Batch {
        let mut batch = self.inclusion.finish(log);
        let other = self.hsds.assemble(log);
        batch.organizations.extend(other.organizations);
        batch.services.extend(other.services);
        batch.locations.extend(other.locations);
        batch.services_at_locations.extend(other.services_at_locations);
        batch
    }
}

pub(crate) fn read_pieces(
    pieces: &[Piece],
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Reading, Refusal> {
    let total = pieces.iter().map(|piece| piece.bytes).sum();
    let mut log = Log::new(&options.limits, total, progress);
    let mut desk = Desk::default();
    let mut seen = Seen::default();
    let mut names = Names::default();
    for piece in pieces {
        let before = (seen.tables.len(), seen.described);
        read_piece(piece, &mut log, &mut desk, (&mut seen, &mut names))?;
        log.done(piece.bytes);
        if (seen.tables.len(), seen.described) == before {
            log.note(&piece.name, NoteKind::FileIgnored, "");
        }
    }
    let Some(format) = format_of(&seen) else {
        let place = pieces.first().map_or("", |piece| &piece.name);
        let strange = seen.strange.unwrap_or_else(|| "—".to_owned());
        let strange = crate::row::without_personal_number(&strange).unwrap_or(strange);
        return Err(Refusal::new(place, Reason::UnknownFormat(strange)));
    };
    let batch = desk.into_batch(&mut log);
    Ok(Reading { format, batch, report: log.report })
}

type Eyes<'a> = (&'a mut Seen, &'a mut Names);

fn read_piece(piece: &Piece, log: &mut Log<'_>, desk: &mut Desk, eyes: Eyes<'_>) -> Result<(), Refusal> {
    if parcel::is_zip(piece)? {
        return read_workbook(piece, log, desk, eyes);
    }
    if piece.bytes == 0 {
        eyes.0.strange.get_or_insert_with(|| "0 B".to_owned());
        return Ok(());
    }
    let survey = decoding::survey(piece)?;
    if survey.binary {
        eyes.0.strange.get_or_insert_with(|| "binary".to_owned());
        return Ok(());
    }
    match first_sign(piece, &survey)? {
        Some(b'{' | b'[') => read_json(piece, &survey, log, desk, eyes),
        Some(_) => read_separated(piece, &survey, log, desk, eyes),
        None => Ok(()),
    }
}

pub(crate) fn first_sign(piece: &Piece, survey: &Survey) -> Result<Option<u8>, Refusal> {
    use std::io::Read;
    let mut head = Vec::new();
    let source = decoding::open(piece, survey)?;
    source.take(4_096).read_to_end(&mut head).map_err(|error| parcel::unreadable(&piece.name, &error))?;
    Ok(head.into_iter().find(|byte| !byte.is_ascii_whitespace()))
}

fn read_separated(
    piece: &Piece,
    survey: &Survey,
    log: &mut Log<'_>,
    desk: &mut Desk,
    (seen, names): Eyes<'_>,
) -> Result<(), Refusal> {
    let mut tabular = Tabular::new(piece.name.clone(), names);
    separated::lines(piece, survey, log, &mut |log, number, line| {
        let cells: Vec<&str> = line.iter().collect();
        tabular.line(log, (number, &cells), &mut |log, table, row| {
            desk.take(log, table, row);
            Ok(())
        })
    })?;
    if let Some(line) = tabular.first_line() {
        seen.strange.get_or_insert(line);
    }
    seen.ohana |= tabular.is_ohana();
    seen.tables.extend(tabular.finish(log).map(|table| (table, Writing::Separated)));
    Ok(())
}

fn read_workbook(
    piece: &Piece,
    log: &mut Log<'_>,
    desk: &mut Desk,
    (seen, names): Eyes<'_>,
) -> Result<(), Refusal> {
    for sheet in workbook::sheets(piece)? {
        let file = format!("{} › {sheet}", piece.name);
        let mut tabular = Tabular::new(file.clone(), names);
        workbook::lines(piece, &sheet, log, &mut |log, (number, line)| {
            let cells: Vec<&str> = line.iter().map(String::as_str).collect();
            tabular.line(log, (*number, &cells), &mut |log, table, row| {
                desk.take(log, table, row);
                Ok(())
            })
        })?;
        match tabular.finish(log) {
            Some(table) => seen.tables.push((table, Writing::Workbook)),
            None => log.note(&file, NoteKind::FileIgnored, ""),
        }
    }
    Ok(())
}

fn read_json(
    piece: &Piece,
    survey: &Survey,
    log: &mut Log<'_>,
    desk: &mut Desk,
    (seen, names): Eyes<'_>,
) -> Result<(), Refusal> {
    let limits = log.limits;
    json::check_depth(piece, survey, limits)?;
    log.note(&piece.name, NoteKind::Encoding, survey.encoding_name());
    let writing = if json::is_lines(piece, survey)? { Writing::Lines } else { Writing::Json };
    let source = log.metered(decoding::open(piece, survey)?);
    let mut nested = Nested::new(piece.name.clone(), names);
    let mut each = |item, table: Option<&str>| {
        nested.item(log, item, table, &mut |log, table, row| {
            desk.take(log, table, row);
            Ok(())
        })
    };
    match writing {
        Writing::Lines => json::read_lines(piece, source, limits, &mut each)?,
        _ => json::read_document(piece, source, limits, &mut each)?,
    }
    seen.described += usize::from(nested.described);
    seen.tables.extend(nested.met.iter().map(|table| (*table, writing)));
    if let Some(strange) = nested.strange {
        seen.strange.get_or_insert(strange);
    }
    Ok(())
}

/// Names the format by the tables met; the first family met gives its name to a mixed parcel.
fn format_of(seen: &Seen) -> Option<Format> {
    let tables = &seen.tables;
    let (first, writing) = *tables.first()?;
    let has = |table| tables.iter().any(|(met, _)| *met == table);
    Some(match (first, writing) {
        (Table::Structures | Table::InclusionServices, Writing::Json | Writing::Lines) => {
            Format::DataInclusionJson
        }
        (Table::Structures | Table::InclusionServices, Writing::Separated) => Format::DataInclusionCsv,
        (Table::Structures | Table::InclusionServices, Writing::Workbook) => Format::DataInclusionXlsx,
        (_, Writing::Json) => Format::HsdsJson,
        (_, Writing::Lines) => Format::HsdsNdjson,
        _ if seen.ohana => Format::Ohana,
        _ if has(Table::ServiceCapacities) || has(Table::Urls) => Format::HsdsPackage { version: "3.1" },
        _ if has(Table::RegularSchedules) || has(Table::ServicesTaxonomy) || has(Table::Eligibilities) => {
            Format::HsdsPackage { version: "1.x" }
        }
        _ => Format::HsdsPackage { version: "3.0" },
    })
}
