//! A file whose format has no place for licence, source and date: it leaves in a zip, beside a page that says them.

use std::io::{self, Write};

use zip::ZipWriter;
use zip::write::{SimpleFileOptions, StreamWriter};

use super::Provenance;

/// Name of the page beside the file.
pub const BESIDE: &str = "LISEZMOI-README.txt";

/// A zip being written: first the page, then the file.
pub struct Wrapped<W: Write>(ZipWriter<StreamWriter<W>>);

impl<W: Write> Wrapped<W> {
    /// Begins the file of this name; what is written to it from now on is the file.
    pub fn new(writer: W, file: &str, provenance: &Provenance) -> io::Result<Self> {
        let mut zip = ZipWriter::new_stream(writer);
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(BESIDE, options)?;
        zip.write_all(page(file, provenance).as_bytes())?;
        zip.start_file(file, options)?;
        Ok(Self(zip))
    }

    /// Ends, and gives back what was written to.
    pub fn finish(self) -> io::Result<W> {
        let mut writer = self.0.finish()?.into_inner();
        writer.flush()?;
        Ok(writer)
    }
}

impl<W: Write> Write for Wrapped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The page, in French and in English.
fn page(file: &str, provenance: &Provenance) -> String {
    let Provenance { network, licence, licence_url, address, at } = provenance;
    let (day, date) = (at.format("%d/%m/%Y"), at.format("%Y-%m-%d"));
    format!(
        "{file}\r\n\r\n\
         Source : {network}, {address}\r\n\
         Données du {day}\r\n\
         Licence : {licence}, {licence_url}\r\n\
         Qui reprend ces données cite la source et la date. Aucune personne n’y est nommée.\r\n\r\n\
         Source: {network}, {address}\r\n\
         Data of {date}\r\n\
         Licence: {licence}, {licence_url}\r\n\
         Whoever uses these data names the source and the date. No person is named in them.\r\n"
    )
}
