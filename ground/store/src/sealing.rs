//! Texts sealed for a column and a row, as rooms keep them.

use uuid::Uuid;

use crate::error::StoreError;
use crate::sealed::{SealFault, SealKey, Sealed};

/// Seals a text for its column (`table/column`) and row.
///
/// # Errors
/// When there is no randomness to seal with.
pub fn seal(key: &SealKey, place: &'static str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// Seals a text that may be empty; nothing then.
///
/// # Errors
/// Those of [`seal`].
pub fn seal_some(
    key: &SealKey,
    place: &'static str,
    id: Uuid,
    text: &str,
) -> Result<Option<Sealed>, StoreError> {
    if text.is_empty() { Ok(None) } else { seal(key, place, id, text).map(Some) }
}

/// Opens a text of its column and row.
///
/// # Errors
/// When no key of the house opens it there.
pub fn open(key: &SealKey, place: &'static str, id: Uuid, text: &Sealed) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// Opens a text that may be missing or forgotten; empty then.
///
/// # Errors
/// Those of [`open`].
pub fn open_some(
    key: &SealKey,
    place: &'static str,
    id: Uuid,
    text: Option<&Sealed>,
) -> Result<String, StoreError> {
    text.map_or(Ok(String::new()), |text| open(key, place, id, text))
}

fn unsealed(place: &'static str, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: place, reason: fault.to_string() }
}
