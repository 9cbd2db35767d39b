//! What this room holds about people: names in use and contacts of those signed up, who have no account here.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

/// Nothing here belongs to an account: who signed up reads and erases everything by her own page, and the name of a
/// member who helped is not kept.
pub const HOLDING: Holding = Holding { room: "enrolment", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "enrolment-processing-name",
    purpose: "enrolment-processing-purpose",
    ground: "enrolment-processing-ground",
    people: "enrolment-processing-people",
    classes: &[DataClass::C3],
    recipients: "enrolment-processing-recipients",
    kept: "enrolment-processing-kept",
}];

#[expect(clippy::unnecessary_wraps, reason = "the house asks every room in the same words")]
fn gather(_conn: &mut Conn, _key: &SealKey, _account: Uuid) -> Result<Vec<Held>, StoreError> {
    Ok(Vec::new())
}

#[expect(clippy::unnecessary_wraps, reason = "the house asks every room in the same words")]
fn erase(_conn: &mut Conn, _account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    Ok(Vec::new())
}
