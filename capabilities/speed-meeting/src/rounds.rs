//! What this room does by itself: asks once more three days before answers are due, and forgets names after six months.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{Months, TimeDelta};
use post::Desk;
use vocabulary::id::SpeedMeetingId;
use web::Shell;

use crate::keeping::speed_meeting;
use crate::letters::{self, What};
use crate::speed_meeting::{Answer, State};
use crate::store::meetings::{lines_from, note_forgotten, to_forget};
use crate::store::participants::{forget_links, forget_partners, forget_visitors, invited_of};
use crate::store::wishes::forget_wishes;

/// Names of workers are forgotten so many months after the afternoon; who met whom stays, by organisation.
pub const KEPT: Months = Months::new(6);
/// Who did not answer is asked once more so many days before the last one.
const ASKED_AGAIN: TimeDelta = TimeDelta::days(3);
/// Nobody is asked again sooner than this after the last letter.
const AT_LEAST_AFTER: TimeDelta = TimeDelta::days(2);
/// So many coming speed-meetings are looked at in one round.
const MOST_LOOKED_AT: i64 = 200;

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Participants asked once more.
    pub reminded: u64,
    /// Speed-meetings whose names were forgotten.
    pub forgotten: u64,
}

/// The round of every hour: the same within the hour, so that several processes may make it.
///
/// # Errors
/// Those of the store.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write(move |conn| go_round(conn, &desk)).await
}

/// One round, at the desk's moment.
pub(crate) fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for line in lines_from(conn, desk.now, MOST_LOOKED_AT)? {
        if line.state == State::Invitations.code() {
            round.reminded += remind(conn, desk, line.id.into())?;
        }
    }
    for id in to_forget(conn, desk.now.checked_sub_months(KEPT).unwrap_or(desk.now))? {
        forget_partners(conn, id)?;
        forget_visitors(conn, id)?;
        forget_links(conn, id)?;
        forget_wishes(conn, id)?;
        round.forgotten += note_forgotten(conn, id, desk.now)?;
    }
    Ok(round)
}

/// Those who were invited once and did not answer are asked once more, on the last days.
fn remind(conn: &mut Conn, desk: &Desk, id: SpeedMeetingId) -> Result<u64, StoreError> {
    let Some(meeting) = speed_meeting(conn, &desk.key, id)? else { return Ok(0) };
    let Some(by) = meeting.answer_by else { return Ok(0) };
    if desk.today() + ASKED_AGAIN < by || desk.today() > by {
        return Ok(0);
    }
    let invited = invited_of(conn, id.uuid())?;
    let once = |one: uuid::Uuid| {
        let last = invited.iter().find(|row| row.participant == one);
        last.is_some_and(|row| row.letters == 1 && row.last <= desk.now - AT_LEAST_AFTER)
    };
    letters::tell(conn, desk, What::Again, &meeting, &|one, answer| answer == Answer::Waiting && once(one))
}
