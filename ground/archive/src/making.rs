//! Making an archive while the house serves: written aside, read back whole, and only then given its name.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use store::Db;
use store::copying::{self, CopyFault, Manifest, Progress};

use crate::contents::{Contents, FileLine, Head, Poured};
use crate::fault::ArchiveFault;
use crate::names::{self, archive_name, key_name};
use crate::place::{Place, Staged};
use crate::portions::{Cutting, append, append_from};
use crate::reading::verify;
use crate::sealing::{Identities, Recipients, seal_file};
use crate::tally::Tally;

/// A file beside the records that goes into the archive.
#[derive(Clone, Debug)]
pub struct Carried {
    /// Its name there: small letters, digits, points and dashes.
    pub name: String,
    /// Where it lies.
    pub from: Content,
}

/// Where what is carried lies.
#[derive(Clone, Debug)]
pub enum Content {
    /// In memory: something small, made for the archive.
    Bytes(Vec<u8>),
    /// In a file.
    File(PathBuf),
}

/// What to make.
#[derive(Clone, Debug)]
pub struct Backup<'a> {
    /// What the archive says of itself.
    pub head: Head,
    /// The files beside the records.
    pub files: &'a [Carried],
    /// For whom it is sealed.
    pub recipients: &'a Recipients,
    /// The key file, where it goes along in a file of its own.
    pub key: Option<&'a Path>,
    /// Where an archive lies while it is made, when it goes to a store of objects.
    pub scratch: &'a Path,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The name of the archive.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of it as it is stored.
    pub sha256: String,
    /// What it holds, as it was read back.
    pub contents: Contents,
    /// The name of the sealed key file, where it went along.
    pub key: Option<String>,
}

/// How far the work is.
pub(crate) type Told<'t> = &'t mut dyn FnMut(&Progress<'_>);

/// Makes an archive and puts it into its place. Blocks.
///
/// # Errors
/// Why there is none; nothing is left under its name then.
pub fn make(db: &Db, backup: &Backup<'_>, place: &Place, told: Told<'_>) -> Result<Made, ArchiveFault> {
    let name = archive_name(backup.head.moment);
    let staged = place.stage(backup.scratch, &name, backup.head.moment)?;
    let (passing, opens) = Identities::passing();
    let written = write(db, backup, &passing, (&staged, &mut *told));
    let (bytes, sha256, contents) = written.map_err(|fault| at_file(fault, staged.path()))?;
    // The key of this reading lives in memory only: the identity of the operator need not be on this machine.
    let sealed = File::open(staged.path()).map_err(ArchiveFault::file(staged.path()))?;
    if verify(sealed, &opens, told)? != contents {
        return Err(ArchiveFault::damaged("what is read back is not what was written"));
    }
    let key = match backup.key {
        Some(file) => Some(deliver_key(backup, place, file, &name)?),
        None => None,
    };
    place.deliver(staged, &name, &sha256)?;
    Ok(Made { name, bytes, sha256, contents, key })
}

fn deliver_key(
    backup: &Backup<'_>,
    place: &Place,
    file: &Path,
    archive: &str,
) -> Result<String, ArchiveFault> {
    let name = key_name(archive);
    let staged = place.stage(backup.scratch, &name, backup.head.moment)?;
    seal_file(backup.recipients, file, staged.path())?;
    let mut stored = Tally::of(File::open(staged.path())?);
    std::io::copy(&mut stored, &mut std::io::sink())?;
    let (_, _, sha256) = stored.done();
    place.deliver(staged, &name, &sha256)?;
    Ok(name)
}

/// Says which file broke off.
fn at_file(fault: ArchiveFault, path: &Path) -> ArchiveFault {
    match fault {
        ArchiveFault::Stream(error) | ArchiveFault::Copy(CopyFault::Stream(error)) => {
            ArchiveFault::File { path: path.to_owned(), error }
        }
        other => other,
    }
}

fn write(
    db: &Db,
    backup: &Backup<'_>,
    passing: &age::x25519::Identity,
    (staged, told): (&Staged, Told<'_>),
) -> Result<(u64, String, Contents), ArchiveFault> {
    let path = staged.path();
    let file =
        OpenOptions::new().write(true).create_new(true).open(path).map_err(ArchiveFault::file(path))?;
    let sealed = backup.recipients.begin(Some(passing), Tally::of(BufWriter::new(file)))?;
    let mut entries = tar::Builder::new(GzEncoder::new(sealed, Compression::fast()));
    append(&mut entries, names::HEAD, &serde_json::to_vec_pretty(&backup.head)?)?;
    let (records, poured) = pour(db, &mut entries, told)?;
    let files = backup.files.iter().map(|file| carry(&mut entries, file)).collect::<Result<_, _>>()?;
    let contents = Contents { head: backup.head.clone(), records, poured, files };
    append(&mut entries, names::CONTENTS, &serde_json::to_vec_pretty(&contents)?)?;
    let (out, bytes, sha256) = entries.into_inner()?.finish()?.finish()?.done();
    let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok((bytes, sha256, contents))
}

fn pour<W: Write>(
    db: &Db,
    entries: &mut tar::Builder<W>,
    told: Told<'_>,
) -> Result<(Manifest, Poured), ArchiveFault> {
    let mut cutting = Cutting::into(entries);
    let records = copying::pour(db, &mut cutting, told)?;
    Ok((records, Cutting::finish(cutting)?))
}

fn carry<W: Write>(entries: &mut tar::Builder<W>, file: &Carried) -> Result<FileLine, ArchiveFault> {
    if !names::is_plain(&file.name) {
        let what = format!(
            "a file cannot be named {:?} in an archive: small letters, digits, points, dashes",
            file.name
        );
        return Err(ArchiveFault::NotUnderstood { what });
    }
    let (size, from): (u64, Box<dyn Read>) = match &file.from {
        Content::Bytes(bytes) => (bytes.len() as u64, Box::new(bytes.as_slice())),
        Content::File(path) => {
            let open = File::open(path).map_err(ArchiveFault::file(path))?;
            (open.metadata().map_err(ArchiveFault::file(path))?.len(), Box::new(open))
        }
    };
    let mut counted = Tally::of(from.take(size));
    append_from(entries, &names::file_entry(&file.name), size, &mut counted)?;
    let (_, bytes, sha256) = counted.done();
    Ok(FileLine { name: file.name.clone(), bytes, sha256 })
}
