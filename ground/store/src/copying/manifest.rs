//! What a copy holds, table by table, so that two can be compared without reading them side by side.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::layout::{Table, word_of};

/// The form of copies that this version writes.
pub const FORMAT: u32 = 1;

/// What a copy holds: equal manifests, equal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the copy.
    pub format: u32,
    /// How far the tables of each room had come.
    pub rooms: Vec<RoomVersion>,
    /// Every table, in the order of the copy.
    pub tables: Vec<TableCount>,
}

/// How far the tables of a room had come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomVersion {
    /// The room.
    pub room: String,
    /// The number of its last migration.
    pub number: u32,
}

/// One table in a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCount {
    /// Its name.
    pub name: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 over its columns and all its rows in the order of its key, in 64 letters.
    pub sha256: String,
}

impl Manifest {
    pub(super) fn new(steps: &[Step], tables: Vec<TableCount>) -> Self {
        let mut rooms: Vec<RoomVersion> = Vec::new();
        for step in steps {
            match rooms.iter_mut().find(|room| room.room == step.room) {
                Some(room) => room.number = room.number.max(step.number),
                None => rooms.push(RoomVersion { room: step.room.clone(), number: step.number }),
            }
        }
        Self { format: FORMAT, rooms, tables }
    }

    /// All rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The names of the tables that are not the same in the other, or not in both.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (mine, theirs) in [(self, other), (other, self)] {
            for table in mine.tables.iter().filter(|table| !theirs.tables.contains(table)) {
                if !names.contains(&table.name) {
                    names.push(table.name.clone());
                }
            }
        }
        names
    }
}

/// One migration that the tables of a copy had gone through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) room: String,
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) checksum: uuid::Uuid,
}

/// Counts one table while its rows go by.
pub(super) struct Tally {
    rows: u64,
    digest: Sha256,
}

impl Tally {
    pub(super) fn of(table: &Table) -> Self {
        let mut digest = Sha256::new();
        digest.update(table.name.as_bytes());
        for column in &table.columns {
            digest.update(format!("\n{} {}", column.name, word_of(column.kind)));
        }
        digest.update(b"\n\n");
        Self { rows: 0, digest }
    }

    pub(super) fn add(&mut self, row: &[u8]) {
        self.rows += 1;
        self.digest.update((row.len() as u64).to_be_bytes());
        self.digest.update(row);
    }

    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    pub(super) fn done(self) -> (u64, [u8; 32]) {
        (self.rows, self.digest.finalize().into())
    }
}

/// A table as it is written in a manifest.
pub(super) fn count(table: &Table, rows: u64, digest: &[u8; 32]) -> TableCount {
    let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    TableCount { name: table.name.clone(), rows, sha256 }
}
