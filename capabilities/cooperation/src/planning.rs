//! The need of a team as the room of meetings moves it on: planned when a day is set, waiting again
//! when that day is called off, done when it took place.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::TeamNeedId;
use web::Shell;

use crate::letters::{Desk, Told};
use crate::paths;
use crate::store::team_needs::{keep_moved, team_need};
use crate::team_need::{MeetingFormat, NeedMove, TeamNeed, TeamNeedState, moved};

/// A need that has no answer yet is answered by this form; then it is planned on this day, and whoever filed it hears
/// of the day. Answers whether anything changed: one that is done or closed stays so.
///
/// # Errors
/// Those of the store.
pub fn plan_team_need(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Arc<Shell>),
    id: TeamNeedId,
    (format, day): (MeetingFormat, NaiveDate),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(mut need) = team_need(conn, id)? else { return Ok(false) };
    if need.state == TeamNeedState::Planned && need.planned_on == Some(day) {
        return Ok(false);
    }
    if need.state == TeamNeedState::Filed {
        let answered = NeedMove::Answer(format, String::new());
        need = go(conn, &need, &answered, now)?.unwrap_or(need);
    }
    let Some(planned) = go(conn, &need, &NeedMove::Plan(day), now)? else { return Ok(false) };
    tell(conn, &Desk { key: key.clone(), shell: Arc::clone(shell), now }, "need-planned", &planned)?;
    Ok(true)
}

/// What a need was planned for on this day does not take place: it waits for another day, and whoever filed it hears
/// so. One that was planned for another day meanwhile stays. Answers whether anything changed.
///
/// # Errors
/// Those of the store.
pub fn unplan_team_need(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Arc<Shell>),
    id: TeamNeedId,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let planned = team_need(conn, id)?.filter(|need| need.planned_on == Some(day));
    let Some(need) = planned else { return Ok(false) };
    let Some(waits) = go(conn, &need, &NeedMove::Unplan, now)? else { return Ok(false) };
    tell(conn, &Desk { key: key.clone(), shell: Arc::clone(shell), now }, "need-unplanned", &waits)?;
    Ok(true)
}

/// Writes to whoever filed a need, or to who keeps its organisation.
fn tell(conn: &mut Conn, desk: &Desk, what: &'static str, need: &TeamNeed) -> Result<(), StoreError> {
    let path = paths::under(paths::TEAM_NEEDS, need.id.uuid());
    let told = Told { what, about: need.id.uuid(), path, names: Vec::new() };
    match need.filed_by {
        Some(account) => desk.tell(conn, account, &told)?,
        None => desk.tell_keepers(conn, need.organization, &told)?,
    };
    Ok(())
}

/// What a need was planned for took place. Answers whether anything changed.
///
/// # Errors
/// Those of the store.
pub fn finish_team_need(conn: &mut Conn, id: TeamNeedId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(need) = team_need(conn, id)? else { return Ok(false) };
    Ok(go(conn, &need, &NeedMove::Finish, now)?.is_some())
}

fn go(
    conn: &mut Conn,
    need: &TeamNeed,
    by: &NeedMove,
    now: DateTime<Utc>,
) -> Result<Option<TeamNeed>, StoreError> {
    let Some(after) = moved(need, by) else { return Ok(None) };
    Ok(keep_moved(conn, need.state, &after, now)?.then_some(after))
}
