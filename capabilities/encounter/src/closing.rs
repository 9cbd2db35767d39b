//! What the room of minutes says of an encounter: it took place, its record is published, everything decided is done.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::id::EncounterId;

use crate::encounter::{Encounter, EncounterState};
use crate::store::encounters::{MovedRow, encounter, move_encounter};

/// It took place: the room of minutes says so when its record is closed, and tells the log. The need of a team that it
/// answered is done. Answers whether it was this call.
///
/// # Errors
/// Those of the store.
pub fn mark_held(conn: &mut Conn, id: EncounterId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(false) };
    if asked.state != EncounterState::Scheduled || !marked(conn, &asked, EncounterState::Held, now)? {
        return Ok(false);
    }
    if let Some(need) = asked.need {
        cooperation::finish_team_need(conn, need, now)?;
    }
    Ok(true)
}

/// Where an encounter that took place stands: held, its record published, or everything decided there done. Answers
/// whether anything changed; one that did not take place stays where it is.
///
/// # Errors
/// Those of the store.
pub fn mark_standing(
    conn: &mut Conn,
    id: EncounterId,
    state: EncounterState,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(false) };
    if !asked.state.is_held() || !state.is_held() || asked.state == state {
        return Ok(false);
    }
    marked(conn, &asked, state, now)
}

fn marked(
    conn: &mut Conn,
    asked: &Encounter,
    state: EncounterState,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = MovedRow {
        id: asked.id.uuid(),
        before: asked.state.code().to_owned(),
        state: state.code().to_owned(),
        starts_at: asked.starts,
        sequence: i64::from(asked.sequence),
        reason: asked.reason.clone(),
        moved_at: now,
    };
    Ok(move_encounter(conn, &row)? == 1)
}
