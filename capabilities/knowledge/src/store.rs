//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod cards;
pub(crate) mod comments;
pub(crate) mod people;
pub(crate) mod reviews;
pub(crate) mod terms;
pub(crate) mod units;

use ::store::{SealKey, Sealed, StoreError};
use uuid::Uuid;

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}

/// A content that this version cannot read or write.
pub(crate) fn unreadable(error: &serde_json::Error) -> StoreError {
    StoreError::Unfit { statement: "knowledge_card", reason: error.to_string() }
}

/// Seals a text for a column of a row.
pub(crate) fn sealed(key: &SealKey, place: &str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unsealed(&fault))
}

/// Opens a sealed text.
pub(crate) fn opened(key: &SealKey, place: &str, id: Uuid, sealed: &Sealed) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), sealed).map_err(|fault| unsealed(&fault))
}

fn unsealed(fault: &::store::SealFault) -> StoreError {
    StoreError::Unfit { statement: "knowledge", reason: fault.to_string() }
}
