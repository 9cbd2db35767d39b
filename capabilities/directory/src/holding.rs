//! What this room keeps about people: the direct lines of professionals, and what an import could not read.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// What the register of processing is answered from.
///
/// A direct line belongs to a record and knows no account: nothing here is held under one, and the organisation
/// takes a line away from its own sheet.
pub const HOLDING: Holding = Holding {
    room: "directory",
    gather,
    erase,
    processing: &[
        Processing {
            name: "directory-lines-processing-name",
            purpose: "directory-lines-processing-purpose",
            ground: "directory-lines-processing-ground",
            people: "directory-lines-processing-people",
            classes: &[DataClass::C1],
            recipients: "directory-lines-processing-recipients",
            kept: "directory-lines-processing-kept",
        },
        Processing {
            name: "directory-aside-processing-name",
            purpose: "directory-aside-processing-purpose",
            ground: "directory-aside-processing-ground",
            people: "directory-aside-processing-people",
            classes: &[DataClass::C1],
            recipients: "directory-aside-processing-recipients",
            kept: "directory-aside-processing-kept",
        },
    ],
};

fn gather(_: &mut Conn, _: &SealKey, _: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_: &mut Conn, _: Uuid, _: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
