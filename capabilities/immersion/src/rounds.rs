//! What this room does by itself: reminds of the closing day, moves programmes along the calendar, and forgets names.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{Months, NaiveDate, TimeDelta};
use post::Desk;
use vocabulary::id::ImmersionId;
use web::Shell;

use crate::letters;
use crate::programme::{ImmersionProgramme, State, mark, programme};
use crate::store::links::forget_links;
use crate::store::programmes::{every_programme, note_forgotten, to_forget};
use crate::store::workers::{forget_names, forget_prints};
use crate::worker::workers;

/// How long before the closing day somebody without wishes is reminded.
pub(crate) const REMINDED_BEFORE: TimeDelta = TimeDelta::days(3);
/// How many months after the last day names, mailboxes and links are kept.
pub const KEPT_MONTHS: u32 = 6;
/// How many months after the last day the keyed print of who had no place is kept: the next programme of a year later
/// still knows who comes first.
const PRINTS_KEPT_MONTHS: u32 = 18;

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Workers reminded of the closing day.
    pub reminded: u64,
    /// Programmes that moved along the calendar.
    pub moved: u64,
    /// Workers whose name was forgotten.
    pub forgotten: u64,
}

/// The round of every hour: the same within the hour, so that several processes may make it. Each programme has its
/// transaction; one that cannot be read keeps no other waiting.
///
/// # Errors
/// Those of the store, where it does not tell which programmes there are.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    let mut round = forget(db, &desk).await?;
    for row in db.read(every_programme).await? {
        let (desk, id) = (desk.clone(), ImmersionId::from(row.id));
        match db.write(move |conn| look_after(conn, &desk, id)).await {
            Ok((reminded, moved)) => {
                round.reminded += reminded;
                round.moved += moved;
            }
            Err(error) => tracing::warn!(%error, programme = %row.id, "a programme waits for the next round"),
        }
    }
    Ok(round)
}

fn look_after(conn: &mut Conn, desk: &Desk, id: ImmersionId) -> Result<(u64, u64), StoreError> {
    let Some(found) = programme(conn, id)? else { return Ok((0, 0)) };
    let reminded = remind(conn, desk, &found)?;
    let moved = match due(&found, desk.today()) {
        Some(state) => mark(conn, id, state, desk.now)?,
        None => false,
    };
    Ok((reminded, u64::from(moved)))
}

/// The state that the calendar brings a programme to: only one whose places are published has days.
fn due(found: &ImmersionProgramme, today: NaiveDate) -> Option<State> {
    match found.state {
        State::Matched | State::Prepared | State::Days if found.to < today => Some(State::Returns),
        State::Matched | State::Prepared if found.from <= today => Some(State::Days),
        _ => None,
    }
}

fn remind(conn: &mut Conn, desk: &Desk, found: &ImmersionProgramme) -> Result<u64, StoreError> {
    let is_time = found.wishes_close - REMINDED_BEFORE <= desk.today();
    if found.state != State::Wishes || !is_time || !found.takes_wishes(desk.today()) {
        return Ok(0);
    }
    let mut reminded = 0;
    for worker in workers(conn, &desk.key, found.id)?.iter().filter(|worker| !worker.has_answered) {
        let about = found.wishes_close.to_string();
        reminded += u64::from(letters::tell_worker(conn, desk, ("reminder", &about), (found, worker))?);
    }
    Ok(reminded)
}

/// Forgets the names of programmes that ended long ago. No seal is opened.
async fn forget(db: &Db, desk: &Desk) -> Result<Round, StoreError> {
    let day = desk.today().checked_sub_months(Months::new(KEPT_MONTHS)).unwrap_or_default();
    let prints = desk.today().checked_sub_months(Months::new(PRINTS_KEPT_MONTHS)).unwrap_or_default();
    let now = desk.now;
    let forgotten = db
        .write(move |conn| {
            let mut forgotten = 0;
            forget_prints(conn, prints)?;
            for id in to_forget(conn, day)? {
                forgotten += forget_names(conn, id)?;
                forget_links(conn, id)?;
                note_forgotten(conn, id, now)?;
            }
            Ok(forgotten)
        })
        .await?;
    Ok(Round { forgotten, ..Round::default() })
}
