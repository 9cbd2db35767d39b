//! Planning dates, finding them again, changing them, and counting who came.

use std::collections::BTreeMap;

use ::store::{Conn, Fact, StoreError, record};
use chrono::{DateTime, Utc};
use serde_json::json;
use vocabulary::codes::Audience;
use vocabulary::id::{ActionSessionId, CollectiveActionId};
use vocabulary::time::{TimeZoneName, paris};

use crate::session::{Group, Headcount, Kind, NewSession, Place, Plan, Session, State, Totals, told_sum};
use crate::store::counts::{CountRow, counts_of, counts_of_action, forget_counts, insert_count};
use crate::store::dates::{
    DateRow, PlanRow, SpanRow, change_date, count_counted_dates, count_dates, count_kept_dates, date_by_id,
    dates_of, dates_with_removed, insert_date, next_date, note_counted, parts_of, remove_date, set_state,
};

/// The most dates one action keeps.
pub const MOST_DATES: usize = 400;

/// Plans dates of an action and answers how many were new; beyond [`MOST_DATES`] none is taken, nor one that ends before
/// it begins.
///
/// # Errors
/// Those of the store.
pub fn plan(
    conn: &mut Conn,
    action: CollectiveActionId,
    new: &[NewSession],
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let room = MOST_DATES.saturating_sub(usize::try_from(count_dates(conn, action.uuid())?).unwrap_or(0));
    let mut planned = 0;
    for one in new.iter().filter(|one| one.plan.is_fit()).take(room) {
        planned += usize::try_from(insert_date(conn, &row_of(action, one, now))?).unwrap_or(0);
    }
    if planned > 0 {
        tell(conn, ("session.planned", action.uuid()), json!({ "dates": planned }), now)?;
    }
    Ok(planned)
}

/// The dates of an action that begin between two moments, the first first, with their headcounts. No bound means all.
///
/// # Errors
/// Those of the store.
pub fn sessions_of(
    conn: &mut Conn,
    action: CollectiveActionId,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
) -> Result<Vec<Session>, StoreError> {
    let span = SpanRow { action: action.uuid(), from: from.unwrap_or(EARLIEST), to: to.unwrap_or(LATEST) };
    let mut counts = by_session(counts_of_action(conn, action.uuid())?);
    let rows = dates_of(conn, &span)?;
    Ok(rows.into_iter().map(|row| with_counts(row, &mut counts)).collect())
}

/// Every date of an action with those taken off its list, for calendars.
///
/// # Errors
/// Those of the store.
pub(crate) fn sessions_with_removed(
    conn: &mut Conn,
    action: CollectiveActionId,
) -> Result<Vec<Session>, StoreError> {
    let rows = dates_with_removed(conn, action.uuid())?;
    Ok(rows.into_iter().map(|row| session_from(row, None)).collect())
}

/// A date; one that was taken off the list is found as well, and says so.
///
/// # Errors
/// Those of the store.
pub fn session(conn: &mut Conn, id: ActionSessionId) -> Result<Option<Session>, StoreError> {
    let Some(row) = date_by_id(conn, id.uuid())? else { return Ok(None) };
    let mut counts = by_session(counts_of(conn, id.uuid())?);
    Ok(Some(with_counts(row, &mut counts)))
}

/// The next date of each action that takes place and is not over; actions without one are not in the map.
///
/// # Errors
/// Those of the store.
pub fn next_of(
    conn: &mut Conn,
    actions: &[CollectiveActionId],
    now: DateTime<Utc>,
) -> Result<BTreeMap<CollectiveActionId, Session>, StoreError> {
    let mut next = BTreeMap::new();
    for action in actions {
        if let Some(row) = next_date(conn, action.uuid(), now)? {
            next.insert(*action, session_from(row, None));
        }
    }
    Ok(next)
}

/// Changes what is planned for a date. A date that was announced and gets another time or place is « déplacée ».
/// What ends before it begins changes nothing. Answers the date as it is now, or nothing if it is not on a list any more.
///
/// # Errors
/// Those of the store.
pub fn change(
    conn: &mut Conn,
    id: ActionSessionId,
    planned: &Plan,
    now: DateTime<Utc>,
) -> Result<Option<Session>, StoreError> {
    let Some(before) = session(conn, id)?.filter(|session| !session.is_removed) else { return Ok(None) };
    if before.plan == *planned || !planned.is_fit() {
        return Ok(Some(before));
    }
    let moves = before.plan.starts != planned.starts
        || before.plan.ends != planned.ends
        || before.plan.place != planned.place;
    let state = if moves && before.state == State::Planned { State::Moved } else { before.state.clone() };
    change_date(conn, &plan_row(id, planned, &state, now))?;
    follow(conn, (&before, planned), now)?;
    let name = if moves { "session.moved" } else { "session.changed" };
    tell(conn, (name, id.uuid()), json!({ "action": before.action }), now)?;
    session(conn, id)
}

