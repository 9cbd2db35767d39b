//! The file of the keys: read by its owner alone, made once, replaced whole.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::ring::Ring;
use super::{KEY_BYTES, SealFault};

/// No ring is longer, in bytes; one key takes 73.
const LONGEST: u64 = 64 * 1024;
const RESTORE: &str = "Put back the one this data was sealed with";

/// What tells one state of the file from another without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    #[cfg(unix)]
    inode_and_change: (u64, i64, i64),
    #[cfg(not(unix))]
    modified: Option<std::time::SystemTime>,
}

impl Stamp {
    pub(super) fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|metadata| Self::from(&metadata))
    }
}

impl From<&std::fs::Metadata> for Stamp {
    #[cfg(unix)]
    fn from(metadata: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let inode_and_change = (metadata.ino(), metadata.ctime(), metadata.ctime_nsec());
        Self { length: metadata.len(), inode_and_change }
    }
    #[cfg(not(unix))]
    fn from(metadata: &std::fs::Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// Reads the ring; `Ok(None)` when there is no file.
pub(crate) fn read(path: &Path) -> Result<Option<Ring>, SealFault> {
    match File::open(path) {
        Ok(file) => read_open(path, file).map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(key_file(path, &error)),
    }
}

fn read_open(path: &Path, file: File) -> Result<Ring, SealFault> {
    #[cfg(unix)]
    {
        let metadata = file.metadata().map_err(|error| key_file(path, &error))?;
        if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0 {
            return Err(SealFault::KeyFileOpen { path: path.to_owned() });
        }
    }
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(|error| key_file(path, &error))?;
    if bytes.len() as u64 > LONGEST {
        return Err(key_file(path, &format!("it is far too long. {RESTORE}")));
    }
    // The first version of this file was the key itself.
    if let Ok(key) = <[u8; KEY_BYTES]>::try_from(bytes.as_slice()) {
        return Ok(Ring::from_bytes(key));
    }
    let text =
        String::from_utf8(bytes).map_err(|_| key_file(path, &format!("it is not a text. {RESTORE}")))?;
    Ring::read(&text).map_err(|reason| key_file(path, &format!("{reason}. {RESTORE}")))
}

/// Writes a fresh ring aside and links it into place whole, so that of two processes starting at once one wins
/// and both end with the same keys.
pub(super) fn create(path: &Path) -> Result<Ring, SealFault> {
    let aside = path.with_extension(format!("{}-{:?}.new", std::process::id(), std::thread::current().id()));
    write_aside(&aside, &Ring::draw()?).map_err(|error| key_file(&aside, &error))?;
    let linked = std::fs::hard_link(&aside, path);
    std::fs::remove_file(&aside).map_err(|error| key_file(&aside, &error))?;
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(key_file(path, &error)),
        _ => {
            keep_folder(path).map_err(|error| key_file(path, &error))?;
            read(path)?.ok_or_else(|| key_file(path, &"it vanished"))
        }
    }
}

/// The key file, held against any other rotation until dropped, even by the death of the process.
pub(crate) struct HeldKeyFile {
    path: PathBuf,
    /// The lock lies on the file itself; a new file is locked before it takes the place of the old one.
    locked: File,
}

impl HeldKeyFile {
    /// Takes the file and reads it; `Ok(None)` when another rotation holds it.
    pub(crate) fn take(path: &Path) -> Result<Option<(Self, Ring)>, SealFault> {
        let told = |error: std::io::Error| key_file(path, &error);
        // Where the path is a link, the file it leads to is replaced and not the link.
        let path = &std::fs::canonicalize(path).map_err(told)?;
        let locked = File::open(path).map_err(told)?;
        match locked.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => return Ok(None),
            Err(std::fs::TryLockError::Error(error)) => return Err(told(error)),
        }
        if Stamp::of(path) != Some(Stamp::from(&locked.metadata().map_err(told)?)) {
            return Ok(None);
        }
        let ring = read(path)?.ok_or_else(|| key_file(path, &"it vanished"))?;
        Ok(Some((Self { path: path.clone(), locked }, ring)))
    }

    /// Puts another ring in its place: readers find the old one whole or the new one whole.
    pub(crate) fn replace(&mut self, ring: &Ring) -> Result<(), SealFault> {
        let aside = self.path.with_extension("new");
        let replaced = self.replace_by(&aside, ring);
        replaced.map_err(|error| key_file(&self.path, &format!("it stays as it was: {error}")))
    }

    fn replace_by(&mut self, aside: &Path, ring: &Ring) -> std::io::Result<()> {
        // What a rotation that was killed left behind.
        match std::fs::remove_file(aside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = write_aside(aside, ring)?;
        keep_owner(&self.path, aside)?;
        file.lock()?;
        std::fs::rename(aside, &self.path)?;
        self.locked = file;
        keep_folder(&self.path)
    }
}

fn write_aside(aside: &Path, ring: &Ring) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(aside)?;
    file.write_all(ring.written().as_bytes())?;
    file.sync_all()?;
    Ok(file)
}

/// Gives the new file to the owner of the old one: a rotation run by the administrator of the machine must not take
/// the keys away from the account that serves.
#[cfg(unix)]
fn keep_owner(path: &Path, aside: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let (old, new) = (std::fs::metadata(path)?, std::fs::metadata(aside)?);
    if (old.uid(), old.gid()) == (new.uid(), new.gid()) {
        return Ok(());
    }
    std::os::unix::fs::chown(aside, Some(old.uid()), Some(old.gid()))
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Makes the new name of the file outlive a power cut.
fn keep_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

pub(super) fn key_file(path: &Path, reason: &dyn fmt::Display) -> SealFault {
    SealFault::KeyFile { path: path.to_owned(), reason: reason.to_string() }
}

#[cfg(test)]
mod tests;
