//! Where archives are kept: a folder, or a store of objects that speaks S3.

mod answers;
mod bucket;
mod folder;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::fault::ArchiveFault;
use crate::names::{key_name, moment_of};
use bucket::Bucket;

/// An archive that was begun and never finished is swept away after this long.
const ABANDONED: Duration = Duration::from_secs(24 * 3600);
/// How the names of files that are being made end.
const PART: &str = ".part";

/// How a store of objects is reached. The secrets never show.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StoreSettings {
    /// Its address, `https://…`.
    pub endpoint: String,
    /// Its region; many stores take any word.
    pub region: String,
    /// Whether the bucket stands behind the host name (`https://host/bucket`) rather than before it.
    pub path_style: bool,
    /// Who asks.
    pub access_key: String,
    /// What they prove it with.
    pub secret_key: String,
}

impl std::fmt::Debug for StoreSettings {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "StoreSettings({}, {})", self.endpoint, self.region)
    }
}

/// Where archives are kept.
#[derive(Debug)]
pub enum Place {
    /// A folder of this machine, or one that is mounted.
    Folder(PathBuf),
    /// A bucket, with what stands before each name.
    Bucket(Box<Bucket>),
}

/// An archive in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub moment: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

/// A file that is being made; it goes unless it gets its name.
pub(crate) struct Staged(PathBuf);

impl Staged {
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.0)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "an archive that was begun is left behind");
        }
    }
}

impl Place {
    /// Reads a place as it is written: a folder, or `s3://bucket/prefix`.
    pub fn read(text: &str, store: Option<&StoreSettings>) -> Result<Self, ArchiveFault> {
        match text.strip_prefix("s3://") {
            Some(rest) => Bucket::read(rest, store).map(|bucket| Self::Bucket(Box::new(bucket))),
            None if text.trim().is_empty() => Err(ArchiveFault::NotUnderstood {
                what: "no place is named: write to = \"FOLDER\" or to = \"s3://bucket/prefix\" under [backup], or say --to"
                    .to_owned(),
            }),
            None => Ok(Self::Folder(PathBuf::from(text))),
        }
    }

    /// Where a file lies while it is made: beside its later name, or in the scratch folder.
    pub(crate) fn stage(
        &self,
        scratch: &Path,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<Staged, ArchiveFault> {
        let folder = match self {
            Self::Folder(folder) => folder,
            Self::Bucket(_) => scratch,
        };
        fs::create_dir_all(folder).map_err(ArchiveFault::file(folder))?;
        sweep(folder, now.into());
        if let Self::Folder(folder) = self
            && folder.join(name).exists()
        {
            return Err(ArchiveFault::NotEmpty { path: folder.join(name) });
        }
        let path = folder.join(format!(".{name}{PART}"));
        if path.exists() {
            return Err(ArchiveFault::NotEmpty { path });
        }
        Ok(Staged(path))
    }

    /// Gives a file its name.
    pub(crate) fn deliver(&self, staged: Staged, name: &str, sha256: &str) -> Result<(), ArchiveFault> {
        match self {
            Self::Folder(folder) => folder::deliver(staged.path(), folder, name),
            Self::Bucket(bucket) => bucket.deliver(staged.path(), name, sha256),
        }
    }

    /// The archives that are there, the oldest first. Other files are not ours and are not told.
    ///
    /// # Errors
    /// When the place cannot be looked into.
    pub fn list(&self) -> Result<Vec<Stored>, ArchiveFault> {
        let found = match self {
            Self::Folder(folder) => folder::list(folder)?,
            Self::Bucket(bucket) => bucket.list()?,
        };
        let known =
            |(name, bytes): (String, u64)| moment_of(&name).map(|moment| Stored { name, moment, bytes });
        let mut kept: Vec<Stored> = found.into_iter().filter_map(known).collect();
        kept.sort_unstable_by_key(|one| one.moment);
        Ok(kept)
    }

    /// Writes an archive, or another file beside it, into `out`.
    ///
    /// # Errors
    /// When it is not there or breaks off.
    pub fn fetch(&self, name: &str, out: &mut dyn Write) -> Result<(), ArchiveFault> {
        match self {
            Self::Folder(folder) => folder::fetch(&folder.join(name), out),
            Self::Bucket(bucket) => bucket.fetch(name, out),
        }
    }

    /// Removes an archive, and its sealed key file where there is one.
    ///
    /// # Errors
    /// When the place does not allow it.
    pub fn remove(&self, name: &str) -> Result<(), ArchiveFault> {
        for name in [name, &key_name(name)] {
            match self {
                Self::Folder(folder) => folder::remove(&folder.join(name))?,
                Self::Bucket(bucket) => bucket.remove(name)?,
            }
        }
        Ok(())
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => write!(to, "{}", folder.display()),
            Self::Bucket(bucket) => bucket.fmt(to),
        }
    }
}

/// Removes what a killed process left a day ago or longer.
fn sweep(folder: &Path, now: SystemTime) {
    let Ok(found) = fs::read_dir(folder) else { return };
    for entry in found.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let ours = name.starts_with(".maillage-") && name.ends_with(PART);
        let touched = entry.metadata().and_then(|about| about.modified()).ok();
        let age = touched.and_then(|then| now.duration_since(then).ok());
        if ours && age.is_some_and(|age| age > ABANDONED) && fs::remove_file(entry.path()).is_ok() {
            tracing::info!(%name, "an archive that was never finished is swept away");
        }
    }
}
