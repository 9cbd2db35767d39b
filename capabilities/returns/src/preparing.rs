//! Keeping what is prepared before a day: three answers, a pledge, a programme.

use ::store::{Conn, StoreError};
use placement::{Placement, State};
use post::Desk;

use crate::agreement::Channel;
use crate::day::{Preparation, Timetable};
use crate::sealing::{EXPECTATIONS, MEETING_POINT, POSTURE, SHARING, STOPS, seal, seal_some};
use crate::store::before::{
    PledgeRow, PreparationRow, TimetableRow, keep_pledge, keep_preparation, keep_timetable,
};
use crate::timetable::written;

/// Whether a day still stands and has not gone by: only then is anything prepared for it.
fn is_ahead(conn: &mut Conn, desk: &Desk, placement: &Placement) -> Result<bool, StoreError> {
    let found = placement::placement(conn, placement.id)?;
    Ok(found.is_some_and(|day| {
        matches!(day.state, State::Proposed | State::Agreements | State::Confirmed) && day.day >= desk.today()
    }))
}

/// Keeps the three answers of the sheet; new ones replace those before. Answers whether it is kept: only
/// while the day is ahead.
pub(crate) fn prepare(
    conn: &mut Conn,
    desk: &Desk,
    placement: &Placement,
    answers: &Preparation,
) -> Result<bool, StoreError> {
    if !is_ahead(conn, desk, placement)? {
        return Ok(false);
    }
    let id = placement.id.uuid();
    let sealed = |place, text: &str| seal_some(&desk.key, place, id, text);
    let row = PreparationRow {
        placement: id,
        expectations_sealed: sealed(EXPECTATIONS, &answers.expectations)?,
        posture_sealed: sealed(POSTURE, &answers.posture)?,
        sharing_sealed: sealed(SHARING, &answers.sharing)?,
        day: placement.day,
        changed_at: desk.now,
    };
    keep_preparation(conn, &row).map(|_| true)
}

/// Keeps the pledge of a day with the digest of the text that was accepted; the first one stands. Answers whether it is kept: only
/// while the day is ahead.
pub(crate) fn promise(
    conn: &mut Conn,
    desk: &Desk,
    placement: &Placement,
    (text_digest, channel): (&str, Channel),
) -> Result<bool, StoreError> {
    if !is_ahead(conn, desk, placement)? {
        return Ok(false);
    }
    let row = PledgeRow {
        placement: placement.id.uuid(),
        text_digest: text_digest.to_owned(),
        channel: channel.code().to_owned(),
        day: placement.day,
        accepted_at: desk.now,
    };
    keep_pledge(conn, &row).map(|_| true)
}

/// Keeps the programme of a day; a new one replaces the one before. Answers whether it is kept: only
/// while the day is ahead.
pub(crate) fn plan(
    conn: &mut Conn,
    desk: &Desk,
    placement: &Placement,
    timetable: &Timetable,
) -> Result<bool, StoreError> {
    if !is_ahead(conn, desk, placement)? {
        return Ok(false);
    }
    let id = placement.id.uuid();
    let row = TimetableRow {
        placement: id,
        lines_sealed: seal(&desk.key, STOPS, id, &written(&timetable.stops))?,
        place_sealed: seal_some(&desk.key, MEETING_POINT, id, &timetable.meeting_point)?,
        day: placement.day,
        changed_at: desk.now,
    };
    keep_timetable(conn, &row).map(|_| true)
}
