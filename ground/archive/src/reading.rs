//! Reading an archive from end to end: opened, unpacked as a stream, every digest recomputed.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;
use store::copying::{self, Manifest};

use crate::contents::{Contents, FileLine, Head, Poured};
use crate::fault::ArchiveFault;
use crate::making::Told;
use crate::names::Entry;
use crate::portions::Joining;
use crate::sealing::Identities;
use crate::tally::Tally;

/// What an archive says of itself is at most so long.
const LONGEST_WORD: u64 = 16 * 1024 * 1024;
/// How many files an archive holds at most.
const MOST_FILES: usize = 10_000;
/// What may stand behind the last entry: the blocks that end it, and what fills the last record.
const LONGEST_END: u64 = 64 * 1024;

/// Takes what an archive holds, as it comes by.
pub(crate) trait Sink {
    /// The records.
    fn records(&mut self, from: &mut dyn Read) -> Result<Manifest, ArchiveFault>;
    /// One file.
    fn file(&mut self, name: &str, from: &mut dyn Read) -> Result<(), ArchiveFault>;
}

/// Looks and keeps nothing.
struct Looking<'t>(Told<'t>);

impl Sink for Looking<'_> {
    fn records(&mut self, from: &mut dyn Read) -> Result<Manifest, ArchiveFault> {
        Ok(copying::inspect(from, self.0)?)
    }

    fn file(&mut self, _name: &str, from: &mut dyn Read) -> Result<(), ArchiveFault> {
        std::io::copy(from, &mut std::io::sink())?;
        Ok(())
    }
}

/// Reads an archive from end to end, and answers what it holds once every row, table and file is what its list says.
///
/// # Errors
/// Why it is not whole, or does not open.
pub fn verify(sealed: impl Read, identities: &Identities, told: Told<'_>) -> Result<Contents, ArchiveFault> {
    walk(sealed, identities, &mut Looking(told))
}

/// Hands over everything an archive holds, then compares it with its own list.
pub(crate) fn walk(
    sealed: impl Read,
    identities: &Identities,
    sink: &mut dyn Sink,
) -> Result<Contents, ArchiveFault> {
    let mut opened = GzDecoder::new(identities.unseal(sealed)?);
    let contents = {
        let mut archive = tar::Archive::new(&mut opened);
        // Raw: no entry may say how long another one's name is.
        let mut entries = Joining::new(archive.entries()?.raw(true));
        listed(&mut entries, sink)?
    };
    // The seal of the last piece is looked at where the stream ends.
    let behind = std::io::copy(&mut opened.by_ref().take(LONGEST_END), &mut std::io::sink())?;
    let beyond = std::io::copy(&mut opened.into_inner().take(1), &mut std::io::sink())?;
    if behind >= LONGEST_END || beyond > 0 {
        return Err(ArchiveFault::damaged("something stands behind its end"));
    }
    Ok(contents)
}

fn listed<R: Read>(entries: &mut Joining<'_, R>, sink: &mut dyn Sink) -> Result<Contents, ArchiveFault> {
    let head: Head = word(entries, &Entry::Head)?;
    let head = head.known()?;
    let mut counted = Tally::of(&mut *entries);
    let records = sink.records(&mut counted)?;
    std::io::copy(&mut counted, &mut std::io::sink())?;
    let (_, bytes, sha256) = counted.done();
    let poured = Poured { portions: entries.portions(), bytes, sha256 };
    let files = files(entries, sink)?;
    let found = Contents { head, records, poured, files };
    let said: Contents = word(entries, &Entry::Contents)?;
    if entries.next()?.is_some() {
        return Err(ArchiveFault::damaged("an entry stands behind its list of contents"));
    }
    if said != found {
        return Err(ArchiveFault::damaged(format!(
            "its list of contents says otherwise: {}",
            differing(&said, &found)
        )));
    }
    Ok(found)
}

fn files<R: Read>(entries: &mut Joining<'_, R>, sink: &mut dyn Sink) -> Result<Vec<FileLine>, ArchiveFault> {
    let (mut lines, mut seen) = (Vec::new(), BTreeSet::new());
    while let Some((Entry::File(name), entry)) = entries.next()? {
        let name = name.clone();
        if !seen.insert(name.clone()) || lines.len() >= MOST_FILES {
            return Err(ArchiveFault::damaged(format!("the file {name} comes twice, or there are too many")));
        }
        let mut counted = Tally::of(entry);
        sink.file(&name, &mut counted)?;
        let (_, bytes, sha256) = counted.done();
        lines.push(FileLine { name, bytes, sha256 });
        entries.close();
    }
    Ok(lines)
}

/// Reads one of the two entries in which an archive speaks of itself.
fn word<T: DeserializeOwned, R: Read>(
    entries: &mut Joining<'_, R>,
    which: &Entry,
) -> Result<T, ArchiveFault> {
    let Some((found, entry)) = entries.next()? else {
        return Err(ArchiveFault::damaged("it ends too early"));
    };
    if found != which {
        return Err(ArchiveFault::damaged(format!("{found:?} stands where {which:?} should")));
    }
    let mut bytes = Vec::new();
    entry.take(LONGEST_WORD).read_to_end(&mut bytes)?;
    entries.close();
    Ok(serde_json::from_slice(&bytes)?)
}

/// Where two lists differ.
fn differing(said: &Contents, found: &Contents) -> String {
    let tables = said.records.differences(&found.records);
    if said.head != found.head {
        return "its head".to_owned();
    }
    if !tables.is_empty() {
        return format!("the tables {}", tables.join(", "));
    }
    if said.files != found.files { "its files".to_owned() } else { "its records as bytes".to_owned() }
}
