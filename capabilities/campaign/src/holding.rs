//! What this room holds about people: what was noted of a call, in free words; and no account.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// Notes of calls, sealed and short-lived; who answers for an organisation is asked anew from the mandates each time.
pub const HOLDING: Holding = Holding { room: "campaign", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "campaign-processing-name",
    purpose: "campaign-processing-purpose",
    ground: "campaign-processing-ground",
    people: "campaign-processing-people",
    classes: &[DataClass::C1],
    recipients: "campaign-processing-recipients",
    kept: "campaign-processing-kept",
}];

/// No row names an account: nothing can be found by one.
fn gather(_conn: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_conn: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
