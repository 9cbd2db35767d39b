//! What the rights themselves hold: requests people made, and who registered them.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::{count_registered_by, forget_registrar};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "rights", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "rights-processing-name",
    purpose: "rights-processing-purpose",
    ground: "rights-processing-ground",
    people: "rights-processing-people",
    classes: &[DataClass::C1],
    recipients: "rights-processing-recipients",
    kept: "rights-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let registered = count_registered_by(conn, account)?;
    if registered == 0 {
        return Ok(Vec::new());
    }
    let fields = vec![("rights-held-count", registered.to_string())];
    Ok(vec![Held { what: "rights-held-registered", class: DataClass::C1, fields }])
}

/// The requests of others stay, without the name of who registered them.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let count = i64::try_from(forget_registrar(conn, account)?).unwrap_or(i64::MAX);
    let residue =
        Residue { what: "rights-residue-requests", why: "rights-residue-requests-why", until: None, count };
    Ok(if count == 0 { Vec::new() } else { vec![residue] })
}