/// The activities of a day go with it to another day, at their hours on the clock of Paris.
fn follow(
    conn: &mut Conn,
    (before, planned): (&Session, &Plan),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let days = paris(planned.starts).date() - paris(before.plan.starts).date();
    if days.is_zero() {
        return Ok(());
    }
    let later = |moment: DateTime<Utc>| TimeZoneName::PARIS.instant(paris(moment) + days);
    for row in parts_of(conn, before.id.uuid())? {
        let part = session_from(row, None);
        let (starts, ends) = (later(part.plan.starts), later(part.plan.ends));
        // In the hour that is left out in spring it lasts as long, whatever the clock says.
        let ends = if starts < ends { ends } else { starts + (part.plan.ends - part.plan.starts) };
        let moved = Plan { starts, ends, ..part.plan };
        change(conn, part.id, &moved, now)?;
    }
    Ok(())
}

/// Says that a date does not take place, and why; nor do the activities that belong to it. Answers whether this call said so.
///
/// # Errors
/// Those of the store.
pub fn cancel(
    conn: &mut Conn,
    id: ActionSessionId,
    why: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(before) = session(conn, id)? else { return Ok(false) };
    if before.headcount.is_some() || set_state(conn, id.uuid(), "cancelled", why, now)? == 0 {
        return Ok(false);
    }
    for row in parts_of(conn, id.uuid())? {
        cancel(conn, row.id.into(), why, now)?;
    }
    if before.takes_place() {
        tell(conn, ("session.cancelled", id.uuid()), json!({ "action": before.action }), now)?;
    }
    Ok(true)
}

/// Says that a cancelled date takes place after all, with the activities that belong to it.
///
/// # Errors
/// Those of the store.
pub fn restore(conn: &mut Conn, id: ActionSessionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(before) = session(conn, id)? else { return Ok(false) };
    if !matches!(before.state, State::Cancelled { .. })
        || set_state(conn, id.uuid(), "planned", "", now)? == 0
    {
        return Ok(false);
    }
    for row in parts_of(conn, id.uuid())? {
        restore(conn, row.id.into(), now)?;
    }
    tell(conn, ("session.restored", id.uuid()), json!({ "action": before.action }), now)?;
    Ok(true)
}

/// Takes a date off the list, with the activities that belong to it, unless people were counted. For whoever signed
/// up and for calendars it is cancelled.
///
/// # Errors
/// Those of the store.
pub fn remove(conn: &mut Conn, id: ActionSessionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(before) = session(conn, id)? else { return Ok(false) };
    if before.headcount.is_some() || remove_date(conn, id.uuid(), now)? == 0 {
        return Ok(false);
    }
    tell(conn, ("session.cancelled", id.uuid()), json!({ "action": before.action }), now)?;
    Ok(true)
}

/// Keeps how many people came; a second count takes the place of the first. Nothing is kept of a date that is
/// cancelled.
///
/// # Errors
/// Those of the store.
pub fn count(
    conn: &mut Conn,
    id: ActionSessionId,
    headcount: &Headcount,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if !keep_count(conn, id, headcount, now)? {
        return Ok(false);
    }
    tell(conn, ("session.counted", id.uuid()), json!({ "people": headcount.total() }), now)?;
    Ok(true)
}

/// The same, without telling anybody.
pub(crate) fn keep_count(
    conn: &mut Conn,
    id: ActionSessionId,
    headcount: &Headcount,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if note_counted(conn, id.uuid(), now)? == 0 {
        return Ok(false);
    }
    forget_counts(conn, id.uuid())?;
    for row in count_rows(id, headcount) {
        insert_count(conn, &row)?;
    }
    Ok(true)
}

/// What the dates of an action come to.
///
/// # Errors
/// Those of the store.
pub fn totals(conn: &mut Conn, action: CollectiveActionId) -> Result<Totals, StoreError> {
    let dates = u32::try_from(count_kept_dates(conn, action.uuid())?).unwrap_or(u32::MAX);
    let counts = by_session(counts_of_action(conn, action.uuid())?);
    let mut totals = Totals { dates, ..Totals::default() };
    totals.counted = u32::try_from(count_counted_dates(conn, action.uuid())?).unwrap_or(u32::MAX);
    totals.people = counts.values().map(|headcount| u64::from(headcount.total())).sum();
    totals.told = told_sum(counts.values().map(|headcount| u64::from(headcount.total())));
    let of = |audience: Audience| counts.values().map(|one| u64::from(one.of(audience))).sum::<u64>();
    let by = Audience::ALL.iter().map(|audience| (*audience, of(*audience)));
    totals.by_audience = by.filter(|(_, people)| *people > 0).collect();
    Ok(totals)
}

