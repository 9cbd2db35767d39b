//! What this room holds about people: who began a card, who read one again, who added a word to the glossary.

use ::store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::store::people;

/// A remark belongs to whoever wrote it, who takes it back by her own link: it bears no name and no account.
pub const HOLDING: Holding = Holding { room: "knowledge", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "knowledge-processing-name",
    purpose: "knowledge-processing-purpose",
    ground: "knowledge-processing-ground",
    people: "knowledge-processing-people",
    classes: &[DataClass::C1],
    recipients: "knowledge-processing-recipients",
    kept: "knowledge-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    let mut note = |what: &'static str, field: &'static str, found: Vec<String>| {
        held.extend(found.into_iter().map(|text| Held {
            what,
            class: DataClass::C1,
            fields: vec![(field, text.into())],
        }));
    };
    note("knowledge-held-begun", "knowledge-held-card", people::cards_begun_by(conn, account)?);
    note("knowledge-held-read", "knowledge-held-card", people::cards_read_by(conn, account)?);
    note("knowledge-held-added", "knowledge-held-word", people::terms_added_by(conn, account)?);
    Ok(held)
}

/// Cards, what readers said and words stay with the network, without who they came from.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let parted = people::forget_author(conn, account)?
        + people::forget_reader(conn, account)?
        + people::forget_adder(conn, account)?;
    people::forget_maker(conn, account)?;
    let count = i64::try_from(parted).unwrap_or(i64::MAX);
    let (what, why) = ("knowledge-residue", "knowledge-residue-why");
    Ok(if count > 0 { vec![Residue { what, why, until: None, count }] } else { Vec::new() })
}
