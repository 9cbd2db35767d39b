//! What the rights themselves hold: requests people made, and who registered them.

use chrono::{DateTime, Months, Utc};
use store::access;
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::{count_registered_by, forget_registrar};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "rights", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[
    Processing {
        name: "rights-processing-name",
        purpose: "rights-processing-purpose",
        ground: "rights-processing-ground",
        people: "rights-processing-people",
        classes: &[DataClass::C1],
        recipients: "rights-processing-recipients",
        kept: "rights-processing-kept",
    },
    // The ground keeps the journal and declares nothing; here it is read.
    Processing {
        name: "rights-access-processing-name",
        purpose: "rights-access-processing-purpose",
        ground: "rights-access-processing-ground",
        people: "rights-access-processing-people",
        classes: &[DataClass::C1],
        recipients: "rights-access-processing-recipients",
        kept: "rights-access-processing-kept",
    },
];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let registered = count_registered_by(conn, account)?;
    if registered == 0 {
        return Ok(Vec::new());
    }
    let fields = vec![("rights-held-count", registered.into())];
    Ok(vec![Held { what: "rights-held-registered", class: DataClass::C1, fields }])
}

/// The requests of others stay, without the name of who registered them; so do the traces of access until they have
/// had their time, for a chain from which a link is taken no longer proves anything.
fn erase(conn: &mut Conn, account: Uuid, now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let registered = i64::try_from(forget_registrar(conn, account)?).unwrap_or(i64::MAX);
    // The erasure itself is noted a moment later.
    let accesses = access::count_about(conn, account)? + 1;
    let longest = now.date_naive().checked_add_months(Months::new(*access::RETENTION_BOUNDS.end()));
    let left = |what, why, until, count| Residue { what, why, until, count };
    Ok(vec![
        left("rights-residue-requests", "rights-residue-requests-why", None, registered),
        left("rights-residue-accesses", "rights-residue-accesses-why", longest, accesses),
    ])
}
