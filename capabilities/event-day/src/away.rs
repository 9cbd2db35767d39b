//! Who is not there: who does not come, and who comes later.

use ::store::{Conn, StoreError};
use speed_meeting::{Guest, SpeedMeeting, hours, id_of};
use uuid::Uuid;
use vocabulary::time::paris;

use crate::store::away::{AwayRow, away_of, insert_away, remove_away};

/// Somebody who is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    /// The partner or the visitor.
    pub(crate) participant: Uuid,
    /// The round from which they are there; nothing where they do not come.
    pub(crate) from_round: Option<u32>,
}

/// Who is not there.
pub(crate) fn away(conn: &mut Conn, meeting: Uuid) -> Result<Vec<Away>, StoreError> {
    let rows = away_of(conn, meeting)?.into_iter();
    let from_round = |kept: Option<i64>| kept.and_then(|round| u32::try_from(round).ok());
    Ok(rows
        .map(|row| Away { participant: row.participant, from_round: from_round(row.from_round) })
        .collect())
}

/// Puts this in place of what was known of who is not there.
pub(crate) fn keep(conn: &mut Conn, meeting: Uuid, away: &[Away]) -> Result<(), StoreError> {
    remove_away(conn, meeting)?;
    for one in away {
        let from_round = one.from_round.map(i64::from);
        insert_away(conn, &AwayRow { meeting, participant: one.participant, from_round })?;
    }
    Ok(())
}

/// The speed-meeting with those who come later known as such.
pub(crate) fn with_late(meeting: &SpeedMeeting, away: &[Away]) -> SpeedMeeting {
    let mut told = meeting.clone();
    let arrives = |id: Uuid| {
        let round = away.iter().find(|one| one.participant == id)?.from_round?;
        Some(paris(hours(meeting, round).0).time())
    };
    for one in &mut told.partners {
        one.presence.arrives = one.presence.arrives.max(arrives(one.id.uuid()));
    }
    for one in &mut told.visitors {
        one.presence.arrives = one.presence.arrives.max(arrives(one.id.uuid()));
    }
    told
}

/// Whether somebody is away in a round.
pub(crate) fn is_away(away: &[Away], who: Guest, round: u32) -> bool {
    let found = away.iter().find(|one| one.participant == id_of(who));
    found.is_some_and(|one| one.from_round.is_none_or(|from| round < from))
}
