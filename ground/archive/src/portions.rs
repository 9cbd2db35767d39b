//! The records inside an archive: cut into portions when they are written, put together again when they are read.

use std::io::{self, Read, Write};

use crate::contents::Poured;
use crate::names::{self, Entry};
use crate::tally::Tally;

/// How large a portion is; a reader holds one at a time.
pub(crate) const PORTION: usize = 4 * 1024 * 1024;

/// Writes a stream of unknown length as entries of known length.
pub(crate) struct Cutting<'a, W: Write> {
    to: &'a mut tar::Builder<W>,
    held: Vec<u8>,
    written: u64,
}

impl<'a, W: Write> Cutting<'a, W> {
    pub(crate) fn into(to: &'a mut tar::Builder<W>) -> Tally<Self> {
        Tally::of(Self { to, held: Vec::with_capacity(PORTION), written: 0 })
    }

    /// Writes what is left, and tells what was written.
    pub(crate) fn finish(cutting: Tally<Self>) -> io::Result<Poured> {
        let (mut cutting, bytes, sha256) = cutting.done();
        cutting.write_portion()?;
        Ok(Poured { portions: cutting.written, bytes, sha256 })
    }

    fn write_portion(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        self.written += 1;
        append(self.to, &names::portion(self.written), &self.held)?;
        self.held.clear();
        Ok(())
    }
}

impl<W: Write> Write for Cutting<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = PORTION.saturating_sub(self.held.len()).min(bytes.len());
        self.held.extend_from_slice(bytes.get(..room).unwrap_or_default());
        if self.held.len() >= PORTION {
            self.write_portion()?;
        }
        Ok(room)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes one entry that is held in memory.
pub(crate) fn append<W: Write>(to: &mut tar::Builder<W>, name: &str, bytes: &[u8]) -> io::Result<()> {
    append_from(to, name, bytes.len() as u64, bytes)
}

/// Writes one entry of this size. Rights and owners are those of nobody.
pub(crate) fn append_from<W: Write>(
    to: &mut tar::Builder<W>,
    name: &str,
    size: u64,
    from: impl Read,
) -> io::Result<()> {
    let mut header = tar::Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    to.append_data(&mut header, name, from)
}

/// Reads the entries of an archive one after the other, and the records among them as one stream.
pub(crate) struct Joining<'a, R: Read> {
    entries: tar::Entries<'a, R>,
    open: Option<(Entry, tar::Entry<'a, R>)>,
    portions: u64,
}

impl<'a, R: Read> Joining<'a, R> {
    pub(crate) fn new(entries: tar::Entries<'a, R>) -> Self {
        Self { entries, open: None, portions: 0 }
    }

    /// What stands next, without going on.
    pub(crate) fn next(&mut self) -> io::Result<Option<&mut (Entry, tar::Entry<'a, R>)>> {
        if self.open.is_none() {
            let Some(entry) = self.entries.next() else { return Ok(None) };
            let entry = entry?;
            let name =
                std::str::from_utf8(&entry.path_bytes()).map(str::to_owned).map_err(io::Error::other)?;
            if entry.header().entry_type() != tar::EntryType::Regular {
                return Err(io::Error::other(format!("the entry {name:?} is no plain file")));
            }
            let named = names::entry(&name).map_err(io::Error::other)?;
            self.open = Some((named, entry));
        }
        Ok(self.open.as_mut())
    }

    /// Goes on to the next.
    pub(crate) fn close(&mut self) {
        self.open = None;
    }

    /// How many portions of the records went by.
    pub(crate) fn portions(&self) -> u64 {
        self.portions
    }
}

/// The records: portion behind portion, in their order, until something else comes.
impl<R: Read> Read for Joining<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            let expected = self.portions + 1;
            let Some((Entry::Portion(number), entry)) = self.next()? else { return Ok(0) };
            if *number != expected {
                return Err(io::Error::other(format!("portion {number} stands where {expected} should")));
            }
            let read = entry.read(into)?;
            if read > 0 {
                return Ok(read);
            }
            self.portions = expected;
            self.close();
        }
    }
}
