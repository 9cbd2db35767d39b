//! What becomes of a letter after it was carried: sent, postponed, refused for good, given up.

use chrono::{DateTime, Utc};
use store::{Conn, Db, StoreError};
use uuid::Uuid;

use crate::carrier::Mishap;
use crate::postman::Claimed;
use crate::rhythm::{after_silence, next_try};
use crate::store::{
    LetterRow, LossRow, RefusalRow, addressee, forget_refusals, insert_refusal, mark_lost, mark_sent,
    mark_shown, postpone,
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

    fn loss(&self, id: Uuid, lease: Uuid, now: DateTime<Utc>) -> LossRow {
        let (state, reason) = (self.code().to_owned(), self.reason().to_owned());
        LossRow { id, lease, state, reason, settled_at: now }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Sent | Self::Shown => "sent",
            Self::Postponed { .. } => "waiting",
            Self::Refused { .. } => "refused",
            Self::GivenUp { .. } => "given-up",
        }
    }

    fn reason(&self) -> &str {
        match self {
            Self::Sent | Self::Shown => "",
            Self::Postponed { reason, .. } | Self::Refused { reason, .. } | Self::GivenUp { reason } => {
                reason
            }
        }
    }
}

/// Writes down what became of the letter; the log says it too, without the address.
pub(crate) async fn settle(
    db: &Db,
    claimed: &Claimed,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (id, lease) = (claimed.row.id, claimed.lease);
    tracing::info!(
        letter = %id,
        kind = claimed.row.kind.as_str(),
        state = outcome.code(),
        reason = outcome.reason(),
        "a letter was carried"
    );
    db.write(move |c| write_down(c, id, lease, &outcome, now)).await
}

fn write_down(
    c: &mut Conn,
    id: Uuid,
    lease: Uuid,
    outcome: &Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    match outcome {
        Outcome::Sent => {
            mark_sent(c, id, now)?;
            addressee(c, id)?.map_or(Ok(()), |to| forget_refusals(c, &to.address_print))
        }
        Outcome::Shown => mark_shown(c, id, now),
        Outcome::Postponed { reason, next_at } => postpone(c, id, lease, reason, *next_at).map(|_| ()),
        Outcome::Refused { reason, address_at_fault } => {
            if *address_at_fault {
                note_refusal(c, id, reason, now)?;
            }
            mark_lost(c, &outcome.loss(id, lease, now)).map(|_| ())
        }
        Outcome::GivenUp { .. } => mark_lost(c, &outcome.loss(id, lease, now)).map(|_| ()),
    }
}

/// Notes that the address of a letter takes none; `false` when there is no such letter.
pub(crate) fn note_refusal(
    c: &mut Conn,
    id: Uuid,
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
