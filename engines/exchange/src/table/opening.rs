//! Opens whatever was handed over and finds the tables in it.

use std::path::Path;

use crate::decoding;
use crate::json::{self, Item};
use crate::limits::Limits;
use crate::log::Log;
use crate::parcel::{self, Piece};
use crate::reading::{Format, Options, Progress, Reading};
use crate::refusal::{Reason, Refusal};
use crate::report::NoteKind;
use crate::{separated, workbook};

use super::apply::reading_of;
use super::flat::{Flat, unwrapped};
use super::mapping::Mapping;
use super::open_document;
use super::sheet::{self, Line, Sheet};
use super::suggestion::suggest;

/// A file with so many columns that no field of its format holds is a table of its own.
const FOREIGN_COLUMNS: usize = 10;

/// A file that was read, as a known format or as tables.
#[derive(Debug)]
pub struct Understood {
    /// What it says.
    pub reading: Reading,
    /// How the columns were understood, when it was read as a table: one mapping per table.
    pub mappings: Vec<Mapping>,
}

/// Reads a file in a known format or, when there is none, as tables. A mapping given makes it a table always; its
/// columns are found by their headings, and those it does not know are suggested.
pub fn read_any(
    path: &Path,
    options: &Options,
    mapping: Option<&Mapping>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Understood, Refusal> {
    let pieces = opened(path, &options.limits)?;
    let known = if mapping.is_some() { Ok(None) } else { known_in(&pieces, options, progress) };
    let refused = match known {
        Ok(Some(reading)) => return Ok(Understood { reading, mappings: Vec::new() }),
        Ok(None) => None,
        Err(refusal) => Some(refusal),
    };
    if let Some(refusal) = refused.as_ref().filter(|refusal| !may_be_a_table(refusal)) {
        return Err(refusal.clone());
    }
    let pairs: Vec<(Sheet, Mapping)> = sheets_in(&pieces, &options.limits, progress)?
        .into_iter()
        .map(|sheet| {
            let suggested = suggest(&sheet);
            let mapping = mapping.map_or(suggested.clone(), |given| suggested.remembering(given).0);
            (sheet, mapping)
        })
        .filter(|(_, mapping)| mapping.names_something())
        .collect();
    if pairs.is_empty() {
        let place = path.display().to_string();
        return Err(refused.unwrap_or_else(|| Refusal::new(place, Reason::UnknownFormat("—".to_owned()))));
    }
    let reading = reading_of(&pairs);
    Ok(Understood { reading, mappings: pairs.into_iter().map(|(_, mapping)| mapping).collect() })
}

/// What files held in memory say, by name, when they are in a format known to this house; nothing when they are not.
pub fn read_known(files: &[(&str, &[u8])], options: &Options) -> Result<Option<Reading>, Refusal> {
    let pieces = files.iter().map(|(name, bytes)| Piece::from_memory(name, bytes)).collect();
    let pieces = parcel::unpack(pieces, &options.limits)?;
    match known_in(&pieces, options, &mut |_| {}) {
        Err(refusal) if may_be_a_table(&refusal) => Ok(None),
        known => known,
    }
}

fn known_in(
    pieces: &[Piece],
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Option<Reading>, Refusal> {
    let reading = crate::intake::read_pieces(pieces, options, progress)?;
    Ok((!is_foreign(&reading)).then_some(reading))
}

/// A workbook of another make looks like a damaged one to the readers of known formats.
fn may_be_a_table(refusal: &Refusal) -> bool {
    matches!(refusal.reason, Reason::UnknownFormat(_) | Reason::DamagedArchive(_))
}

/// A local list may use the words of a national format by chance, and many more of its own.
fn is_foreign(reading: &Reading) -> bool {
    let inclusion = matches!(
        reading.format,
        Format::DataInclusionCsv | Format::DataInclusionJson | Format::DataInclusionXlsx
    );
    let surplus = reading.report.notes.iter().filter(|note| note.kind == NoteKind::SurplusColumn).count();
    let batch = &reading.batch;
    let extras = batch.organizations.iter().flat_map(|record| record.extras.keys());
    let names: std::collections::HashSet<&String> = extras.collect();
    // Names, addresses and hours stand in anybody's list; the national format says whence and of when.
    let says_whence = batch.organizations.iter().any(|one| one.extras.contains_key("source"))
        || batch.organizations.iter().any(|one| one.modified_at.is_some())
        || !batch.services.is_empty();
    inclusion && (!says_whence || surplus.max(names.len()) >= FOREIGN_COLUMNS)
}

/// The tables of a file, folder or zip, in order. Nothing is written anywhere.
pub fn sheets(
    path: &Path,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, Refusal> {
    sheets_in(&opened(path, &options.limits)?, &options.limits, progress)
}

/// An OpenDocument workbook is read whole; every other archive is unpacked.
fn opened(path: &Path, limits: &Limits) -> Result<Vec<Piece>, Refusal> {
    if path.is_file() {
        let piece = parcel::single(path)?;
        if open_document::is_open_document(&piece)? {
            return Ok(vec![piece]);
        }
    }
    parcel::open(path, limits)
}

/// The tables of a file held in memory.
pub fn sheets_of(name: &str, bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let piece = Piece::from_memory(name, bytes);
    let pieces = if open_document::is_open_document(&piece)? {
        vec![piece]
    } else {
        parcel::unpack(vec![piece], limits)?
    };
    sheets_in(&pieces, limits, &mut |_| {})
}

fn sheets_in(
    pieces: &[Piece],
    limits: &Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, Refusal> {
    let total = pieces.iter().map(|piece| piece.bytes).sum();
    let mut log = Log::new(limits, total, progress);
    let mut found = Vec::new();
    for piece in pieces {
        read_piece(piece, &mut log, &mut found)?;
        log.done(piece.bytes);
        log.report = crate::report::ReadingReport::default();
    }
    Ok(found)
}

fn read_piece(piece: &Piece, log: &mut Log<'_>, found: &mut Vec<Sheet>) -> Result<(), Refusal> {
    if open_document::is_open_document(piece)? {
        for (name, lines) in open_document::sheets(piece, log.limits)? {
            found.extend(sheet::of_lines(format!("{} › {name}", piece.name), "ODS", lines, log)?);
        }
        return Ok(());
    }
    if parcel::is_zip(piece)? {
        return read_workbook(piece, log, found);
    }
    if piece.bytes == 0 {
        return Ok(());
    }
    let survey = decoding::survey(piece)?;
    if survey.binary {
        return Ok(());
    }
    let sheet = match crate::intake::first_sign(piece, &survey)? {
        Some(b'{' | b'[') => read_json(piece, &survey, log)?,
        Some(_) => read_separated(piece, &survey, log)?,
        None => None,
    };
    found.extend(sheet);
    Ok(())
}

fn read_workbook(piece: &Piece, log: &mut Log<'_>, found: &mut Vec<Sheet>) -> Result<(), Refusal> {
    for name in workbook::sheets(piece)? {
        let mut lines: Vec<Line> = Vec::new();
        workbook::lines(piece, &name, log, &mut |_, line| {
            lines.push(line.clone());
            Ok(())
        })?;
        found.extend(sheet::of_lines(format!("{} › {name}", piece.name), "XLSX", lines, log)?);
    }
    Ok(())
}

fn read_separated(
    piece: &Piece,
    survey: &decoding::Survey,
    log: &mut Log<'_>,
) -> Result<Option<Sheet>, Refusal> {
    let mut lines: Vec<Line> = Vec::new();
    separated::lines(piece, survey, log, &mut |_, number, line| {
        lines.push((number, line.iter().map(str::to_owned).collect()));
        Ok(())
    })?;
    sheet::of_lines(piece.name.clone(), "CSV", lines, log)
}

fn read_json(piece: &Piece, survey: &decoding::Survey, log: &mut Log<'_>) -> Result<Option<Sheet>, Refusal> {
    let limits = log.limits;
    json::check_depth(piece, survey, limits)?;
    log.note(&piece.name, NoteKind::Encoding, survey.encoding_name());
    let source = log.metered(decoding::open(piece, survey)?);
    let mut objects = Vec::new();
    let mut unreadable: Vec<(u32, String)> = Vec::new();
    let mut rank = 0;
    let mut each = |item: Item, _: Option<&str>| {
        rank += 1;
        match item {
            Item::Object(object) => objects.push((rank, object)),
            Item::Other(text) => {
                unreadable.push((rank, crate::row::without_personal_number(&text).unwrap_or(text)));
            }
        }
        Ok(())
    };
    if json::is_lines(piece, survey)? {
        json::read_lines(piece, source, limits, &mut each)?;
    } else {
        json::read_document(piece, source, limits, &mut each)?;
    }
    if objects.len() == 1 {
        let inner = objects.pop().map(|(_, object)| unwrapped(object)).unwrap_or_default();
        objects = (1..).zip(inner).collect();
    }
    let mut flat = Flat::default();
    for (rank, object) in objects {
        flat.add((rank, object), &piece.name, limits)?;
    }
    let sheet = sheet::of_rows(piece.name.clone(), "JSON", flat.into_parts(), log)?;
    Ok(sheet.map(|sheet| Sheet { unreadable, ..sheet }))
}
