//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod answers;
pub(crate) mod attestations;
pub(crate) mod campaigns;
pub(crate) mod corrections;
pub(crate) mod crises;
pub(crate) mod directory;
pub(crate) mod recipients;
pub(crate) mod snapshots;

use store::StoreError;

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}

/// A number of a counter that never was below zero.
pub(crate) fn counted(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
