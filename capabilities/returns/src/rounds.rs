//! What this room does by itself: reminds, writes a week and a day before and a day after, forgets.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::TimeDelta;
use placement::{Placement, State};
use post::Desk;
use web::Shell;

use crate::agreement::Party;
use crate::day::agreements;
use crate::letters::{self, Occasion};
use crate::store::agreements::{note_reminded, waiting_since};
use crate::store::before::{forget_pledges_before, forget_preparations_before, forget_timetables_before};
use crate::store::letters::forget_sent_before;
use crate::store::links::forget_links_before;
use crate::store::returns::{forget_notes_before, return_of};

/// After how long one of the three is asked once more.
pub(crate) const REMINDED_AFTER: TimeDelta = TimeDelta::days(7);
/// How far ahead one looks for days that were called off by placing anew.
const LOOKED_AHEAD: TimeDelta = TimeDelta::days(120);
/// How long after the day a visitor is still asked what came back.
const ASKED_UNTIL: TimeDelta = TimeDelta::days(14);
/// How long what was typed around a day is kept after it.
const KEPT: TimeDelta = TimeDelta::days(183);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// People who were asked once more to agree.
    pub reminded: usize,
    /// Letters a week before, a day before and a day after.
    pub written: usize,
    /// Programmes whose days are over.
    pub over: usize,
    /// What was forgotten.
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

/// One round, at the desk's moment.
pub(crate) fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let reminded = remind(conn, desk)?;
    let (from, to) = (desk.today() - ASKED_UNTIL, desk.today() + LOOKED_AHEAD);
    let mut written = 0;
    for placement in placement::placements_between(conn, from, to)? {
        written += write_about(conn, desk, &placement)?;
    }
    let over = end_programmes(conn, desk)?;
    Ok(Round { reminded, written, over, forgotten: forget(conn, desk)? })
}

fn remind(conn: &mut Conn, desk: &Desk) -> Result<usize, StoreError> {
    let mut reminded = 0;
    for row in waiting_since(conn, desk.now - REMINDED_AFTER)? {
        let Some(placement) = placement::placement(conn, row.placement.into())? else { continue };
        let waits = matches!(placement.state, State::Proposed | State::Agreements);
        let Some(party) = Party::from_code(&row.party) else { continue };
        if waits && placement.day >= desk.today() && note_reminded(conn, row.id, desk.now)? == 1 {
            reminded += usize::from(letters::tell(conn, desk, (Occasion::Again, party), &placement)? > 0);
        }
    }
    Ok(reminded)
}

/// What the three are told of a day that is called off.
const CALLED_OFF: [(Occasion, Party); 3] = [
    (Occasion::Cancelled, Party::Visitor),
    (Occasion::Cancelled, Party::Employer),
    (Occasion::Cancelled, Party::Host),
];

/// A week before, the day before and from the day after on; a letter that left does not leave again.
fn write_about(conn: &mut Conn, desk: &Desk, placement: &Placement) -> Result<usize, StoreError> {
    let left = (placement.day - desk.today()).num_days();
    let letters: &[(Occasion, Party)] = match (placement.state, left) {
        (State::Confirmed, 2..=7) => {
            &[(Occasion::WeekVisitor, Party::Visitor), (Occasion::WeekHost, Party::Host)]
        }
        (State::Confirmed, 1) => &[(Occasion::EveVisitor, Party::Visitor), (Occasion::EveHost, Party::Host)],
        (State::Confirmed | State::Done, ..=-1) => &[(Occasion::After, Party::Visitor)],
        (State::Cancelled, 0..) if !agreements(conn, placement.id)?.is_empty() => &CALLED_OFF,
        _ => &[],
    };
    if letters.is_empty() || return_of(conn, placement.id.uuid())?.is_some() {
        return Ok(0);
    }
    let mut written = 0;
    for letter in letters {
        written += letters::tell(conn, desk, *letter, placement)?;
    }
    Ok(written)
}

/// Programmes whose last day is over wait for what comes back.
fn end_programmes(conn: &mut Conn, desk: &Desk) -> Result<usize, StoreError> {
    let mut over = 0;
    for programme in immersion::programmes(conn)? {
        if programme.state == immersion::State::Days && programme.to < desk.today() {
            over += usize::from(immersion::mark_returns(conn, programme.id, desk.now)?);
        }
    }
    Ok(over)
}

fn forget(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let day = desk.today() - KEPT;
    Ok(forget_links_before(conn, desk.now)?
        + forget_preparations_before(conn, day)?
        + forget_timetables_before(conn, day)?
        + forget_pledges_before(conn, day)?
        + forget_notes_before(conn, day)?
        + forget_sent_before(conn, day)?)
}
