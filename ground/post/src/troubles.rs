//! What did not arrive, in counts: enough for a coordinator to act, nothing about anybody.

use store::{Conn, StoreError};

use crate::store::count_troubles;

/// Letters of one kind that are in the same trouble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What the letters are for, as a code.
    pub kind: String,
    /// Where they stand: `waiting` (tried in vain, tried again), `refused`, `given-up`.
    pub state: String,
    /// Why, the last time, as a code: `connection`, `recipient-550`, `returned-5.1.1`.
    pub reason: String,
    /// How many.
    pub count: i64,
}

impl Trouble {
    /// The key of the words that say where they stand.
    pub fn state_key(&self) -> &'static str {
        state_key(&self.state)
    }
}

/// The key of the words of a state.
pub(crate) fn state_key(state: &str) -> &'static str {
    match state {
        "sent" => "post-state-sent",
        "refused" => "post-state-refused",
        "given-up" => "post-state-given-up",
        _ => "post-state-waiting",
    }
}

/// The letters of the last thirty days that did not arrive, and those tried in vain so far.
///
/// # Errors
/// Those of the store.
pub fn troubles(c: &mut Conn) -> Result<Vec<Trouble>, StoreError> {
    let rows = count_troubles(c)?;
    let trouble = |row: crate::store::TroubleRow| Trouble {
        kind: row.kind,
        state: row.state,
        reason: row.reason.unwrap_or_default(),
        count: row.total,
    };
    Ok(rows.into_iter().map(trouble).collect())
}
