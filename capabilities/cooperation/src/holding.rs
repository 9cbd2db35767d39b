//! What this room holds about people: which member filed a team's need, so that she hears of the answer.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::team_needs::{filed_by, forget_filer};

/// All else here is said of organisations, and by functions.
pub const HOLDING: Holding = Holding { room: "cooperation", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "cooperation-processing-name",
    purpose: "cooperation-processing-purpose",
    ground: "cooperation-processing-ground",
    people: "cooperation-processing-people",
    classes: &[DataClass::C1],
    recipients: "cooperation-processing-recipients",
    kept: "cooperation-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let filed = filed_by(conn, account)?.into_iter().map(|need| {
        let fields = vec![
            ("cooperation-held-subject", need.subject.into()),
            ("cooperation-held-on", need.filed_on.into()),
        ];
        Held { what: "cooperation-held-filed", class: DataClass::C1, fields }
    });
    Ok(filed.collect())
}

/// The need stays with its organisation, without the name of who filed it.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let count = i64::try_from(forget_filer(conn, account)?).unwrap_or(i64::MAX);
    let (what, why) = ("cooperation-residue-needs", "cooperation-residue-needs-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
