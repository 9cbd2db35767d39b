//! What the coordination does with a speed-meeting: lays it, keeps its rounds, locks them, and says that it was held.

use std::collections::BTreeSet;

use ::encounter::{Held, HeldKind, Met};
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::Desk;
use vocabulary::id::{AccountId, OrganizationId, SpeedMeetingId};

use crate::keeping::{keep_new, keep_rotation, put_partner, put_visitor, rotation, speed_meeting};
use crate::planning::{NoRounds, basis, compute};
use crate::rotation::{Meeting, Rotation};
use crate::speed_meeting::{Guest, SpeedMeeting, State};
use crate::store::meetings;
use crate::store::rotations::newest_rotation;

/// Rounds with the digest of what they stand on, or why there are none.
pub(crate) type Computed = Result<(Rotation, Vec<u8>), NoRounds>;

/// Computes rounds; the work is done before anything is written.
pub(crate) fn computed(meeting: &SpeedMeeting) -> Computed {
    compute(meeting).map(|rotation| (rotation, basis(meeting)))
}

/// Lays a speed-meeting with those who take part, and its rounds where there are some. A second click lays nothing.
pub(crate) fn lay(
    conn: &mut Conn,
    key: &SealKey,
    (meeting, computed): (&SpeedMeeting, &Computed),
    (by, now): (Option<AccountId>, DateTime<Utc>),
) -> Result<(), StoreError> {
    if !keep_new(conn, meeting, by, now)? {
        return Ok(());
    }
    for (rank, one) in meeting.partners.iter().enumerate() {
        put_partner(conn, key, (meeting.id, rank), one)?;
    }
    for (rank, one) in meeting.visitors.iter().enumerate() {
        put_visitor(conn, key, (meeting.id, rank), one)?;
    }
    if let Ok((rotation, basis)) = computed {
        keep_rotation(conn, meeting.id, (rotation, basis.clone()), now)?;
    }
    Ok(())
}

/// The team's need that a speed-meeting answers is planned on its day, and whoever filed it hears of it.
pub(crate) fn plan_need(conn: &mut Conn, desk: &Desk, meeting: &SpeedMeeting) -> Result<(), StoreError> {
    let Some(need) = meeting.need else { return Ok(()) };
    let planned = (cooperation::MeetingFormat::SpeedMeeting, meeting.day());
    cooperation::plan_team_need(conn, (&desk.key, &desk.shell), need, planned, desk.now).map(drop)
}

/// The team's need that a speed-meeting was to answer waits again, where it was planned on its day.
pub(crate) fn unplan_need(conn: &mut Conn, desk: &Desk, meeting: &SpeedMeeting) -> Result<(), StoreError> {
    let Some(need) = meeting.need else { return Ok(()) };
    let house = (&desk.key, &desk.shell);
    cooperation::unplan_team_need(conn, house, need, meeting.day(), desk.now).map(drop)
}

/// Whether the rounds that are kept stand on what the speed-meeting says now.
pub(crate) fn is_fresh(conn: &mut Conn, meeting: &SpeedMeeting) -> Result<bool, StoreError> {
    let newest = newest_rotation(conn, meeting.id.uuid())?;
    Ok(newest.is_some_and(|row| !meeting.state.is_open() || row.basis == basis(meeting)))
}

/// Locks the rounds, if they stand on what is said now. Answers whether this call did.
pub(crate) fn lock(conn: &mut Conn, key: &SealKey, id: SpeedMeetingId) -> Result<bool, StoreError> {
    let Some(meeting) = speed_meeting(conn, key, id)? else { return Ok(false) };
    if !meeting.state.is_open() || !is_fresh(conn, &meeting)? {
        return Ok(false);
    }
    move_on(conn, id, (meeting.state, State::RotationLocked))
}

/// Opens locked rounds again, while none was held.
pub(crate) fn unlock(conn: &mut Conn, key: &SealKey, id: SpeedMeetingId) -> Result<bool, StoreError> {
    let Some(meeting) = speed_meeting(conn, key, id)? else { return Ok(false) };
    if meeting.held_rounds > 0 {
        return Ok(false);
    }
    move_on(conn, id, (State::RotationLocked, State::Invitations))
}

/// Moves a speed-meeting on, if it still stands where the caller saw it. Answers whether this call did.
///
/// # Errors
/// Those of the store.
pub fn move_on(conn: &mut Conn, id: SpeedMeetingId, (from, to): (State, State)) -> Result<bool, StoreError> {
    Ok(meetings::move_on(conn, id.uuid(), from.code(), to.code())? == 1)
}

/// Says that it was held: the pairs of organisations of the rounds that have begun go to the log of meetings, once.
/// Everybody in those rounds counts as met: who is missing was taken out of them before. Answers whether this call did.
///
/// # Errors
/// Those of the store.
pub fn hold(
    conn: &mut Conn,
    key: &SealKey,
    id: SpeedMeetingId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    hold_those(conn, key, (id, &|_| true), now)
}

/// The same, where only some of them came: who did not is in no meeting of the log, and in no headcount.
pub(crate) fn hold_those(
    conn: &mut Conn,
    key: &SealKey,
    (id, came): (SpeedMeetingId, &dyn Fn(Guest) -> bool),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let (Some(meeting), Some(rotation)) = (speed_meeting(conn, key, id)?, rotation(conn, id)?) else {
        return Ok(false);
    };
    let begun = rotation.rounds.iter().filter(|round| round.starts <= now);
    let took_place = |held: &&Meeting| came(Guest::Partner(held.partner)) && came(held.guest);
    let met: Vec<Meeting> = begun.flat_map(|round| &round.meetings).filter(took_place).copied().collect();
    if met.is_empty() || !move_on(conn, id, (State::RotationLocked, State::Held))? {
        return Ok(false);
    }
    let held = Held {
        kind: HeldKind::SpeedMeeting,
        on: meeting.day(),
        source: id.uuid(),
        met: Met::Pairs(pairs(&meeting, &met)),
        headcount: Some(headcount(&meeting, &met)),
        learnt: None,
    };
    encounter::keep_held(conn, &held, now)?;
    if let Some(need) = meeting.need {
        cooperation::finish_team_need(conn, need, now)?;
    }
    Ok(true)
}

/// How many people met somebody: one for each partner, and those of the groups.
fn headcount(meeting: &SpeedMeeting, met: &[Meeting]) -> u32 {
    let everyone: BTreeSet<Guest> =
        met.iter().flat_map(|held| [Guest::Partner(held.partner), held.guest]).collect();
    let people = everyone.into_iter().map(|who| match who {
        Guest::Partner(_) => 1,
        Guest::Visitor(id) => meeting.visitor(id).map_or(0, |one| one.people),
    });
    people.sum()
}

/// The organisations that met each other, each pair once.
fn pairs(meeting: &SpeedMeeting, met: &[Meeting]) -> Vec<(OrganizationId, OrganizationId)> {
    let met = met.iter().filter_map(|held| {
        let partner = meeting.partner(held.partner)?.organization?;
        let guest = meeting.guest_organization(held.guest)?;
        (partner != guest).then(|| (partner.min(guest), partner.max(guest)))
    });
    let mut pairs: Vec<_> = met.collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
