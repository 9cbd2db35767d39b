//! Every file into a folder of this machine, each night: whole days side by side, and a link to the last.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use exchange::write::Provenance;
use store::{Db, StoreError};
use vocabulary::time::paris;

use crate::OpenData;
use crate::file::{Break, Choice, FORMATS, Pipe, write};

/// The link to the last whole day.
const LATEST: &str = "latest";
/// A day that is being written.
const PART: &str = ".part";
/// How many days are kept: the last, and the one before.
const KEPT: usize = 2;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The folder of the day.
    pub folder: PathBuf,
    /// How many files.
    pub files: usize,
    /// How many services they hold.
    pub services: usize,
}

/// Why nothing was written; the day before stays where it is.
#[derive(Debug)]
pub enum ExportFault {
    /// The records could not be read.
    Store(StoreError),
    /// A file could not be written.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl fmt::Display for ExportFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(to),
            Self::File { path, error } => write!(
                to,
                "{} cannot be written ({error}): check who may write there, and how much room is left",
                path.display()
            ),
        }
    }
}

impl std::error::Error for ExportFault {}

impl From<StoreError> for ExportFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ExportFault {
    let path = path.to_owned();
    move |error| ExportFault::File { path, error }
}

impl OpenData {
    /// Whether the day of this moment lies in the folder already.
    pub fn is_exported(folder: &Path, now: DateTime<Utc>) -> bool {
        folder.join(paris(now).date().to_string()).is_dir()
    }

    /// Writes every file into `folder/<day>`, lets `folder/latest` lead there, and keeps the day before. What was
    /// written on the same day before is replaced.
    ///
    /// # Errors
    ///
    /// Why nothing was written.
    pub async fn export_to(&self, folder: PathBuf) -> Result<Exported, ExportFault> {
        let now = self.shell.clock.now();
        self.prepare().await?;
        let roll = self.shown().ok_or(StoreError::Closed)?;
        let choice = Choice::of(&roll, None::<fn(&crate::roll::ServiceLine) -> bool>);
        let (provenance, _) = self.provenance(now).await?;
        let (db, day) = (self.db.clone(), paris(now).date());
        let written = tokio::task::spawn_blocking(move || export(&db, &choice, &provenance, (&folder, day)));
        written.await.unwrap_or(Err(ExportFault::Store(StoreError::Closed)))
    }
}

fn export(
    db: &Db,
    choice: &Choice,
    provenance: &Provenance,
    (folder, day): (&Path, NaiveDate),
) -> Result<Exported, ExportFault> {
    let (named, begun) = (folder.join(day.to_string()), folder.join(format!(".{day}{PART}")));
    clear(&begun)?;
    fs::create_dir_all(&begun).map_err(at(&begun))?;
    for format in FORMATS {
        let path = begun.join(format.file());
        let file = fs::File::create_new(&path).map_err(at(&path))?;
        let kept = file.try_clone().map_err(at(&path))?;
        write(db, *format, choice, provenance, Pipe::into_file(file)).map_err(|broken| match broken {
            Break::Store(error) => ExportFault::Store(error),
            Break::Reader(error) => at(&path)(error),
        })?;
        kept.sync_all().map_err(at(&path))?;
    }
    clear(&named)?;
    fs::rename(&begun, &named).map_err(at(&named))?;
    lead_to(folder, day)?;
    forget_older(folder)?;
    Ok(Exported { folder: named, files: FORMATS.len(), services: choice.len() })
}

/// The link is changed in one step: whoever follows it finds a whole day, the last or the one before.
fn lead_to(folder: &Path, day: NaiveDate) -> Result<(), ExportFault> {
    let (link, fresh) = (folder.join(LATEST), folder.join(format!(".{LATEST}{PART}")));
    if fresh.is_symlink() {
        fs::remove_file(&fresh).map_err(at(&fresh))?;
    }
    std::os::unix::fs::symlink(day.to_string(), &fresh).map_err(at(&fresh))?;
    fs::rename(&fresh, &link).map_err(at(&link))
}

/// Removes days older than those that are kept; what is no day is not ours.
fn forget_older(folder: &Path) -> Result<(), ExportFault> {
    let names = fs::read_dir(folder).map_err(at(folder))?.flatten();
    let day = |name: &str| name.parse::<NaiveDate>().ok().filter(|day| day.to_string() == name);
    let mut days: Vec<NaiveDate> =
        names.filter_map(|entry| day(entry.file_name().to_str().unwrap_or_default())).collect();
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.iter().skip(KEPT).try_for_each(|day| clear(&folder.join(day.to_string())))
}

fn clear(folder: &Path) -> Result<(), ExportFault> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(folder)(error)),
        _ => Ok(()),
    }
}
