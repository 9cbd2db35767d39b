//! The index on disk, so that a start is warm: written whole or not at all, read back only if whole.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vocabulary::codes::Topic;

use crate::bits::{Bits, words_for};
use crate::index::Index;
use crate::segment::file::{Reader, Writer, read, write};
use crate::snapshot::{Live, Snapshot};
use crate::thesaurus::Thesaurus;

/// The first bytes of the file. The number changes with the layout, the analysis of words or the weights.
const MARK: &[u8; 16] = b"maillage-search2";

/// The file could not be written; the one that was there before is untouched.
#[derive(Debug)]
pub struct SaveFailure {
    path: PathBuf,
    cause: std::io::Error,
}

impl std::fmt::Display for SaveFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = self.path.display();
        write!(
            formatter,
            "the index file {path} could not be written ({}): check the folder and the disk",
            self.cause
        )
    }
}

impl std::error::Error for SaveFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

impl Index {
    /// Writes what readers see, with the number of the last fact it holds: to a file beside, made safe on disk,
    /// then put in place at once. Services not committed are not written.
    pub fn save(&self, path: &Path, journal_seq: u64) -> Result<(), SaveFailure> {
        let beside = path.with_extension("writing");
        let bytes = bytes_of(&self.now(), journal_seq);
        put(&bytes, &beside, path).map_err(|cause| SaveFailure { path: path.to_owned(), cause })
    }

    /// Reads an index back, with the number of the last fact it holds. A file that is absent, damaged or of
    /// another version gives none: the index is then built again.
    pub fn load(path: &Path, thesaurus: Thesaurus) -> Option<(Self, u64)> {
        let bytes = fs::read(path).ok()?;
        let (segments, journal_seq) = segments_of(&bytes)?;
        drop(bytes);
        crate::understand::place::warm_up();
        let index = Self::new(thesaurus);
        let mut snapshot = Snapshot::clone(&index.now());
        snapshot.segments = segments;
        Some((Self::of(snapshot), journal_seq))
    }
}

fn put(bytes: &[u8], beside: &Path, path: &Path) -> std::io::Result<()> {
    let mut file = private_file(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(beside, path)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // The new name must survive a power cut too; where folders cannot be synced there is nothing to do.
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
    }
    Ok(())
}

/// A file that only its owner reads: it holds what the records hold.
fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The mark, the checksum of the rest, then: topics known, number of the fact, segments.
fn bytes_of(snapshot: &Snapshot, journal_seq: u64) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bytes.extend_from_slice(MARK);
    writer.number(0);
    writer.number(topics_known());
    writer.number(journal_seq);
    writer.number(snapshot.segments.len() as u64);
    for live in &snapshot.segments {
        write(&live.segment, &mut writer);
        writer.column(live.live.words());
    }
    seal(&mut writer.bytes);
    writer.bytes
}

/// Where the bytes under the checksum begin.
const BODY: usize = MARK.len() + 8;

/// Writes the checksum in its place.
fn seal(bytes: &mut [u8]) {
    let sum = u64::from(crc32fast::hash(&bytes[BODY..]));
    bytes[MARK.len()..BODY].copy_from_slice(&sum.to_le_bytes());
}

fn segments_of(bytes: &[u8]) -> Option<(Vec<Live>, u64)> {
    let rest = bytes.strip_prefix(MARK)?;
    let (sum, rest) = rest.split_at_checked(8)?;
    let mut from = Reader::new(rest);
    if Reader::new(sum).number()? != u64::from(crc32fast::hash(rest)) || from.number()? != topics_known() {
        return None;
    }
    let journal_seq = from.number()?;
    let count = from.number()?;
    let mut segments = Vec::new();
    for _ in 0..count {
        let segment = read(&mut from)?;
        let alive: Vec<u64> = from.column()?;
        if alive.len() != words_for(segment.len()) {
            return None;
        }
        let mut live = Bits::from_words(alive);
        live.and(Bits::all(segment.len()).words());
        segments.push(Live { count: live.count(), segment: Arc::new(segment), live: Arc::new(live) });
    }
    Some((segments, journal_seq))
}

/// Topics are stored by their number in the list: another list is another version.
fn topics_known() -> u64 {
    let codes: Vec<&str> = Topic::ALL.iter().map(|topic| topic.code()).collect();
    u64::from(crc32fast::hash(codes.join("\n").as_bytes()))
}

#[cfg(test)]
mod tests;
