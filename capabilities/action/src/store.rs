//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod finding;
pub(crate) mod log;
pub(crate) mod records;
pub(crate) mod reference;

use ::store::StoreError;

/// A text that no list holds, or that cannot be read: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, what: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {what} » was not written by this version") }
}
