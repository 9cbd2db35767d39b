//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod days;
pub(crate) mod encounters;
pub(crate) mod figures;
pub(crate) mod held;
pub(crate) mod invited;
pub(crate) mod links;
pub(crate) mod people;

use store::StoreError;

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}
