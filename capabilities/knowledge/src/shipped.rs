//! The two cards that ship with the house: over-indebtedness, and what tenants may and must do.

use ::store::{Conn, Db, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::id::CardId;

use crate::card::{Card, Stage};
use crate::content::Content;
use crate::store::cards;
use crate::store::unreadable;

/// Each with the last part of its address and its text.
const SHIPPED: [(&str, &str); 2] = [
    ("surendettement", include_str!("../cards/surendettement.json")),
    ("locataires-droits-et-devoirs", include_str!("../cards/locataires.json")),
];

/// The card that ships under this address.
#[must_use]
pub fn shipped_id(handle: &str) -> CardId {
    CardId::from_source("maillage", "card", handle)
}

/// The cards that ship, with their addresses.
///
/// # Errors
/// When a text is not one, which a test excludes.
pub fn shipped() -> Result<Vec<(&'static str, Content)>, StoreError> {
    let read = |(handle, text): (&'static str, &str)| {
        Ok((handle, serde_json::from_str(text).map_err(|error| unreadable(&error))?))
    };
    SHIPPED.into_iter().map(read).collect()
}

/// Lays the shipped cards on the table of a new house: to be read by a professional of the place, and by readers, before
/// anybody relies on them. What is there already is left alone, so that each start may do it. Answers how many it laid.
///
/// # Errors
/// Those of the store.
pub fn ship(db: &Db, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let all = shipped()?;
    db.write_now(|conn| {
        all.iter().try_fold(0, |sum, (handle, content)| Ok(sum + lay(conn, (handle, content), now)?))
    })
}

fn lay(
    conn: &mut Conn,
    (handle, content): (&str, &Content),
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let id = shipped_id(handle);
    if cards::card(conn, id)?.is_some() {
        return Ok(0);
    }
    let card = Card {
        id,
        handle: handle.to_owned(),
        stage: Stage::ProReview,
        content: content.clone(),
        revision: 0,
        author: None,
        organization: None,
        reason: None,
        modified_at: now,
        edition: None,
    };
    cards::insert(conn, &card)?;
    Ok(1)
}

#[cfg(test)]
mod tests;