/// Before anything was planned.
pub(crate) const EARLIEST: DateTime<Utc> = DateTime::UNIX_EPOCH;
/// The end of the year 9999, later than what the store keeps.
pub(crate) const LATEST: DateTime<Utc> = match DateTime::from_timestamp(253_402_300_799, 0) {
    Some(moment) => moment,
    None => DateTime::<Utc>::MAX_UTC,
};

fn tell(
    conn: &mut Conn,
    (name, subject): (&'static str, uuid::Uuid),
    payload: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    record(conn, &Fact { name, subject: Some(subject), payload, recorded_at: now }).map(|_| ())
}

fn row_of(action: CollectiveActionId, new: &NewSession, now: DateTime<Utc>) -> DateRow {
    DateRow {
        id: new.id.uuid(),
        action: action.uuid(),
        part_of: new.part_of.map(ActionSessionId::uuid),
        starts: new.plan.starts,
        ends: new.plan.ends,
        title: new.plan.title.clone(),
        place: new.plan.place.words.clone(),
        commune: new.plan.place.commune.clone(),
        kind: new.plan.kind.code().to_owned(),
        capacity: new.plan.capacity.map(i64::from),
        state: State::Planned.code().to_owned(),
        why: String::new(),
        from_rule: new.from_rule,
        sequence: 0,
        changed_at: now,
        counted_at: None,
        reminded_at: None,
        removed_at: None,
    }
}

fn plan_row(id: ActionSessionId, plan: &Plan, state: &State, now: DateTime<Utc>) -> PlanRow {
    PlanRow {
        id: id.uuid(),
        starts: plan.starts,
        ends: plan.ends,
        title: plan.title.clone(),
        place: plan.place.words.clone(),
        commune: plan.place.commune.clone(),
        kind: plan.kind.code().to_owned(),
        capacity: plan.capacity.map(i64::from),
        state: state.code().to_owned(),
        changed_at: now,
    }
}

fn count_rows(id: ActionSessionId, headcount: &Headcount) -> Vec<CountRow> {
    let row = |audience: &str, group: Option<&Group>, people: u32| CountRow {
        session: id.uuid(),
        position: 0,
        audience: audience.to_owned(),
        brought_by: group.and_then(|group| group.brought_by).map(vocabulary::id::OrganizationId::uuid),
        people: i64::from(people),
    };
    let mut rows: Vec<CountRow> =
        headcount.groups.iter().map(|group| row(group.audience.code(), Some(group), group.people)).collect();
    rows.push(row("", None, headcount.others));
    (0..).zip(&mut rows).for_each(|(position, row)| row.position = position);
    rows
}

fn by_session(rows: Vec<CountRow>) -> BTreeMap<uuid::Uuid, Headcount> {
    let mut counts: BTreeMap<uuid::Uuid, Headcount> = BTreeMap::new();
    for row in rows {
        let people = u32::try_from(row.people).unwrap_or(0);
        let headcount = counts.entry(row.session).or_default();
        match Audience::from_code(&row.audience) {
            Some(audience) => {
                let brought_by = row.brought_by.map(Into::into);
                headcount.groups.push(Group { audience, brought_by, people });
            }
            None => headcount.others = headcount.others.saturating_add(people),
        }
    }
    counts
}

fn with_counts(row: DateRow, counts: &mut BTreeMap<uuid::Uuid, Headcount>) -> Session {
    let headcount = counts.remove(&row.id);
    session_from(row, headcount)
}

pub(crate) fn session_from(row: DateRow, headcount: Option<Headcount>) -> Session {
    let state = match row.state.as_str() {
        "moved" => State::Moved,
        "cancelled" => State::Cancelled { why: row.why },
        "held" => State::Held,
        _ => State::Planned,
    };
    Session {
        id: row.id.into(),
        action: row.action.into(),
        part_of: row.part_of.map(Into::into),
        plan: Plan {
            starts: row.starts,
            ends: row.ends,
            title: row.title,
            place: Place { words: row.place, commune: row.commune },
            kind: Kind::from_code(&row.kind).unwrap_or_default(),
            capacity: row.capacity.and_then(|places| u16::try_from(places).ok()),
        },
        state,
        headcount,
        from_rule: row.from_rule,
        sequence: u32::try_from(row.sequence).unwrap_or(0),
        changed_at: row.changed_at,
        is_removed: row.removed_at.is_some(),
    }
}
