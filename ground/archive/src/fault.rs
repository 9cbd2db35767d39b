//! Why an archive could not be made, kept, read or restored, each in a sentence that says what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;

use store::StoreError;
use store::copying::CopyFault;

/// Why not.
#[derive(Debug)]
pub enum ArchiveFault {
    /// The records could not be read, or taken in.
    Copy(CopyFault),
    /// The database answered with a fault.
    Store(StoreError),
    /// A file or folder could not be used.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// What is written or read broke off.
    Stream(io::Error),
    /// The archive is not whole, or not what was written.
    Damaged {
        /// What is wrong.
        what: String,
    },
    /// No identity at hand opens the archive.
    WrongIdentity,
    /// A newer version wrote it.
    TooNew {
        /// Which.
        programme: String,
    },
    /// What should be fresh already holds something.
    NotEmpty {
        /// Where.
        path: PathBuf,
    },
    /// A recipient, an identity, a place or a setting that is not understood.
    NotUnderstood {
        /// What is wrong and how it is written.
        what: String,
    },
    /// The store of objects said no, or nothing.
    Bucket {
        /// What it said, without any secret.
        what: String,
    },
}

impl ArchiveFault {
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }

    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::File { path, error }
    }
}

impl fmt::Display for ArchiveFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Copy(fault) => fault.fmt(to),
            Self::Store(fault) => fault.fmt(to),
            Self::File { path, error } => {
                write!(to, "{} cannot be used ({error}): {}", path.display(), advice(error.kind()))
            }
            Self::Stream(error) => write!(to, "the archive broke off ({error}): take another, or make it again"),
            Self::Damaged { what } => {
                write!(to, "the archive is damaged: {what}. Nothing was kept of it; take another")
            }
            Self::WrongIdentity => {
                to.write_str("this identity does not open the archive: name the file that belongs to one of its recipients")
            }
            Self::TooNew { programme } => write!(
                to,
                "the archive was written by version {programme}, newer than this one: install that version, or a later one"
            ),
            Self::NotEmpty { path } => write!(
                to,
                "{} already holds something, and nothing is ever overwritten: name a place that does not exist yet",
                path.display()
            ),
            Self::NotUnderstood { what } => to.write_str(what),
            Self::Bucket { what } => write!(to, "the object store did not do it: {what}"),
        }
    }
}

/// What to do about a file that cannot be used.
fn advice(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "is this its path, and is what lies there mounted?",
        io::ErrorKind::PermissionDenied => {
            "run it as the account that may use it (sudo -u maillage …), or give that account the right"
        }
        io::ErrorKind::AlreadyExists => "nothing is ever overwritten: name another",
        io::ErrorKind::StorageFull => "make room, or name another disk",
        _ => "check who may write there, and how much room is left",
    }
}

/// Each sentence is whole: what lies behind it is told in it, and not once more.
impl std::error::Error for ArchiveFault {}

impl From<CopyFault> for ArchiveFault {
    fn from(fault: CopyFault) -> Self {
        Self::Copy(fault)
    }
}

impl From<StoreError> for ArchiveFault {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl From<io::Error> for ArchiveFault {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}

impl From<serde_json::Error> for ArchiveFault {
    fn from(error: serde_json::Error) -> Self {
        Self::damaged(format!("what it says of itself is not understood ({error})"))
    }
}
