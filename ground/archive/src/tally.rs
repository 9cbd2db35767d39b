//! Counting bytes and their SHA-256 while they go by, in either direction.

use std::io::{self, Read, Write};

use sha2::{Digest, Sha256};

/// Counts what goes through it.
pub(crate) struct Tally<S> {
    inner: S,
    digest: Sha256,
    bytes: u64,
}

impl<S> Tally<S> {
    pub(crate) fn of(inner: S) -> Self {
        Self { inner, digest: Sha256::new(), bytes: 0 }
    }

    /// What it stood on, the number of bytes, and their digest in 64 letters.
    pub(crate) fn done(self) -> (S, u64, String) {
        (self.inner, self.bytes, hex(&self.digest.finalize()))
    }

    fn count(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
    }
}

impl<W: Write> Write for Tally<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.count(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Tally<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        let (digest, bytes) = (&mut self.digest, &mut self.bytes);
        digest.update(into.get(..read).unwrap_or_default());
        *bytes = bytes.saturating_add(read as u64);
        Ok(read)
    }
}

/// Bytes as letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
