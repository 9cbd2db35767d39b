//! What the address book holds about the people who keep one.

use chrono::{DateTime, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::{acquaintances, favourites, notes, records};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "address-book", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[
    Processing {
        name: "address-book-processing-name",
        purpose: "address-book-processing-purpose",
        ground: "address-book-processing-ground",
        people: "address-book-processing-people",
        classes: &[DataClass::C1],
        recipients: "address-book-processing-recipients",
        kept: "address-book-processing-kept",
    },
    Processing {
        name: "address-book-team-processing-name",
        purpose: "address-book-team-processing-purpose",
        ground: "address-book-team-processing-ground",
        people: "address-book-team-processing-people",
        classes: &[DataClass::C5],
        recipients: "address-book-team-processing-recipients",
        kept: "address-book-team-processing-kept",
    },
];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for brief in favourites::briefs_of(conn, account)? {
        let fields = vec![("address-book-held-record", brief.name.into())];
        held.push(Held { what: "address-book-held-favourite", class: DataClass::C1, fields });
    }
    for (record, text) in notes::all_own(conn, key, account)? {
        let fields = vec![
            ("address-book-held-record", name_of(conn, record)?.into()),
            ("address-book-held-text", text.into()),
        ];
        held.push(Held { what: "address-book-held-private-note", class: DataClass::C1, fields });
    }
    for (record, note) in notes::written_by(conn, key, account)? {
        let fields = vec![
            ("address-book-held-record", name_of(conn, record)?.into()),
            ("address-book-held-date", vocabulary::time::paris(note.written_at).date().into()),
            ("address-book-held-text", note.text.into()),
        ];
        held.push(Held { what: "address-book-held-team-note", class: DataClass::C5, fields });
    }
    for (record, mark) in acquaintances::all(conn, key, account)? {
        let fields = vec![
            ("address-book-held-record", name_of(conn, record)?.into()),
            ("address-book-held-function", mark.function.into()),
            (mark.met_at.key(), mark.met_on.map_or_else(|| HeldValue::from("✓".to_owned()), HeldValue::Day)),
        ];
        held.push(Held { what: "address-book-held-acquaintance", class: DataClass::C1, fields });
    }
    let agreements = acquaintances::count_agreements_of(conn, account)?;
    if agreements > 0 {
        let fields = vec![("address-book-held-count", agreements.into())];
        held.push(Held { what: "address-book-held-agreements", class: DataClass::C1, fields });
    }
    Ok(held)
}

fn name_of(conn: &mut Conn, record: Uuid) -> Result<String, StoreError> {
    Ok(records::brief_of_any(conn, record)?.map_or_else(|| record.to_string(), |brief| brief.name))
}

/// Favourites, own notes, marks and agreements go. A note written for an organisation is that organisation's: it
/// stays, and no longer says who wrote it.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    favourites::forget(conn, account)?;
    notes::forget_private_notes(conn, account)?;
    acquaintances::forget(conn, account)?;
    let unsigned = notes::forget_author(conn, account)?;
    if unsigned == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Residue {
        what: "address-book-residue-notes",
        why: "address-book-residue-notes-why",
        until: None,
        count: i64::try_from(unsigned).unwrap_or(i64::MAX),
    }])
}

#[cfg(test)]
mod tests;
