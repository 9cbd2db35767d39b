//! What this room does by itself: warns before a convention ends, asks groups whether they go on, tells of meetings.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::TimeDelta;
use vocabulary::id::{OrganizationId, RelationId, WorkingGroupId};
use web::Shell;

use crate::group::{GroupStep, next_step};
use crate::letters::{Desk, Told};
use crate::paths;
use crate::relation::WARNED_BEFORE;
use crate::store::groups::{self, CalendarRow};
use crate::store::relations::{note_warned, to_warn, untold};
use crate::store::telling::{note_agreement_told, note_relation_told, untold_agreements};
use crate::store::{documents, means, meetings};
use directory::OrganizationNames;

/// How long after the end of a convention its document is kept.
const DOCUMENT_KEPT: TimeDelta = TimeDelta::days(365);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Relations named in answers that who did not say so was told of, and agreements by naming.
    pub told: u64,
    /// Conventions both sides were warned of.
    pub warned: u64,
    /// Groups that were reminded of their last day or asked about it.
    pub asked: u64,
    /// Groups that closed by themselves.
    pub closed: u64,
    /// Meetings both sides were told of.
    pub proposed: u64,
    /// Requests for means whose days were over.
    pub expired: u64,
}

/// The round of every day: the same on the same day, so that several processes may make it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk { key: key.clone(), shell: Arc::clone(shell), now: shell.clock.now() };
    db.write(move |conn| {
        documents::forget_documents(conn, desk.today() - DOCUMENT_KEPT)?;
        Ok(Round {
            told: tell_relations(conn, &desk)?,
            warned: warn(conn, &desk)?,
            proposed: tell_meetings(conn, &desk)?,
            expired: means::expire_requests(conn, desk.today())?,
            ..look_at_groups(conn, &desk)?
        })
    })
    .await
}

/// Warns both sides of each convention that ends within ninety days, once for an end.
fn warn(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let today = desk.today();
    let mut warned = 0;
    for relation in to_warn(conn, today, today + WARNED_BEFORE)? {
        let Some(until) = relation.until else { continue };
        if note_warned(conn, relation.id.uuid(), until)? == 0 {
            continue;
        }
        let names = OrganizationNames::read(conn)?;
        let path = paths::under(paths::COOPERATIONS, relation.id.uuid());
        for (side, other) in [(relation.a, relation.b), (relation.b, relation.a)] {
            let names = vec![("other", names.name(other).to_owned())];
            let told = Told { what: "ends-soon", about: relation.id.uuid(), path: path.clone(), names };
            desk.tell_keepers(conn, side, &told)?;
        }
        warned += 1;
    }
    Ok(warned)
}

/// Tells who did not say so of each relation that an answer declared, and the other side of each agreement that an
/// answer gave: nobody stands on the public lists as a partner without having heard of it.
fn tell_relations(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let mut told = 0;
    let names = OrganizationNames::read(conn)?;
    for relation in untold(conn, desk.today())? {
        if note_relation_told(conn, relation.id.uuid(), desk.now)? == 0 {
            continue;
        }
        for (side, other, agrees) in
            [(relation.a, relation.b, relation.a_agrees), (relation.b, relation.a, relation.b_agrees)]
        {
            if !agrees && names.knows(other) {
                let letter = crate::pages::relation_told("declared", relation.id, names.name(other));
                desk.tell_keepers(conn, side, &letter)?;
            }
        }
        told += 1;
    }
    for row in untold_agreements(conn)? {
        if note_agreement_told(conn, row.id)? == 0 {
            continue;
        }
        let (agreed, a, b) = (row.agreed, row.side_a, row.side_b);
        let (agreed, other) =
            (OrganizationId::from(agreed), OrganizationId::from(if agreed == a { b } else { a }));
        let letter = crate::pages::relation_told("agreed", RelationId::from(row.id), names.name(agreed));
        desk.tell_keepers(conn, other, &letter)?;
        told += 1;
    }
    Ok(told)
}

/// Tells both sides of each meeting that nobody was told of.
pub(crate) fn tell_meetings(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let mut proposed = 0;
    for meeting in meetings::untold(conn)? {
        if meetings::note_told(conn, meeting.id.uuid(), desk.now)? == 0 {
            continue;
        }
        let names = OrganizationNames::read(conn)?;
        if !names.knows(meeting.a) || !names.knows(meeting.b) {
            continue;
        }
        crate::pages::tell_both(conn, desk, (&meeting, &names), "meeting-proposed")?;
        proposed += 1;
    }
    Ok(proposed)
}

fn look_at_groups(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for row in groups::open_calendars(conn)? {
        let Some(step) = next_step(row.ends_on, (row.reminded_for, row.asked_on), desk.today()) else {
            continue;
        };
        if !take_step(conn, desk, &row, step)? {
            continue;
        }
        match step {
            GroupStep::Remind | GroupStep::Ask => round.asked += 1,
            GroupStep::CloseItself => round.closed += 1,
        }
    }
    Ok(round)
}

/// Takes a step of a group's calendar and tells its organisations. Answers whether it was this call that did.
fn take_step(conn: &mut Conn, desk: &Desk, row: &CalendarRow, step: GroupStep) -> Result<bool, StoreError> {
    let (changed, what) = match step {
        GroupStep::Remind => (groups::note_reminded(conn, row.id, row.ends_on)?, "group-ends-soon"),
        GroupStep::Ask => (groups::note_asked(conn, row.id, row.ends_on, desk.today())?, "group-ended"),
        GroupStep::CloseItself => {
            (u64::from(groups::close(conn, WorkingGroupId::from(row.id), None, desk.now)?), "group-closed")
        }
    };
    if changed == 0 {
        return Ok(false);
    }
    if let Some(group) = groups::group(conn, WorkingGroupId::from(row.id))? {
        let told = crate::pages::group_told(what, &group);
        for (member, _) in &group.members {
            desk.tell_keepers(conn, *member, &told)?;
        }
    }
    Ok(true)
}
