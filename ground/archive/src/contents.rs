//! What an archive says of itself: its head, which comes first, and its list of contents, which comes last.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::copying::Manifest;

use crate::fault::ArchiveFault;

/// The form of archives that this version writes, and the newest it reads.
pub const FORM: u32 = 1;

/// What is told first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The form of the archive.
    pub form: u32,
    /// The version of the programme that wrote it.
    pub programme: String,
    /// The engine the records came from.
    pub engine: String,
    /// The name of the network.
    pub network: String,
    /// When it was made.
    pub moment: DateTime<Utc>,
}

/// What is told last: everything that went before, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// The head once more.
    pub head: Head,
    /// Every table with its rows and its digest, as the records told it while they were poured.
    pub records: Manifest,
    /// The records as bytes.
    pub poured: Poured,
    /// The files beside the records.
    pub files: Vec<FileLine>,
}

/// The records as they lie in an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poured {
    /// In how many entries, `tables/000001` and so on.
    pub portions: u64,
    /// Bytes of all of them.
    pub bytes: u64,
    /// SHA-256 of all of them, one behind the other.
    pub sha256: String,
}

/// One table, as `restore` tells it.
pub type TableLine = store::copying::TableCount;

/// One file beside the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLine {
    /// Its name, without a folder.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

impl Head {
    /// Refuses what a newer version wrote.
    pub(crate) fn known(self) -> Result<Self, ArchiveFault> {
        match self.form {
            1..=FORM => Ok(self),
            _ => Err(ArchiveFault::TooNew { programme: self.programme }),
        }
    }
}
