//! What this room holds about people: names and mailboxes of workers, and to which members a link was sent.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::links::{count_links_of_account, forget_links_of_account};

/// Workers have no account here: they read and change what they said by their own link.
pub const HOLDING: Holding = Holding { room: "immersion", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "immersion-processing-name",
    purpose: "immersion-processing-purpose",
    ground: "immersion-processing-ground",
    people: "immersion-processing-people",
    classes: &[DataClass::C1],
    recipients: "immersion-processing-recipients",
    kept: "immersion-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let links = count_links_of_account(conn, account)?;
    if links == 0 {
        return Ok(Vec::new());
    }
    let fields = vec![("immersion-held-count", links.into())];
    Ok(vec![Held { what: "immersion-held-links", class: DataClass::C1, fields }])
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_links_of_account(conn, account)?;
    Ok(Vec::new())
}
