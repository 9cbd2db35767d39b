//! What this room holds about people: which member asked to meet, and to which member's mailbox a link was sent.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::time::paris;

use crate::store::encounters::{asked_by_account, forget_asker};
use crate::store::links::{count_links_of_account, forget_links_of_account};

/// Encounters are of organisations; only who asked, and where a link went, is somebody's.
pub const HOLDING: Holding = Holding { room: "encounter", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "encounter-processing-name",
    purpose: "encounter-processing-purpose",
    ground: "encounter-processing-ground",
    people: "encounter-processing-people",
    classes: &[DataClass::C1],
    recipients: "encounter-processing-recipients",
    kept: "encounter-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for row in asked_by_account(conn, account)? {
        let fields = vec![
            ("encounter-held-subject", row.subject.into()),
            ("encounter-held-on", paris(row.asked_at).date().into()),
        ];
        held.push(Held { what: "encounter-held-request", class: DataClass::C1, fields });
    }
    let links = count_links_of_account(conn, account)?;
    if links > 0 {
        let fields = vec![("encounter-held-count", links.into())];
        held.push(Held { what: "encounter-held-links", class: DataClass::C1, fields });
    }
    Ok(held)
}

/// Links to her mailbox go. An encounter stays with its organisation, without the name of who asked.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_links_of_account(conn, account)?;
    let count = i64::try_from(forget_asker(conn, account)?).unwrap_or(i64::MAX);
    let (what, why) = ("encounter-residue-requests", "encounter-residue-requests-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
