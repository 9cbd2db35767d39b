//! What this room does by itself: reminds of an answer that is due, ends what nobody answered, forgets links.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::TimeDelta;
use post::Desk;
use web::Shell;

use crate::acting::step;
use crate::encounter::{ANSWER_WITHIN, Encounter, EncounterState};
use crate::letters;
use crate::store::encounters::brief;
use crate::store::invited::{note_reminded, to_remind};
use crate::store::links::forget_links_before;

/// Who has not answered is reminded so many days before the last day.
const REMINDED_BEFORE: i64 = 5;
/// A request that nobody answered is over so many days after it was made; until then the coordination may call.
const OVER_AFTER: i64 = 30;

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Organisations that were reminded.
    pub reminded: u64,
    /// Requests that ended without an answer.
    pub expired: u64,
    /// Links that were forgotten.
    pub forgotten: u64,
}

/// The round of every day: the same within the day, so that several processes may make it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write(move |conn| go_round(conn, &desk)).await
}

fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round =
        Round { forgotten: forget_links_before(conn, desk.now - letters::LINK_KEPT)?, ..Round::default() };
    for state in [EncounterState::Requested, EncounterState::Accepted, EncounterState::Scheduled] {
        for waiting in brief::standing(conn, state)? {
            // Where two or a few set a day, the others were told of it; what was called waits for every answer.
            if state != EncounterState::Scheduled
                || (waiting.format.is_called() && !waiting.has_begun(desk.now))
            {
                look_at(conn, desk, &waiting, &mut round)?;
            }
        }
    }
    Ok(round)
}

fn look_at(conn: &mut Conn, desk: &Desk, waiting: &Encounter, round: &mut Round) -> Result<(), StoreError> {
    let last = waiting.answer_by + TimeDelta::days(OVER_AFTER - ANSWER_WITHIN);
    if waiting.state == EncounterState::Requested && desk.today() > last {
        if step(conn, desk, waiting, (EncounterState::Expired, None))? {
            round.expired += 1;
            letters::tell_asker(conn, desk, "expired", waiting, None)?;
        }
        return Ok(());
    }
    if desk.today() + TimeDelta::days(REMINDED_BEFORE) < waiting.answer_by {
        return Ok(());
    }
    for organization in to_remind(conn, waiting.id.uuid())? {
        let is_ours = note_reminded(conn, waiting.id.uuid(), organization, desk.now)? == 1;
        if is_ours && letters::tell_invited(conn, desk, "reminder", waiting, organization.into())? {
            round.reminded += 1;
        }
    }
    Ok(())
}
