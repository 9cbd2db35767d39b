//! What this room holds about people: which member moved or changed an action, while she has an account.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::log::{count_by_account, forget_changer, forget_mover};

/// All else here is said of organisations, of groups and by functions.
pub const HOLDING: Holding = Holding { room: "action", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "action-processing-name",
    purpose: "action-processing-purpose",
    ground: "action-processing-ground",
    people: "action-processing-people",
    classes: &[DataClass::C1],
    recipients: "action-processing-recipients",
    kept: "action-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let (moves, changes) = count_by_account(conn, account)?;
    let held = |what: &'static str, count: i64| Held {
        what,
        class: DataClass::C1,
        fields: vec![("action-held-count", count.into())],
    };
    let both = [(moves, "action-held-moves"), (changes, "action-held-changes")];
    Ok(both.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| held(what, count)).collect())
}

/// What was written stays with the action, without her account.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let count = forget_mover(conn, account)? + forget_changer(conn, account)?;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let (what, why) = ("action-residue-changes", "action-residue-changes-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
