//! What this room keeps about people, for how long, and what remains once erased.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::content::{Column, open};
use crate::store::{
    KeptLetterRow, count_news_of, count_refusals_of, letters_of, remove_letters_of,
    remove_letters_settled_before, remove_news_of, remove_refusals_before, remove_refusals_of,
};
use crate::troubles::state_key;

/// How long a letter is kept after it left or was given up.
const LETTERS_KEPT: TimeDelta = TimeDelta::days(30);
/// How long an address that refuses letters is remembered.
const REFUSALS_KEPT: TimeDelta = TimeDelta::days(365);

/// What this room keeps about people.
pub const HOLDING: Holding = Holding {
    room: "post",
    gather,
    erase,
    processing: &[Processing {
        name: "post-register-name",
        purpose: "post-register-purpose",
        ground: "post-register-ground",
        people: "post-register-people",
        classes: &[DataClass::C2],
        recipients: "post-register-recipients",
        kept: "post-register-kept",
    }],
};

fn gather(c: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let letters = letters_of(c, account)?;
    let mut held = letters.iter().map(|row| held_letter(key, row)).collect::<Result<Vec<_>, _>>()?;
    let counted = [
        ("post-held-news", count_news_of(c, account)?),
        ("post-held-refusal", count_refusals_of(c, account)?),
    ];
    for (what, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        held.push(Held { what, class: DataClass::C2, fields: vec![("post-held-count", count.into())] });
    }
    Ok(held)
}

fn held_letter(key: &SealKey, row: &KeptLetterRow) -> Result<Held, StoreError> {
    Ok(Held {
        what: "post-held-letter",
        class: DataClass::C2,
        fields: vec![
            ("post-held-address", open(key, Column::LetterAddress, row.id, &row.address_sealed)?.into()),
            ("post-held-kind", row.kind.clone().into()),
            ("post-held-written", vocabulary::time::paris(row.written_at).date().into()),
            ("post-held-state", HeldValue::words(state_key(&row.state))),
        ],
    })
}

/// Nothing remains: a letter being carried at this very moment still arrives, and is forgotten.
fn erase(c: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    remove_news_of(c, account)?;
    remove_letters_of(c, account)?;
    remove_refusals_of(c, account)?;
    Ok(Vec::new())
}

/// Removes what has been kept long enough: letters thirty days after they left or were given up, refusals after a
/// year. Answers how many. The postman does it by himself.
///
/// # Errors
/// Those of the store.
pub fn purge(c: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let letters = remove_letters_settled_before(c, now - LETTERS_KEPT)?;
    Ok(letters + remove_refusals_before(c, now - REFUSALS_KEPT)?)
}
