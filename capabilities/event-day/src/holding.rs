//! What this room holds about people: notes that belong to a group, none to an account.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// Notes stand under a group or a partner, never under an account; they are forgotten after six months.
pub const HOLDING: Holding = Holding { room: "event_day", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "event-day-processing-name",
    purpose: "event-day-processing-purpose",
    ground: "event-day-processing-ground",
    people: "event-day-processing-people",
    classes: &[DataClass::C1],
    recipients: "event-day-processing-recipients",
    kept: "event-day-processing-kept",
}];

fn gather(_conn: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_conn: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
