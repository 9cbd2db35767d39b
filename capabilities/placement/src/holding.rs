//! What this room holds about people: where somebody goes on which day, under an identity without a name.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// No account stands in this room: a worker has an identity here, and her name is in the room of immersion.
pub const HOLDING: Holding = Holding { room: "placement", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "placement-processing-name",
    purpose: "placement-processing-purpose",
    ground: "placement-processing-ground",
    people: "placement-processing-people",
    classes: &[DataClass::C1],
    recipients: "placement-processing-recipients",
    kept: "placement-processing-kept",
}];

fn gather(_conn: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_conn: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
