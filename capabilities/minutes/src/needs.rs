//! What of this room somebody should do today: minutes to write, follow-ups that are late.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use encounter::Encounter;
use membership::Need;

use crate::paths;
use crate::store::records::count_late;

/// After this a meeting of which nothing was written down is told to the coordination.
const WRITTEN_WITHIN: TimeDelta = TimeDelta::days(7);
/// Further back nobody remembers.
const REMEMBERED: TimeDelta = TimeDelta::days(60);

/// What of this room waits now, for the coordinator's desk: meetings of more than a week ago without minutes, and
/// follow-ups whose day is over.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let unwritten = unwritten(conn, now, WRITTEN_WITHIN)?.len();
    let late = usize::try_from(count_late(conn, vocabulary::time::paris(now).date())?).unwrap_or(0);
    let need = |count, key, href: &str| Need { count, key, href: href.to_owned() };
    Ok(vec![
        need(unwritten, "minutes-desk-unwritten", paths::UNWRITTEN),
        need(late, "minutes-desk-late", paths::FOLLOW_UPS),
    ])
}

/// Meetings whose moment is over by this long, and that nobody called held.
pub(crate) fn unwritten(
    conn: &mut Conn,
    now: DateTime<Utc>,
    since: TimeDelta,
) -> Result<Vec<Encounter>, StoreError> {
    encounter::scheduled(conn, now - REMEMBERED, now - since)
}
