//! What this room holds about people: answers, pledges and notes of workers, who have no account here, and to which members a link was sent.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::links::{count_links_of_account, forget_links_of_account};

/// To which account a link was sent is all that belongs to one: a worker reads and changes what she wrote by the link of her letters, and it is
/// forgotten half a year after her day.
pub const HOLDING: Holding = Holding { room: "returns", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "returns-processing-name",
    purpose: "returns-processing-purpose",
    ground: "returns-processing-ground",
    people: "returns-processing-people",
    classes: &[DataClass::C1],
    recipients: "returns-processing-recipients",
    kept: "returns-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let links = count_links_of_account(conn, account)?;
    if links == 0 {
        return Ok(Vec::new());
    }
    let fields = vec![("returns-held-count", links.into())];
    Ok(vec![Held { what: "returns-held-links", class: DataClass::C1, fields }])
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_links_of_account(conn, account)?;
    Ok(Vec::new())
}
