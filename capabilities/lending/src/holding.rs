//! What this room holds about people: names by which makers of pieces wish to be credited, mailboxes typed for hosts.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// Nothing here belongs to an account: loans and stays are those of organisations. The register names what could tell
/// of somebody all the same.
pub const HOLDING: Holding = Holding { room: "lending", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "lending-processing-name",
    purpose: "lending-processing-purpose",
    ground: "lending-processing-ground",
    people: "lending-processing-people",
    classes: &[DataClass::C0, DataClass::C1],
    recipients: "lending-processing-recipients",
    kept: "lending-processing-kept",
}];

fn gather(_conn: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_conn: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
