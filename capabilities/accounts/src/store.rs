//! Every statement of the accounts: the only place that reads or writes their tables.

pub(crate) mod accounts;
pub(crate) mod changes;
pub(crate) mod entering;
pub(crate) mod proofs;
pub(crate) mod requests;
pub(crate) mod sessions;
pub(crate) mod upkeep;
pub(crate) mod ways_in;

use store::{SealFault, SealKey, Sealed, StoreError};
use uuid::Uuid;

/// Where a text is sealed: it opens in this column of this row and nowhere else.
fn place(column: &str, id: Uuid) -> String {
    format!("{column}/{id}")
}

/// Seals a text for a column written `table/column`.
fn seal(key: &SealKey, column: &'static str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&place(column, id), text).map_err(|fault| unsealed(column, &fault))
}

/// Opens what was sealed for a column.
fn open(key: &SealKey, column: &'static str, id: Uuid, sealed: &Sealed) -> Result<String, StoreError> {
    key.open(&place(column, id), sealed).map_err(|fault| unsealed(column, &fault))
}

/// Opens what may be absent; empty when it is.
fn open_any(
    key: &SealKey,
    column: &'static str,
    id: Uuid,
    sealed: Option<&Sealed>,
) -> Result<String, StoreError> {
    sealed.map_or(Ok(String::new()), |sealed| open(key, column, id, sealed))
}

fn unsealed(column: &'static str, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: column, reason: fault.to_string() }
}
