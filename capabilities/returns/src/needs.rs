//! What of this room the coordinator should know today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use membership::Need;
use placement::State;
use vocabulary::id::ImmersionId;

use crate::paths;
use crate::rounds::REMINDED_AFTER;
use crate::store::agreements::{count_declined, count_waiting_since};

/// Lines for the coordinator's desk: days that one of the three declined and that still stand, and agreements awaited
/// for a week or more.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let Some(programme) = current_programme(conn)? else { return Ok(Vec::new()) };
    let (declined, waiting) = (count_declined(conn)?, count_waiting_since(conn, now - REMINDED_AFTER)?);
    let lines = [(declined, "returns-desk-declined"), (waiting, "returns-desk-waiting")];
    let need = |(count, key): (i64, &'static str)| Need {
        count: usize::try_from(count).unwrap_or(0),
        key,
        href: paths::sheets(programme),
    };
    Ok(lines.into_iter().filter(|(count, _)| *count > 0).map(need).collect())
}

/// The latest programme that has published days: where the lines of the desk lead. Nothing where there is none.
pub(crate) fn current_programme(conn: &mut Conn) -> Result<Option<ImmersionId>, StoreError> {
    for programme in immersion::programmes(conn)? {
        let days = placement::placements(conn, programme.id)?;
        if days.iter().any(|day| day.state != State::Cancelled) {
            return Ok(Some(programme.id));
        }
    }
    Ok(None)
}
