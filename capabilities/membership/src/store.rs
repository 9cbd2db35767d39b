//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod charters;
pub(crate) mod hand_overs;
pub(crate) mod invitations;
pub(crate) mod mandates;
pub(crate) mod people;
pub(crate) mod refusals;
pub(crate) mod requests;
pub(crate) mod roles;

use store::StoreError;

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}
