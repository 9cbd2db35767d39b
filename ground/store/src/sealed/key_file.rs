//! The file of the keys: read by its owner alone, made once, replaced whole.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::ring::Ring;
use super::{KEY_BYTES, SealFault};

/// No ring is longer, in bytes; one key takes 73.
const LONGEST: u64 = 64 * 1024;

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
        return Err(key_file(path, &"it is far too long for a key file"));
    }
    // The first version of this file was the key itself.
    if let Ok(key) = <[u8; KEY_BYTES]>::try_from(bytes.as_slice()) {
        return Ok(Ring::from_bytes(key));
    }
    let text = String::from_utf8(bytes).map_err(|_| key_file(path, &"it is not a key file"))?;
    Ring::read(&text).map_err(|reason| key_file(path, &reason))
}

/// Writes a fresh ring aside and links it into place whole, so that of two processes starting at once one wins
/// and both end with the same keys.
pub(super) fn create(path: &Path) -> Result<Ring, SealFault> {
    let (aside, _) = write_aside(path, &Ring::draw()?)?;
    let linked = std::fs::hard_link(&aside, path);
    std::fs::remove_file(&aside).map_err(|error| key_file(path, &error))?;
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(key_file(path, &error)),
        _ => {
            keep_folder(path)?;
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
        let locked = File::open(path).map_err(|error| key_file(path, &error))?;
        match locked.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => return Ok(None),
            Err(std::fs::TryLockError::Error(error)) => return Err(key_file(path, &error)),
        }
        let held = locked.metadata().map_err(|error| key_file(path, &error))?;
        if Stamp::of(path) != Some(Stamp::from(&held)) {
            return Ok(None);
        }
        let ring = read(path)?.ok_or_else(|| key_file(path, &"it vanished"))?;
        Ok(Some((Self { path: path.to_owned(), locked }, ring)))
    }

    /// Puts another ring in its place: readers find the old one whole or the new one whole.
    pub(crate) fn replace(&mut self, ring: &Ring) -> Result<(), SealFault> {
        let path = &self.path;
        let (aside, file) = write_aside(path, ring)?;
        let told = |error: std::io::Error| key_file(path, &error);
        let in_place =
            keep_owner(path, &aside).and_then(|()| file.lock()).and_then(|()| std::fs::rename(&aside, path));
        if let Err(error) = in_place {
            std::fs::remove_file(&aside).map_err(told)?;
            return Err(told(error));
        }
        self.locked = file;
        keep_folder(path)
    }
}

fn write_aside(path: &Path, ring: &Ring) -> Result<(PathBuf, File), SealFault> {
    let aside = path.with_extension(format!("{}-{:?}.new", std::process::id(), std::thread::current().id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside).map_err(|error| key_file(path, &error))?;
    file.write_all(ring.written().as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(|error| key_file(path, &error))?;
    Ok((aside, file))
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
fn keep_folder(path: &Path) -> Result<(), SealFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| key_file(path, &error))?;
    }
    Ok(())
}

pub(super) fn key_file(path: &Path, reason: &dyn fmt::Display) -> SealFault {
    SealFault::KeyFile { path: path.to_owned(), reason: reason.to_string() }
}

#[cfg(test)]
mod tests;
