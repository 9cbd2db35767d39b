//! What moves on a list: seats that free are offered by order, accepted, missed; somebody leaves; two are one.

use ::store::{Conn, StoreError};
use post::Desk;
use serde_json::json;
use vocabulary::id::EnrolmentId;

use crate::enrolment::{Contact, Enrolment, Standing};
use crate::letters::{self, Told};
use crate::list::{List, is_closed};
use crate::rule::Scope;
use crate::signing::{entry, tell, tell_standing};
use crate::store::calls::{CallRow, delete_calls_of, delete_offer_calls_of, insert_call};
use crate::store::dates::delete_dates_of;
use crate::store::entries::{
    delete_apart_of, delete_entry, entry_by_id, forget_missed, note_missed, note_united, set_seats,
    set_standing,
};
use crate::store::links::{delete_links_of, delete_ways_in};
use crate::waiting::{MOST_MISSED, deadline, due_offers, is_night, may_be_seated};

/// Offers the free seats of a list, by order of arrival. Too near to the date nobody is written to: the page of those
/// signed up tells whoever carries the action whom to call, in the same order. Answers how many were asked.
pub(crate) fn offer_free(conn: &mut Conn, desk: &Desk, scope: Scope) -> Result<u64, StoreError> {
    let Some(list) = List::read(conn, scope, desk.now)? else { return Ok(0) };
    let due = due_offers(list.capacity, &list.lines);
    let Some(action) = action::action(conn, list.scope.action)?.filter(|_| !list.is_past) else {
        return Ok(0);
    };
    let Some(until) = deadline(desk.now, list.starts) else {
        return ask_carrier(conn, desk, &due, &Told::of("call", &action, list.starts)).map(|()| 0);
    };
    let told = Told { until: Some(until), ..Told::of("offer", &action, list.starts) };
    let mut to_call = 0;
    for id in &due {
        let until = Some(until);
        set_standing(conn, id.uuid(), Standing::Offered { until: desk.now }.code(), until)?;
        let Some(her) = entry(conn, desk, *id)? else { continue };
        if !letters::tell_her(conn, desk, &her, &told)? && her.contact != Contact::Nothing {
            to_call += ask_to_call(conn, desk, &her, ("offer", None))?;
        }
    }
    if to_call > 0 {
        let told = Told { what: "call", ..told };
        letters::tell_carrier(conn, desk, &told, &desk.now.timestamp_micros().to_string())?;
    }
    u64::try_from(due.len()).map_or(Ok(u64::MAX), Ok)
}

/// Tells whoever carries the action, by day and once for each, that seats are free for somebody who can be called.
fn ask_carrier(conn: &mut Conn, desk: &Desk, due: &[EnrolmentId], told: &Told<'_>) -> Result<(), StoreError> {
    if is_night(desk.now) {
        return Ok(());
    }
    for id in due {
        if entry(conn, desk, *id)?.is_some_and(|her| her.contact != Contact::Nothing) {
            return letters::tell_carrier(conn, desk, told, &format!("late/{id}/{:?}", told.starts));
        }
    }
    Ok(())
}

