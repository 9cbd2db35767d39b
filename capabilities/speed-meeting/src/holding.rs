//! What this room holds about people with an account: which speed-meetings they put together.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::time::paris;

use crate::store::meetings::{created_by, forget_creator};

/// Names and mailboxes of those who go round have no account; they are forgotten after six months.
pub const HOLDING: Holding = Holding { room: "speed_meeting", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "speed-meeting-processing-name",
    purpose: "speed-meeting-processing-purpose",
    ground: "speed-meeting-processing-ground",
    people: "speed-meeting-processing-people",
    classes: &[DataClass::C1],
    recipients: "speed-meeting-processing-recipients",
    kept: "speed-meeting-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let held = created_by(conn, account)?.into_iter().map(|(title, starts_at)| Held {
        what: "speed-meeting-held-one",
        class: DataClass::C1,
        fields: vec![
            ("speed-meeting-held-title", title.into()),
            ("speed-meeting-held-on", paris(starts_at).date().into()),
        ],
    });
    Ok(held.collect())
}

/// A speed-meeting stays with those who take part, without the name of who put it together.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let count = i64::try_from(forget_creator(conn, account)?).unwrap_or(i64::MAX);
    let (what, why) = ("speed-meeting-residue", "speed-meeting-residue-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
