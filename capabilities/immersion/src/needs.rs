//! What of this room the coordinator should know today.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use membership::Need;
use vocabulary::time::paris;

use crate::partner::{PartnerAnswer, partners};
use crate::paths;
use crate::preparation::{preparations, prepared};
use crate::programme::{ImmersionProgramme, State, programmes};
use crate::store::workers::workers_of;

/// How long a partner has for its answer before it is called.
const ANSWER_WITHIN: TimeDelta = TimeDelta::days(10);

/// Lines for the coordinator's desk, each with the programme it is dealt with in.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let mut needs = Vec::new();
    for found in programmes(conn)? {
        needs.extend(need_of(conn, &found, now)?);
    }
    Ok(needs)
}

fn need_of(
    conn: &mut Conn,
    found: &ImmersionProgramme,
    now: DateTime<Utc>,
) -> Result<Option<Need>, StoreError> {
    let today = paris(now).date();
    let need = |count: usize, key: &'static str, what: &str| {
        (count > 0).then(|| Need { count, key, href: paths::below(found.id, what) })
    };
    Ok(match found.state {
        State::Outreach => {
            let every = partners(conn, found.id)?;
            let is_silent = |answered_on: Option<chrono::NaiveDate>| {
                answered_on.is_none_or(|day| day + ANSWER_WITHIN <= today)
            };
            let silent = every
                .iter()
                .filter(|one| one.answer == PartnerAnswer::Contacted && is_silent(one.answered_on));
            need(silent.count(), "immersion-need-silent", "partenaires")
        }
        State::Wishes if found.wishes_close < today => {
            need(workers_of(conn, found.id.uuid())?.len(), "immersion-need-place", "placements")
        }
        State::Matched if preparations(conn, found.id)?.iter().any(|morning| morning.starts < now) => {
            let there = prepared(conn, found.id)?.len();
            let every = workers_of(conn, found.id.uuid())?.len();
            need(every.saturating_sub(there), "immersion-need-prepare", "matinees")
        }
        _ => None,
    })
}
