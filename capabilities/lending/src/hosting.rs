//! A copy at its host: it comes, it leaves, it is found whole or not, and the host tells what the stay brought.

use std::collections::BTreeSet;

use ::store::{Conn, Fact, StoreError, record};
use chrono::{NaiveDate, TimeDelta};
use post::Desk;
use serde_json::json;
use vocabulary::id::{BookingId, KitItemId, LendingTaskId};

use crate::kit::{Condition, Inventory};
use crate::letters::{self, Told, about_stay};
use crate::paths;
use crate::return_form::ReturnForm;
use crate::stay::Booking;
use crate::store::bookings::{arrived, booking, departed, returned, stays_of};
use crate::store::feedback::keep;
use crate::store::kits::item_ids;
use crate::store::resources::bare_resource;
use crate::store::tasks::{open, settled, task};

/// How long before its first day a copy may come.
pub(crate) const COMES_BEFORE: TimeDelta = TimeDelta::days(7);

/// The host says that the copy has come, and how it found it. The stay before is over then: what is missing or damaged
/// since becomes a task of the host before. Answers whether the stay could say so: it is not
/// before its time, and was not given up.
///
/// # Errors
/// Those of the store.
pub fn arrive(conn: &mut Conn, desk: &Desk, id: BookingId, found: &Inventory) -> Result<bool, StoreError> {
    let Some((stay, found)) = seen(conn, id, (desk.today(), found))? else { return Ok(false) };
    if !arrived(conn, id, (desk.today(), &found))? {
        return Ok(false);
    }
    let stays = stays_of(conn, stay.copy)?;
    let before = stays.into_iter().rev().find(|one| one.start < stay.start);
    if let Some(before) = before.filter(|one| one.returned_on.is_none()) {
        close(conn, desk, (&before, &found))?;
    }
    note(conn, desk, "lending.arrived", &stay)?;
    Ok(true)
}

/// The host says that the copy has left, and in which state. Answers whether the stay could say so: it is not
/// before its time, and was not given up.
///
/// # Errors
/// Those of the store.
pub fn depart(conn: &mut Conn, desk: &Desk, id: BookingId, found: &Inventory) -> Result<bool, StoreError> {
    let Some((stay, found)) = seen(conn, id, (desk.today(), found))? else { return Ok(false) };
    if !departed(conn, id, (desk.today(), &found))? {
        return Ok(false);
    }
    open_tasks(conn, desk, (&stay, &found))?;
    note(conn, desk, "lending.departed", &stay)?;
    Ok(true)
}

/// Who lends says that the copy came back, and in which state. Answers whether the stay could say so: it is not
/// before its time, and was not given up.
///
/// # Errors
/// Those of the store.
pub fn receive(conn: &mut Conn, desk: &Desk, id: BookingId, found: &Inventory) -> Result<bool, StoreError> {
    let Some((stay, found)) = seen(conn, id, (desk.today(), found))? else { return Ok(false) };
    if !close(conn, desk, (&stay, &found))? {
        return Ok(false);
    }
    note(conn, desk, "lending.returned", &stay)?;
    Ok(true)
}

/// The host tells what a stay brought; the last word counts. Answers whether the stay could take it: it has begun and
/// was not given up.
///
/// # Errors
/// Those of the store.
pub fn give_feedback(
    conn: &mut Conn,
    desk: &Desk,
    id: BookingId,
    form: &ReturnForm,
) -> Result<bool, StoreError> {
    let Some(stay) = booking(conn, id)? else { return Ok(false) };
    if !keep(conn, &desk.key, (id, form), desk.now)? {
        return Ok(false);
    }
    note(conn, desk, "lending.told", &stay)?;
    Ok(true)
}

/// A task is settled: the piece is there and in order. Where it is the host who says so, who lends is told and can look.
/// Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn settle_task(
    conn: &mut Conn,
    desk: &Desk,
    id: LendingTaskId,
    by_host: bool,
) -> Result<bool, StoreError> {
    if !settled(conn, id, desk.today())? {
        return Ok(false);
    }
    let Some(task) = task(conn, id)?.filter(|_| by_host) else { return Ok(true) };
    let Some(stay) = booking(conn, task.booking)? else { return Ok(true) };
    let Some(resource) = bare_resource(conn, stay.resource)? else { return Ok(true) };
    let told = Told { about: id.uuid(), ..about_stay("settled", &stay, &resource.name) };
    letters::tell_lender(conn, desk, &told, (resource.owner, &paths::stay(stay.id)))?;
    Ok(true)
}

/// A stay that is near or past, with what was found of the pieces of its resource; other pieces are nobody's word.
fn seen(
    conn: &mut Conn,
    id: BookingId,
    (today, found): (NaiveDate, &Inventory),
) -> Result<Option<(Booking, Inventory)>, StoreError> {
    let Some(stay) = booking(conn, id)?.filter(|stay| today >= stay.start - COMES_BEFORE) else {
        return Ok(None);
    };
    let pieces: BTreeSet<_> =
        item_ids(conn, stay.resource.uuid())?.into_iter().map(KitItemId::from).collect();
    let own = found.iter().filter(|(item, _)| pieces.contains(item));
    let own = own.map(|(item, state)| (*item, *state)).collect();
    Ok(Some((stay, own)))
}

/// A stay is over: who has the copy next found it so.
fn close(conn: &mut Conn, desk: &Desk, (stay, found): (&Booking, &Inventory)) -> Result<bool, StoreError> {
    let mut known = stay.condition_in.clone();
    known.extend(found.iter().map(|(item, state)| (*item, *state)));
    if !returned(conn, stay.id, (desk.today(), &known))? {
        return Ok(false);
    }
    open_tasks(conn, desk, (stay, found))?;
    Ok(true)
}

/// Opens a task for each piece that got worse during a stay, and tells host and lender once.
fn open_tasks(conn: &mut Conn, desk: &Desk, (stay, found): (&Booking, &Inventory)) -> Result<(), StoreError> {
    let mut opened = 0_u64;
    for loss in losses(&stay.condition_out, found) {
        opened += u64::from(open(conn, stay.id, loss, desk.today())?);
    }
    if opened == 0 {
        return Ok(());
    }
    letters::tell_host(conn, desk, "task", stay)?;
    let Some(resource) = bare_resource(conn, stay.resource)? else { return Ok(()) };
    let told = about_stay("damage", stay, &resource.name);
    letters::tell_lender(conn, desk, &told, (resource.owner, paths::TASKS)).map(|_| ())
}

/// The pieces that got worse. What nobody looked at before is taken to have been in order.
pub(crate) fn losses(before: &Inventory, found: &Inventory) -> Vec<(KitItemId, Condition)> {
    let was = |item: &KitItemId| before.get(item).copied().unwrap_or(Condition::Present);
    let worse = found.iter().filter(|(item, state)| **state > was(item));
    worse.map(|(item, state)| (*item, *state)).collect()
}

fn note(conn: &mut Conn, desk: &Desk, name: &'static str, stay: &Booking) -> Result<(), StoreError> {
    let payload = json!({ "resource": stay.resource });
    let fact = Fact { name, subject: Some(stay.id.uuid()), payload, recorded_at: desk.now };
    record(conn, &fact).map(|_| ())
}
