//! What the operator hands over: one file, a folder of files or a zip, opened within bounds.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::limits::Limits;
use crate::refusal::{Measure, Reason, Refusal};

/// Folders are searched this deep, because packages often keep their tables in a folder `data`.
const FOLDER_DEPTH: usize = 3;
/// Below this unpacked size no packing ratio is suspicious.
const RATIO_FROM: u64 = 1 << 20;

/// One file, which can be read as often as needed.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// Its name inside the parcel.
    pub(crate) name: String,
    pub(crate) bytes: u64,
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    Disk(PathBuf),
    Memory(std::rc::Rc<[u8]>),
}

/// A source of bytes that can be read from any point, as workbooks require.
pub(crate) trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

impl Piece {
    pub(crate) fn from_memory(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.len() as u64, place: Place::Memory(bytes.into()) }
    }

    pub(crate) fn open(&self) -> Result<Box<dyn Source>, Refusal> {
        match &self.place {
            Place::Disk(path) => {
                let file = File::open(path).map_err(|error| unreadable(&self.name, &error))?;
                Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
            }
            Place::Memory(bytes) => Ok(Box::new(Cursor::new(std::rc::Rc::clone(bytes)))),
        }
    }

    /// The first bytes.
    pub(crate) fn prefix(&self, length: u64) -> Result<Vec<u8>, Refusal> {
        let mut prefix = Vec::new();
        self.open()?.take(length).read_to_end(&mut prefix).map_err(|error| unreadable(&self.name, &error))?;
        Ok(prefix)
    }
}

/// The one file at `path`, not unpacked.
pub(crate) fn single(path: &Path) -> Result<Piece, Refusal> {
    let place = path.display().to_string();
    let metadata = path.metadata().map_err(|error| unreadable(&place, &error))?;
    let name = path.file_name().map_or_else(|| place.clone(), |name| name.to_string_lossy().into_owned());
    Ok(Piece { name, bytes: metadata.len(), place: Place::Disk(path.to_owned()) })
}

pub(crate) fn unreadable(place: &str, error: &std::io::Error) -> Refusal {
    Refusal::new(place, Reason::Unreadable(error.to_string()))
}

/// Opens what stands at `path`; pieces come in the order of their names.
pub(crate) fn open(path: &Path, limits: &Limits) -> Result<Vec<Piece>, Refusal> {
    let place = path.display().to_string();
    let metadata = path.metadata().map_err(|error| unreadable(&place, &error))?;
    let mut pieces = Vec::new();
    if metadata.is_dir() {
        walk(path, path, FOLDER_DEPTH, &mut pieces).map_err(|error| unreadable(&place, &error))?;
    } else {
        let name = path.file_name().map_or_else(|| place.clone(), |name| name.to_string_lossy().into_owned());
        pieces.push(Piece { name, bytes: metadata.len(), place: Place::Disk(path.to_owned()) });
    }
    if pieces.is_empty() {
        return Err(Refusal::new(place, Reason::Empty));
    }
    unpack(pieces, limits)
}

fn walk(root: &Path, folder: &Path, depth: usize, pieces: &mut Vec<Piece>) -> std::io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let kind = entry.file_type()?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() && depth > 1 {
            walk(root, &path, depth - 1, pieces)?;
        } else if kind.is_file() {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            pieces.push(Piece { name, bytes: entry.metadata()?.len(), place: Place::Disk(path) });
        }
    }
    Ok(())
}

/// Replaces each zip by its members, workbooks excepted, and checks the sizes.
pub(crate) fn unpack(pieces: Vec<Piece>, limits: &Limits) -> Result<Vec<Piece>, Refusal> {
    let mut unpacked = Vec::new();
    let mut budget = limits.bytes_total;
    for piece in pieces {
        admit(piece, limits, &mut budget, &mut unpacked)?;
        if unpacked.len() > limits.files {
            return Err(Refusal::too_large("", Measure::Files, limits.files as u64));
        }
    }
    Ok(unpacked)
}

