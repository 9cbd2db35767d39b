//! What this room keeps about people: the direct lines of professionals, what an import could not read, and which
//! account changed, confirmed or merged which record.

use chrono::{DateTime, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::time::paris;

use crate::record_action::RecordAction;
use crate::section::{RecordKey, RecordKind};
use crate::shown::shown;
use crate::store::{assurances, merges, revisions};

/// What the register of processing is answered from.
///
/// A direct line belongs to a record and knows no account: the organisation takes it away from its own sheet.
pub const HOLDING: Holding = Holding {
    room: "directory",
    gather,
    erase,
    processing: &[
        Processing {
            name: "directory-lines-processing-name",
            purpose: "directory-lines-processing-purpose",
            ground: "directory-lines-processing-ground",
            people: "directory-lines-processing-people",
            classes: &[DataClass::C1],
            recipients: "directory-lines-processing-recipients",
            kept: "directory-lines-processing-kept",
        },
        Processing {
            name: "directory-aside-processing-name",
            purpose: "directory-aside-processing-purpose",
            ground: "directory-aside-processing-ground",
            people: "directory-aside-processing-people",
            classes: &[DataClass::C1],
            recipients: "directory-aside-processing-recipients",
            kept: "directory-aside-processing-kept",
        },
        Processing {
            name: "directory-changes-processing-name",
            purpose: "directory-changes-processing-purpose",
            ground: "directory-changes-processing-ground",
            people: "directory-changes-processing-people",
            classes: &[DataClass::C1],
            recipients: "directory-changes-processing-recipients",
            kept: "directory-changes-processing-kept",
        },
    ],
};

fn gather(conn: &mut Conn, _: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for row in revisions::changes_by(conn, account)? {
        let action = RecordAction::from_code(&row.action).unwrap_or(RecordAction::Edited);
        let mut fields = of_record(conn, &row.record_kind, row.record_id, row.at)?;
        fields.push(("directory-held-action", HeldValue::words(action.key())));
        held.push(Held { what: "directory-held-change", class: DataClass::C1, fields });
    }
    for row in assurances::confirmations_by(conn, account)? {
        let fields = of_record(conn, &row.record_kind, row.record_id, row.at)?;
        held.push(Held { what: "directory-held-confirmation", class: DataClass::C1, fields });
    }
    for row in merges::merges_by(conn, account)? {
        let fields = of_record(conn, &row.record_kind, row.survivor_id, row.at)?;
        held.push(Held { what: "directory-held-merge", class: DataClass::C1, fields });
    }
    Ok(held)
}

/// The day, and the name of the record.
fn of_record(
    conn: &mut Conn,
    kind: &str,
    id: Uuid,
    at: DateTime<Utc>,
) -> Result<Vec<(&'static str, HeldValue)>, StoreError> {
    let record = match RecordKind::from_code(kind) {
        Some(kind) => shown(conn, RecordKey { kind, id })?,
        None => None,
    };
    let name = record.map(|record| record.name).unwrap_or_default();
    Ok(vec![("directory-held-day", paris(at).date().into()), ("directory-held-record", name.into())])
}

/// The history of a record stays: it tells functions and organisations. Only the account is taken out of it.
fn erase(conn: &mut Conn, account: Uuid, _: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let changes = revisions::forget_reviser(conn, account)?;
    let confirmations = assurances::forget_confirmer(conn, account)?;
    let merges = merges::forget_merger(conn, account)?;
    let count = i64::try_from(changes + confirmations + merges).unwrap_or(i64::MAX);
    if count == 0 {
        return Ok(Vec::new());
    }
    let (what, why) = ("directory-residue-changes", "directory-residue-changes-why");
    Ok(vec![Residue { what, why, until: None, count }])
}
