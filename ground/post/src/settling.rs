//! What becomes of a letter after it was carried: sent, postponed, refused for good, given up.

use chrono::{DateTime, Utc};
use store::{Conn, Db, StoreError};

use crate::carrier::Mishap;
use crate::postman::Claimed;
use crate::rhythm::{after_silence, next_try};
use crate::store::{
    LetterRow, RefusalRow, addressee, forget_refusals, insert_refusal, mark_lost, mark_sent, mark_shown,
    postpone,
};

/// What becomes of a letter.
pub(crate) enum Outcome {
    /// The mail server has it.
    Sent,
    /// It is read on the page of the demo.
    Shown,
    /// It is tried again.
    Postponed {
        /// Why, as a code.
        reason: String,
        /// When.
        next_at: DateTime<Utc>,
    },
    /// It will never arrive.
    Refused {
        /// Why, as a code.
        reason: String,
        /// Whether the address itself takes no letters.
        address_at_fault: bool,
    },
    /// It was tried for three days.
    GivenUp {
        /// Why the last try failed, as a code.
        reason: String,
    },
}

impl Outcome {
    /// What becomes of a letter that could not be handed over.
    pub(crate) fn of(mishap: Mishap, row: &LetterRow, now: DateTime<Utc>) -> Self {
        match mishap {
            Mishap::Never { reason, address_at_fault } => Self::Refused { reason, address_at_fault },
            Mishap::House(reason) | Mishap::Later(reason) => match next_try(row.attempts) {
                Some(wait) => {
                    let next_at = after_silence(row.silent_in_august, now + wait);
                    Self::Postponed { reason, next_at }
                }
                None => Self::GivenUp { reason },
            },
        }
    }
}

/// Writes down what became of the letter.
pub(crate) async fn settle(
    db: &Db,
    claimed: &Claimed,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (id, lease, kind) = (claimed.row.id, claimed.lease, claimed.row.kind.as_str());
    match &outcome {
        Outcome::Sent | Outcome::Shown => tracing::debug!(letter = %id, kind, "a letter left"),
        Outcome::Postponed { reason, .. } => tracing::info!(letter = %id, kind, reason, "a letter waits"),
        Outcome::Refused { reason, .. } => tracing::warn!(letter = %id, kind, reason, "a letter is refused"),
        Outcome::GivenUp { reason } => tracing::warn!(letter = %id, kind, reason, "a letter is given up"),
    }
    let write = move |c: &mut Conn| match &outcome {
        Outcome::Sent => {
            mark_sent(c, id, now)?;
            addressee(c, id)?.map_or(Ok(()), |to| forget_refusals(c, &to.address_print))
        }
        Outcome::Shown => mark_shown(c, id, now),
        Outcome::Postponed { reason, next_at } => postpone(c, id, lease, reason, *next_at).map(|_| ()),
        Outcome::GivenUp { reason } => mark_lost(c, id, lease, "given-up", reason, now).map(|_| ()),
        Outcome::Refused { reason, address_at_fault } => {
            if *address_at_fault {
                note_refusal(c, id, reason, now)?;
            }
            mark_lost(c, id, lease, "refused", reason, now).map(|_| ())
        }
    };
    db.write(write).await
}

/// Notes that the address of a letter takes none; `false` when there is no such letter.
pub(crate) fn note_refusal(
    c: &mut Conn,
    id: uuid::Uuid,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(to) = addressee(c, id)? else { return Ok(false) };
    let refusal = RefusalRow {
        letter_id: id,
        account: to.account,
        address_print: to.address_print,
        reason: reason.to_owned(),
        refused_at: now,
    };
    insert_refusal(c, &refusal).map(|()| true)
}
