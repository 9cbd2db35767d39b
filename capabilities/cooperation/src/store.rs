//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod articulations;
pub(crate) mod directory;
pub(crate) mod documents;
pub(crate) mod groups;
pub(crate) mod means;
pub(crate) mod meetings;
pub(crate) mod relations;
pub(crate) mod team_needs;
pub(crate) mod telling;
pub(crate) mod wished;
pub(crate) mod wishes;

use store::StoreError;

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}
