//! What somebody notes about those they met: five lines at most, read by their own organisation alone.

use std::collections::BTreeMap;

use ::store::sealing::{open, seal};
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::ContactOfferId;

use crate::store::notes::{NoteRow, keep_note, notes_by, remove_note};

const TEXT: &str = "event_day_note/text_sealed";
/// The longest note, in letters: five lines.
pub(crate) const LONGEST: usize = 600;

/// What somebody noted, about whom.
pub(crate) fn notes(
    conn: &mut Conn,
    key: &SealKey,
    (meeting, author): (Uuid, Uuid),
) -> Result<BTreeMap<Uuid, String>, StoreError> {
    let rows = notes_by(conn, meeting, author)?;
    rows.iter().map(|row| Ok((row.about, open(key, TEXT, row.id, &row.text_sealed)?))).collect()
}

/// Keeps what somebody noted; an empty note is taken away.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    (meeting, author): (Uuid, Uuid),
    (said, now): (&[(Uuid, String)], DateTime<Utc>),
) -> Result<(), StoreError> {
    for (about, text) in said {
        let id = ContactOfferId::from_source("event-day", "note", &format!("{author}/{about}")).uuid();
        if text.is_empty() {
            remove_note(conn, id)?;
            continue;
        }
        let text_sealed = seal(key, TEXT, id, text)?;
        keep_note(conn, &NoteRow { id, meeting, author, about: *about, text_sealed, written_at: now })?;
    }
    Ok(())
}
