//! What did not arrive, in counts: enough for a coordinator to act, nothing about anybody.

use store::{Conn, StoreError};

/// Letters of one kind that are in the same trouble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What the letters are for, as a code.
    pub kind: String,
    /// Where they stand: `waiting` (tried in vain, tried again), `refused`, `given-up`.
    pub state: String,
    /// Why, the last time, as a code: `connection`, `recipient-550`.
    pub reason: String,
    /// How many.
    pub count: i64,
}

/// The letters that did not arrive.
pub fn troubles(_c: &mut Conn) -> Result<Vec<Trouble>, StoreError> {
    Ok(Vec::new())
}
