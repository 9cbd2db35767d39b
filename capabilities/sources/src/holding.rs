//! What sources hold about persons: who sent a file, and the files themselves until they are taken in.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::pending::{count_asked_by, forget_asker};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "sources", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "sources-processing-name",
    purpose: "sources-processing-purpose",
    ground: "sources-processing-ground",
    people: "sources-processing-people",
    classes: &[DataClass::C1],
    recipients: "sources-processing-recipients",
    kept: "sources-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let sent = count_asked_by(conn, account)?;
    if sent == 0 {
        return Ok(Vec::new());
    }
    let fields = vec![("sources-held-count", sent.into())];
    Ok(vec![Held { what: "sources-held-sent", class: DataClass::C1, fields }])
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_asker(conn, account)?;
    Ok(Vec::new())
}