/// Puts somebody on the list of calls: once about an offer, once about the action, once about each date. What is told
/// later takes the place of what was not told yet.
pub(crate) fn ask_to_call(
    conn: &mut Conn,
    desk: &Desk,
    her: &Enrolment,
    (why, session): (&'static str, Option<uuid::Uuid>),
) -> Result<u64, StoreError> {
    let about = match session {
        Some(session) => session.to_string(),
        None if why == "offer" => why.to_owned(),
        None => "action".to_owned(),
    };
    let row = CallRow {
        id: EnrolmentId::from_source("enrolment", "call", &format!("{}/{about}", her.id)).uuid(),
        action: her.scope.action.uuid(),
        entry: her.id.uuid(),
        session,
        why: why.to_owned(),
        made_at: desk.now,
    };
    insert_call(conn, &row)
}

/// She takes the seats that are held for her. As long as nobody else was asked she may, even past the moment.
/// Answers whether she has them.
pub(crate) fn accept(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<bool, StoreError> {
    let Some(her) = entry(conn, desk, id)? else { return Ok(false) };
    match her.standing {
        Standing::In => Ok(true),
        Standing::Waiting => Ok(false),
        Standing::Offered { .. } => {
            delete_offer_calls_of(conn, id.uuid())?;
            set_standing(conn, id.uuid(), Standing::In.code(), None)?;
            Ok(true)
        }
    }
}

/// Whoever carries the action reached her by telephone and gives her a free seat. Answers whether it was hers to have:
/// nobody is seated beyond the number, nor before somebody who came first and fits.
pub(crate) fn seat(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<bool, StoreError> {
    let Some(her) = entry(conn, desk, id)? else { return Ok(false) };
    if her.standing != Standing::Waiting {
        return accept(conn, desk, id);
    }
    let Some(list) = List::read(conn, her.scope, desk.now)? else { return Ok(false) };
    if !may_be_seated(list.capacity, &list.lines, id) {
        return Ok(false);
    }
    set_standing(conn, id.uuid(), Standing::In.code(), None)?;
    Ok(true)
}

/// The moment passed without an answer: she waits again at her rank, and the next is asked. It counts against nobody
/// while the action does not take place. Answers whether it counts.
pub(crate) fn miss(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<bool, StoreError> {
    let Some(her) = entry(conn, desk, id)? else { return Ok(false) };
    let Some(action) = action::action(conn, her.scope.action)? else { return Ok(false) };
    delete_offer_calls_of(conn, id.uuid())?;
    if is_closed(action.state) {
        set_standing(conn, id.uuid(), Standing::Waiting.code(), None)?;
        return Ok(false);
    }
    if note_missed(conn, id.uuid())? == 0 {
        return Ok(false);
    }
    let what = if her.missed + 1 >= MOST_MISSED { "resting" } else { "missed" };
    letters::tell_her(conn, desk, &her, &Told::of(what, &action, None))?;
    Ok(true)
}

/// She says that she still waits, and is asked again in her turn.
pub(crate) fn still_waits(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<(), StoreError> {
    forget_missed(conn, id.uuid())?;
    let Some(her) = entry(conn, desk, id)? else { return Ok(()) };
    offer_free(conn, desk, her.scope).map(drop)
}

/// She asks for fewer seats; what frees is offered. More seats would pass those who wait: nothing is changed then.
pub(crate) fn ask_fewer(
    conn: &mut Conn,
    desk: &Desk,
    (id, seats): (EnrolmentId, u8),
) -> Result<bool, StoreError> {
    let Some(her) = entry(conn, desk, id)? else { return Ok(false) };
    if seats == 0 || seats >= her.seats {
        return Ok(false);
    }
    set_seats(conn, id.uuid(), i64::from(seats))?;
    offer_free(conn, desk, her.scope)?;
    Ok(true)
}

/// She leaves: her name and her contact are erased at once, and her seats are offered to the next.
pub(crate) fn leave(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<bool, StoreError> {
    let Some(row) = entry_by_id(conn, id.uuid())? else { return Ok(false) };
    let scope = Scope { action: row.action.into(), session: row.session.map(Into::into) };
    erase(conn, id)?;
    offer_free(conn, desk, scope)?;
    tell(conn, desk, ("enrolment.left", scope), json!({ "session": scope.session, "seats": row.seats }))?;
    Ok(true)
}

/// Two sign-ups are one person: the earlier stays, with the seats if one of both had them. Links that were shown on a
/// screen never lead from one to the other, since whoever saw them may be somebody else: where both hold one address,
/// only a new letter to it does. Where the addresses differ, the later one is told that its sign-up is gone.
pub(crate) fn unite(
    conn: &mut Conn,
    desk: &Desk,
    (first, second): (EnrolmentId, EnrolmentId),
) -> Result<bool, StoreError> {
    let (Some(kept), Some(gone)) = (entry(conn, desk, first)?, entry(conn, desk, second)?) else {
        return Ok(false);
    };
    if kept.scope != gone.scope || first == second {
        return Ok(false);
    }
    if kept.standing != Standing::In && gone.standing == Standing::In {
        set_standing(conn, first.uuid(), Standing::In.code(), None)?;
        set_seats(conn, first.uuid(), i64::from(gone.seats))?;
        delete_offer_calls_of(conn, first.uuid())?;
    }
    erase(conn, second)?;
    note_united(conn, first.uuid(), desk.now)?;
    if kept.contact != gone.contact {
        tell_removed(conn, desk, &gone)?;
    } else if matches!(kept.contact, Contact::Mail(_)) {
        delete_ways_in(conn, first.uuid())?;
        tell_standing(conn, desk, first)?;
    }
    offer_free(conn, desk, kept.scope)?;
    Ok(true)
}

/// Tells somebody whose sign-up was taken off the list by whoever carries the action.
pub(crate) fn tell_removed(conn: &mut Conn, desk: &Desk, gone: &Enrolment) -> Result<(), StoreError> {
    let Some(action) = action::action(conn, gone.scope.action)? else { return Ok(()) };
    letters::tell_gone(conn, desk, gone, &Told::of("removed", &action, None))
}

/// Erases a sign-up and everything that hangs on it.
pub(crate) fn erase(conn: &mut Conn, id: EnrolmentId) -> Result<u64, StoreError> {
    delete_calls_of(conn, id.uuid())?;
    delete_dates_of(conn, id.uuid())?;
    delete_links_of(conn, id.uuid())?;
    delete_apart_of(conn, id.uuid())?;
    delete_entry(conn, id.uuid())
}
