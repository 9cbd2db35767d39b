//! What did not arrive, in counts: enough for a coordinator to act, nothing about anybody.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError};

use crate::store::{count_states, count_troubles, hasten, last_sent, oldest_due};

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

/// How the outbox is doing, in counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    /// Letters that wait for their turn, or to be tried again.
    pub waiting: i64,
    /// Letters that left in the last thirty days.
    pub sent: i64,
    /// Letters of the last thirty days that will never arrive.
    pub lost: i64,
    /// When the oldest letter was written that should have left by now.
    pub oldest_due: Option<DateTime<Utc>>,
    /// When a letter last left.
    pub last_sent: Option<DateTime<Utc>>,
}

/// How the outbox is doing now.
///
/// # Errors
/// Those of the store.
pub fn outbox(c: &mut Conn, now: DateTime<Utc>) -> Result<Outbox, StoreError> {
    let mut outbox =
        Outbox { oldest_due: oldest_due(c, now)?, last_sent: last_sent(c)?, ..Outbox::default() };
    for (state, count) in count_states(c)? {
        match state.as_str() {
            "waiting" => outbox.waiting += count,
            "sent" => outbox.sent += count,
            _ => outbox.lost += count,
        }
    }
    Ok(outbox)
}

/// Lets letters of a kind that were tried in vain for this reason be tried again at once. Says how many.
///
/// # Errors
/// Those of the store.
pub fn try_again(c: &mut Conn, kind: &str, reason: &str, now: DateTime<Utc>) -> Result<u64, StoreError> {
    hasten(c, kind, reason, now)
}
