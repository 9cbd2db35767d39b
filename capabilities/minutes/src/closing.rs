//! Keeping minutes and closing them: from then on the encounter was held, and the log says so.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, Utc};
use encounter::{Encounter, EncounterState, Held, HeldKind, InvitedAnswer, Met};
use serde_json::json;
use vocabulary::id::{EncounterId, FollowUpId, OrganizationId};

use crate::record::{FollowUp, Minutes, Publication};
use crate::store::records;

/// What came of keeping minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// They are kept.
    Kept,
    /// Somebody else changed them since the form was drawn: nothing is written over.
    ChangedMeanwhile,
}

/// Keeps minutes that were drawn at a moment (`seen`); none where nobody had begun them. Closed ones tell the log who
/// met whom.
pub(crate) fn keep(
    conn: &mut Conn,
    encounter: &Encounter,
    minutes: &Minutes,
    seen: Option<DateTime<Utc>>,
) -> Result<Kept, StoreError> {
    let before = records::minutes(conn, minutes.encounter)?;
    if before.as_ref().map(|before| before.changed_at) != seen {
        return Ok(Kept::ChangedMeanwhile);
    }
    records::keep(conn, minutes)?;
    if minutes.closed_at.is_none() {
        return Ok(Kept::Kept);
    }
    let held = Held {
        kind: HeldKind::Encounter(encounter.format),
        on: minutes.held_on,
        source: minutes.encounter.uuid(),
        met: Met::Together(minutes.organizations()),
        headcount: Some(minutes.headcount()),
        learnt: Some(minutes.learnt.clone()),
    };
    encounter::keep_held(conn, &held, minutes.changed_at)?;
    move_on(conn, minutes, minutes.changed_at)?;
    if before.is_none_or(|before| before.closed_at.is_none()) {
        let payload = json!({
            "organizations": minutes.attendance.len(),
            "people": minutes.headcount(),
            "decisions": minutes.decisions.len(),
            "follow_ups": minutes.follow_ups.len(),
        });
        let (name, subject) = ("minutes.closed", Some(minutes.encounter.uuid()));
        ::store::record(conn, &Fact { name, subject, payload, recorded_at: minutes.changed_at })?;
    }
    Ok(Kept::Kept)
}

/// The encounter stands where its closed minutes say: held, told to others, everything done; and no further when
/// something is to be done again, or is told no longer.
fn move_on(conn: &mut Conn, minutes: &Minutes, now: DateTime<Utc>) -> Result<(), StoreError> {
    let id = minutes.encounter;
    encounter::mark_held(conn, id, now)?;
    let is_told = minutes.publication != Publication::Nobody && !minutes.summary.is_empty();
    let is_done = !minutes.follow_ups.is_empty() && records::is_all_done(conn, id)?;
    let state = match (is_done, is_told) {
        (true, _) => EncounterState::FollowUpsDone,
        (false, true) => EncounterState::RecordPublished,
        (false, false) => EncounterState::Held,
    };
    encounter::mark_standing(conn, id, state, now).map(|_| ())
}

/// A follow-up with the encounter it comes from.
pub(crate) fn follow_up(conn: &mut Conn, id: FollowUpId) -> Result<Option<FollowUp>, StoreError> {
    Ok(records::follow_up_by_id(conn, id.uuid())?.map(records::FollowUpRow::understood))
}

/// Says that a follow-up is done, or that it is not.
pub(crate) fn set_done(
    conn: &mut Conn,
    one: &FollowUp,
    is_done: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if one.done_at.is_some() == is_done {
        return Ok(());
    }
    records::set_done(conn, one.id.uuid(), is_done.then_some(now))?;
    if let Some(minutes) = records::minutes(conn, one.encounter)?.filter(|one| one.closed_at.is_some()) {
        move_on(conn, &minutes, now)?;
    }
    let payload = json!({ "encounter": one.encounter, "done": is_done });
    let (name, subject) = ("minutes.follow_up_done", Some(one.id.uuid()));
    ::store::record(conn, &Fact { name, subject, payload, recorded_at: now }).map(|_| ())
}

/// The minutes of an encounter as they stand, or as they would begin: who is expected, and nobody counted yet.
pub(crate) fn begun(encounter: &Encounter, kept: Option<Minutes>, now: DateTime<Utc>) -> Minutes {
    let today = vocabulary::time::paris(now).date();
    let held_on = encounter.starts.map_or(today, |starts| vocabulary::time::paris(starts).date());
    kept.unwrap_or(Minutes {
        encounter: encounter.id,
        held_on: held_on.min(today),
        attendance: Vec::new(),
        learnt: String::new(),
        decisions: Vec::new(),
        follow_ups: Vec::new(),
        summary: String::new(),
        publication: Publication::Members,
        changed_at: now,
        closed_at: None,
    })
}

/// Who is expected or was there, once each, in that order.
pub(crate) fn concerned(encounter: &Encounter, minutes: &Minutes) -> Vec<OrganizationId> {
    let mut all = encounter.expected();
    for organization in minutes.organizations() {
        if !all.contains(&organization) {
            all.push(organization);
        }
    }
    all
}

/// Who reads what is written about an encounter: who is expected, or was there.
pub(crate) fn readers(encounter: &Encounter, minutes: Option<&Minutes>) -> Vec<OrganizationId> {
    minutes.map_or_else(|| encounter.expected(), |minutes| concerned(encounter, minutes))
}

/// Who writes about an encounter: who asked for it, and who was there. Until that is written down, who said it would
/// come, and whoever was asked alone and did not decline.
pub(crate) fn writers(encounter: &Encounter, minutes: Option<&Minutes>) -> Vec<OrganizationId> {
    let present = minutes.map(Minutes::organizations).unwrap_or_default();
    let mut writers = vec![encounter.asked_by];
    if present.is_empty() {
        let comes = |answer| match answer {
            Some(InvitedAnswer::Accepts) => true,
            Some(InvitedAnswer::Declines) => false,
            None => encounter.is_between_two(),
        };
        writers.extend(encounter.invited.iter().filter(|one| comes(one.answer)).map(|one| one.organization));
    } else {
        writers.extend(present);
    }
    writers
}

/// Whether something may be written down about an encounter: it took place, or its moment has come.
pub(crate) fn may_be_written(encounter: &Encounter, now: DateTime<Utc>) -> bool {
    let has_begun = encounter.starts.is_some_and(|starts| starts <= now);
    encounter.state.is_held() || (encounter.state == EncounterState::Scheduled && has_begun)
}

/// An encounter with its minutes.
pub(crate) fn found(
    conn: &mut Conn,
    id: EncounterId,
) -> Result<Option<(Encounter, Option<Minutes>)>, StoreError> {
    let Some(encounter) = encounter::encounter(conn, id)? else { return Ok(None) };
    let minutes = records::minutes(conn, id)?;
    Ok(Some((encounter, minutes)))
}