fn admit(piece: Piece, limits: &Limits, budget: &mut u64, unpacked: &mut Vec<Piece>) -> Result<(), Refusal> {
    if !is_zip(&piece)? {
        check_sizes(&piece, *budget, limits)?;
        *budget -= piece.bytes;
        unpacked.push(piece);
        return Ok(());
    }
    let members = members(&piece, limits, budget)?;
    if is_workbook(&members) {
        unpacked.push(piece);
        return Ok(());
    }
    for member in members {
        if is_zip(&member)? && !is_workbook(&self::members(&member, limits, budget)?) {
            continue;
        }
        unpacked.push(member);
    }
    Ok(())
}

/// A workbook is a zip of its own and is read whole.
fn is_workbook(members: &[Piece]) -> bool {
    members.iter().any(|member| member.name == "xl/workbook.xml")
}

fn check_sizes(piece: &Piece, budget: u64, limits: &Limits) -> Result<(), Refusal> {
    if piece.bytes > limits.bytes_per_file {
        return Err(Refusal::too_large(piece.name.clone(), Measure::FileBytes, limits.bytes_per_file));
    }
    if piece.bytes > budget {
        return Err(Refusal::too_large(piece.name.clone(), Measure::TotalBytes, limits.bytes_total));
    }
    Ok(())
}

pub(crate) fn is_zip(piece: &Piece) -> Result<bool, Refusal> {
    Ok(piece.prefix(4)?.starts_with(b"PK\x03\x04"))
}

/// Inflates every member, counting real bytes: what an archive declares of itself is not believed.
pub(crate) fn members(piece: &Piece, limits: &Limits, budget: &mut u64) -> Result<Vec<Piece>, Refusal> {
    let damaged = |error: &dyn std::fmt::Display| {
        Refusal::new(piece.name.clone(), Reason::DamagedArchive(error.to_string()))
    };
    let mut archive = ZipArchive::new(piece.open()?).map_err(|error| damaged(&error))?;
    if archive.len() > limits.files {
        return Err(Refusal::too_large(piece.name.clone(), Measure::Files, limits.files as u64));
    }
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = member.name().map_err(|error| damaged(&error))?.into_owned();
        if member.enclosed_name().is_none() {
            return Err(Refusal::new(format!("{} › {name}", piece.name), Reason::UnsafeName));
        }
        if member.is_dir() || name.starts_with("__MACOSX/") {
            continue;
        }
        let bytes = inflate(member, &format!("{} › {name}", piece.name), limits, budget)?;
        members.push(Piece { name, bytes: bytes.len() as u64, place: Place::Memory(bytes.into()) });
    }
    Ok(members)
}

fn inflate(
    member: zip::read::ZipFile<'_, Box<dyn Source>>,
    place: &str,
    limits: &Limits,
    budget: &mut u64,
) -> Result<Vec<u8>, Refusal> {
    let by_ratio = member.compressed_size().max(1).saturating_mul(limits.zip_ratio).max(RATIO_FROM);
    let bounds = [
        (limits.bytes_per_file, Measure::FileBytes, limits.bytes_per_file),
        (*budget, Measure::TotalBytes, limits.bytes_total),
        (by_ratio, Measure::ZipRatio, limits.zip_ratio),
    ];
    let (bound, measure, limit) = bounds.into_iter().min_by_key(|(bound, ..)| *bound).unwrap_or(bounds[0]);
    if member.size() > bound {
        return Err(Refusal::too_large(place, measure, limit));
    }
    let mut bytes = Vec::new();
    member
        .take(bound + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Refusal::new(place, Reason::DamagedArchive(error.to_string())))?;
    if bytes.len() as u64 > bound {
        return Err(Refusal::too_large(place, measure, limit));
    }
    *budget -= bytes.len() as u64;
    Ok(bytes)
}
