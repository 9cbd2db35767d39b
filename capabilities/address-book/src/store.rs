//! Every statement of the address book: the only place that reads or writes its tables.

pub(crate) mod acquaintances;
pub(crate) mod favourites;
pub(crate) mod notes;
pub(crate) mod records;
pub(crate) mod watched;

use store::StoreError;
use uuid::Uuid;

/// A stored text that cannot be read: told by its row, never by its content.
pub(crate) fn damaged(statement: &'static str, id: Uuid, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement, reason: format!("row {id}: {reason}") }
}

#[cfg(test)]
pub(crate) mod tests;
