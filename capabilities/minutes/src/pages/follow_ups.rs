//! What is to be done after meetings: late first, then by day; one button says it is done.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::TimeDelta;
use encounter::Encounter;
use uuid::Uuid;
use vocabulary::id::FollowUpId;
use vocabulary::time::paris;
use web::{Failure, Filled, Page, Visit};

use super::minutes::row;
use super::{MinutesRoom, coordinates, may_write, own, speaks_for, to_meetings};
use crate::closing::{follow_up, found, set_done, writers};
use crate::needs::unwritten;
use crate::paths;
use crate::record::FollowUp;
use crate::store::records::{FollowUpRow, follow_ups_done, follow_ups_waiting};
use directory::OrganizationNames;
use web::body::{Body, Cell};

/// The most follow-ups one page shows.
const MOST_SHOWN: i64 = 500;
/// For how long what was done is shown.
const DONE_SHOWN: TimeDelta = TimeDelta::days(90);

pub(super) async fn show(visit: Visit, State(room): State<MinutesRoom>) -> Result<Page, Failure> {
    let since = visit.now - DONE_SHOWN;
    let now = visit.now;
    let read = move |conn: &mut ::store::Conn| {
        let waiting = follow_ups_waiting(conn, MOST_SHOWN)?;
        let done = follow_ups_done(conn, since, MOST_SHOWN)?;
        Ok((waiting, done, unwritten(conn, now, TimeDelta::zero())?, OrganizationNames::read(conn)?))
    };
    let (waiting, done, unwritten, names) = room.read(read).await?;
    let (mine, everybody) = (own(&visit), coordinates(&visit));
    let is_shown = |one: &FollowUp| everybody || one.organization.is_some_and(|owner| mine.contains(&owner));
    let understood = |rows: Vec<FollowUpRow>| -> Vec<FollowUp> {
        rows.into_iter().map(FollowUpRow::understood).filter(is_shown).collect()
    };
    let mut body = Body::titled(&visit, "minutes-follow-ups");
    body.below(vec![to_meetings(&visit)]).lead(visit.say("minutes-follow-ups-lead"));
    to_write(&mut body, &visit, &unwritten);
    let (late, ahead): (Vec<FollowUp>, Vec<FollowUp>) =
        understood(waiting).into_iter().partition(|one| one.is_late(visit.today()));
    if !late.is_empty() {
        section(&mut body, (&visit, &names), ("en-retard", "minutes-follow-ups-late"), &late);
    }
    section(&mut body, (&visit, &names), ("a-faire", "minutes-follow-ups-ahead"), &ahead);
    let done = understood(done);
    if !done.is_empty() {
        section(&mut body, (&visit, &names), ("faites", "minutes-follow-ups-done"), &done);
    }
    Ok(body.page())
}

/// Meetings that are over and nobody wrote about yet.
fn to_write(body: &mut Body<'_>, visit: &Visit, unwritten: &[Encounter]) {
    let theirs = unwritten.iter().filter(|one| may_write(visit, one, None));
    let line = |one: &Encounter| {
        let day = one.starts.map(|starts| visit.date(paris(starts).date())).unwrap_or_default();
        Cell::link(&one.subject, paths::minutes(one.id.uuid())).below(day)
    };
    let lines: Vec<Cell> = theirs.map(line).collect();
    if !lines.is_empty() {
        body.heading("sans-compte-rendu", "minutes-unwritten").list(lines);
    }
}

fn section(
    body: &mut Body<'_>,
    (visit, names): (&Visit, &OrganizationNames),
    (id, key): (&str, &str),
    some: &[FollowUp],
) {
    let line = |one: &FollowUp| {
        let mut cells = row(visit, names, one, Some(paths::FOLLOW_UPS));
        cells.push(Cell::link(visit.say("minutes-to-minutes"), paths::minutes(one.encounter.uuid())));
        cells
    };
    let head = ["minutes-what", "minutes-who", "minutes-until", "minutes-standing", "minutes-from"];
    body.heading(id, key).table((key, "minutes-follow-ups-none"), &head, some.iter().map(line).collect());
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = FollowUpId::from(id);
    let read = move |conn: &mut ::store::Conn| {
        let Some(one) = follow_up(conn, id)? else { return Ok(None) };
        Ok(found(conn, one.encounter)?.map(|(encounter, minutes)| (one, encounter, minutes)))
    };
    let (one, encounter, minutes) = room.read(read).await?.ok_or(Failure::NotFound)?;
    let mut theirs = writers(&encounter, minutes.as_ref());
    theirs.extend(one.organization);
    if !speaks_for(&visit, &theirs) {
        return Err(Failure::NotFound);
    }
    let (is_done, now) = (filled.text("act") != "rouvrir", visit.now);
    room.write(move |conn| set_done(conn, &one, is_done, now)).await?;
    let notice = if is_done { "minutes-follow-up-done" } else { "minutes-follow-up-reopened" };
    Ok(visit.go(filled.back(paths::FOLLOW_UPS), notice))
}
