//! Where the personal words of this room are sealed, and how they are found again.

use store::{SealFault, SealKey, Sealed, StoreError};
use uuid::Uuid;

/// The profession of a mandate.
pub(crate) const PROFESSION: &str = "mandate/profession";

/// Seals a text for its column and row.
pub(crate) fn seal(key: &SealKey, place: &'static str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// Opens a text of its column and row.
pub(crate) fn open(
    key: &SealKey,
    place: &'static str,
    id: Uuid,
    text: &Sealed,
) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

fn unsealed(place: &'static str, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: place, reason: fault.to_string() }
}
