//! Setting stays: one, or a whole plan; moving them, giving them up. Nothing is written before everything fits.

use std::collections::BTreeMap;

use ::store::{Conn, Fact, StoreError, record};
use chrono::NaiveDate;
use post::Desk;
use serde_json::json;
use vocabulary::id::{BookingId, CopyId, LoanRequestId, TouringResourceId};

use crate::letters::{self, about_stay};
use crate::paths;
use crate::queue::{LoanRequest, RequestState, Site};
use crate::stay::{
    Applied, Booking, BookingState, NewStay, PlanRefused, PlannedStay, Refused, Whereabout, Whereabouts,
};
use crate::store::bookings::{
    DaysRow, Setting, booking, bookings_of, cancel_booking, insert, move_booking, stays_of,
};
use crate::store::holds::{HoldRow, begins, free, hold};
use crate::store::links::forget_links_of;
use crate::store::requests::{bare_request, queue, turn};
use crate::store::resources::{bare_resource, copy};
use crate::store::side_activities::shift;
use crate::store::unfit;
use crate::timetable::{Timetable, Turns};
use crate::touring::TouringResource;

/// A resource with its stays and those who wait, while stays are weighed.
struct Weighing {
    resource: TouringResource,
    table: Timetable,
    turns: Turns,
}

/// A stay that was weighed, with its request.
struct Weighed {
    asked: LoanRequest,
    planned: PlannedStay,
    end: NaiveDate,
    /// The stay that stood for this request before.
    before: Option<Booking>,
}

impl Weighed {
    /// Whether it stood like this before.
    fn is_kept(&self) -> bool {
        let planned = &self.planned;
        self.before.as_ref().is_some_and(|one| one.copy == planned.copy && one.start == planned.start)
    }
}

/// Sets a stay and tells the host.
///
/// # Errors
/// Those of the store.
pub fn reserve(
    conn: &mut Conn,
    desk: &Desk,
    new: &NewStay,
) -> Result<Result<BookingId, Refused>, StoreError> {
    let Some(asked) = bare_request(conn, new.request)? else { return Ok(Err(Refused::Unknown)) };
    if asked.state != RequestState::Queued {
        return Ok(Err(Refused::NotWaiting));
    }
    let Some(resource) = bare_resource(conn, asked.resource)? else { return Ok(Err(Refused::Unknown)) };
    let days = resource.rule.slot_days;
    if new.days != days {
        let table = Timetable::of(resource.rule, &bookings_of(conn, resource.id)?);
        let free_from = table.earliest(new.copy, asked.site.point, new.start);
        return Ok(Err(Refused::SlotLength { days, free_from }));
    }
    let planned = PlannedStay { request: new.request, copy: new.copy, start: new.start };
    Ok(match apply_plan(conn, desk, resource.id, &[planned])? {
        Err(fault) => Err(fault.refused),
        Ok(applied) => applied.first().map_or(Err(Refused::Unknown), |one| Ok(one.booking())),
    })
}

/// Sets or moves the stays of a plan: all of them, or none. A request that has a stay which has not begun is moved; stays
/// that are not in the plan stay as they are. Hosts of what is new or moved are told.
///
/// # Errors
/// Those of the store.
pub fn apply_plan(
    conn: &mut Conn,
    desk: &Desk,
    resource: TouringResourceId,
    plan: &[PlannedStay],
) -> Result<Result<Vec<Applied>, PlanRefused>, StoreError> {
    let weighed = match weigh_plan(conn, resource, (plan, desk.today()))? {
        Ok(weighed) => weighed,
        Err(refused) => return Ok(Err(refused)),
    };
    for before in weighed.iter().filter(|one| !one.is_kept()).filter_map(|one| one.before.as_ref()) {
        free(conn, before.id.uuid())?;
    }
    let mut applied = BTreeMap::new();
    for one in &weighed {
        applied.insert(one.planned.request, perform(conn, desk, one)?);
    }
    let changed: Vec<&Applied> = applied.values().filter(|one| !matches!(one, Applied::Kept(_))).collect();
    for one in &changed {
        tell(conn, desk, one)?;
    }
    if !changed.is_empty() {
        note(conn, desk, resource, ("lending.planned", changed.len()))?;
    }
    Ok(Ok(plan.iter().filter_map(|stay| applied.get(&stay.request).copied()).collect()))
}

/// The host gives up a stay that has not begun, and its request with it. Who lends is told that its days are free.
/// Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn withdraw(conn: &mut Conn, desk: &Desk, id: BookingId) -> Result<bool, StoreError> {
    let Some((stay, resource)) = give_up(conn, desk, (id, RequestState::Withdrawn))? else {
        return Ok(false);
    };
    let told = about_stay("withdrawn", &stay, &resource.name);
    letters::tell_lender(conn, desk, &told, (resource.owner, &paths::tour(resource.id)))?;
    note(conn, desk, resource.id, ("lending.withdrawn", 1))?;
    Ok(true)
}

/// Who lends notes that a host withdrew by word of mouth from a stay that has not begun: the stay and its request are
/// over, and the host is told what was noted. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn strike(conn: &mut Conn, desk: &Desk, id: BookingId) -> Result<bool, StoreError> {
    let Some((stay, resource)) = give_up(conn, desk, (id, RequestState::Withdrawn))? else {
        return Ok(false);
    };
    let told = about_stay("struck", &stay, &resource.name);
    letters::tell_requester(conn, desk, &told, (stay.organization, stay.request, stay.resource))?;
    note(conn, desk, resource.id, ("lending.withdrawn", 1))?;
    Ok(true)
}

/// Who lends takes a stay back that has not begun: its request waits again, at the rank it had. The host is told.
/// Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn release(conn: &mut Conn, desk: &Desk, id: BookingId) -> Result<bool, StoreError> {
    let Some((stay, resource)) = give_up(conn, desk, (id, RequestState::Queued))? else { return Ok(false) };
    let told = about_stay("released", &stay, &resource.name);
    letters::tell_requester(conn, desk, &told, (stay.organization, stay.request, stay.resource))?;
    note(conn, desk, resource.id, ("lending.released", 1))?;
    Ok(true)
}

/// The next day a stay of a copy may begin at a site, on a day or after; none where there is no such copy.
///
/// # Errors
/// Those of the store.
pub fn next_free(
    conn: &mut Conn,
    id: CopyId,
    site: Option<&Site>,
    from: NaiveDate,
) -> Result<Option<NaiveDate>, StoreError> {
    let Some((resource, _)) = copy(conn, id)? else { return Ok(None) };
    let Some(resource) = bare_resource(conn, resource)? else { return Ok(None) };
    let table = Timetable::of(resource.rule, &stays_of(conn, id)?);
    Ok(Some(table.earliest(id, site.and_then(|site| site.point), from)))
}

/// Where a copy is on a day, and where it goes next; none where there is no such copy.
///
/// # Errors
/// Those of the store.
pub fn where_is(conn: &mut Conn, id: CopyId, today: NaiveDate) -> Result<Option<Whereabouts>, StoreError> {
    let Some((_, kept)) = copy(conn, id)? else { return Ok(None) };
    let stays = stays_of(conn, id)?;
    let next = stays.iter().find(|stay| stay.start > today);
    let last = stays.iter().rev().find(|stay| stay.start <= today);
    let now = match (last, next) {
        (Some(stay), _) if stay.holds(today) => {
            Whereabout::At { booking: stay.id, site: stay.site.clone(), until: stay.end }
        }
        (Some(stay), Some(_)) => Whereabout::Between(stay.site.clone()),
        _ => Whereabout::Home(kept.home),
    };
    let next = next.map(|stay| (stay.site.clone(), stay.start));
    Ok(Some(Whereabouts { copy: id, now, next }))
}

fn weigh_plan(
    conn: &mut Conn,
    id: TouringResourceId,
    (plan, today): (&[PlannedStay], NaiveDate),
) -> Result<Result<Vec<Weighed>, PlanRefused>, StoreError> {
    let refuse = |request, refused| Ok(Err(PlanRefused { request, refused }));
    let Some(resource) = bare_resource(conn, id)? else {
        let first = plan.first().map(|stay| stay.request).unwrap_or_default();
        return refuse(first, Refused::Unknown);
    };
    let every = bookings_of(conn, id)?;
    let mut weighed: Vec<Weighed> = Vec::with_capacity(plan.len());
    for planned in plan {
        let is_twice = weighed.iter().any(|one| one.planned.request == planned.request);
        match standing(conn, &resource, (&every, planned), today)? {
            Ok(_) if is_twice => return refuse(planned.request, Refused::NotWaiting),
            Ok((asked, before)) => {
                let end = resource.rule.end(planned.start);
                weighed.push(Weighed { asked, planned: *planned, end, before });
            }
            Err(refused) => return refuse(planned.request, refused),
        }
    }
    let waiting = queue(conn, id)?.into_iter().map(|one| one.request);
    let waiting = waiting.filter(|asked| asked.state == RequestState::Queued).map(|asked| asked.site.key());
    let mut weighing = Weighing::new(resource, &every, &mut weighed, waiting.collect());
    for one in weighed.iter().filter(|one| !one.is_kept()) {
        if let Err(refused) = weighing.admit(one) {
            return refuse(one.planned.request, refused);
        }
    }
    Ok(Ok(weighed))
}

/// The request of a planned stay, which waits or has a stay that has not begun.
fn standing(
    conn: &mut Conn,
    resource: &TouringResource,
    (every, planned): (&[Booking], &PlannedStay),
    today: NaiveDate,
) -> Result<Result<(LoanRequest, Option<Booking>), Refused>, StoreError> {
    let asked = bare_request(conn, planned.request)?.filter(|asked| asked.resource == resource.id);
    let (Some(asked), Some(_)) = (asked, resource.copy(planned.copy)) else {
        return Ok(Err(Refused::Unknown));
    };
    let own = |stay: &&Booking| stay.request == asked.id && stay.state != BookingState::Cancelled;
    let before = every.iter().find(own).cloned();
    let may_be_set = match &before {
        Some(stay) => asked.state == RequestState::Reserved && stay.is_ahead(today),
        None => asked.state == RequestState::Queued,
    };
    Ok(if may_be_set { Ok((asked, before)) } else { Err(Refused::NotWaiting) })
}

impl Weighing {
    /// What stands beside the stays that are weighed, which are put in the order of their days: of two on the same day,
    /// who was never served goes first.
    fn new(
        resource: TouringResource,
        every: &[Booking],
        weighed: &mut [Weighed],
        mut waiting: Vec<String>,
    ) -> Self {
        let mut table = Timetable::of(resource.rule, every);
        for one in weighed.iter().filter(|one| !one.is_kept()) {
            if let Some(before) = &one.before {
                table.remove(before.id);
            }
            waiting.push(one.asked.site.key());
        }
        weighed.sort_by_key(|one| (one.planned.start, table.serves(&one.asked.site.key())));
        let turns = Turns::new(&table, waiting);
        Self { resource, table, turns }
    }

    /// Whether a stay fits beside what stands; it stands then too.
    fn admit(&mut self, one: &Weighed) -> Result<(), Refused> {
        let (planned, site) = (&one.planned, &one.asked.site);
        self.weigh(one)?;
        let free_from = self.table.earliest(planned.copy, site.point, planned.start);
        if free_from != planned.start {
            return Err(Refused::Taken { free_from });
        }
        if let Some(waiting) = self.turns.take(&site.key()) {
            return Err(Refused::ServedBefore { waiting });
        }
        let id = one.before.as_ref().map_or_else(BookingId::default, |before| before.id);
        self.table.add((id, planned.copy), site, (planned.start, one.end));
        Ok(())
    }

    fn weigh(&self, one: &Weighed) -> Result<(), Refused> {
        let (asked, planned) = (&one.asked, &one.planned);
        if !asked.has_room_for(planned.start, one.end) {
            return Err(Refused::OutsideWindows);
        }
        if one.before.is_none() && !self.resource.perimeter.allows(asked.organization, &asked.site.commune) {
            return Err(Refused::OutsidePerimeter);
        }
        let home = self.resource.copy(planned.copy).map(|copy| copy.home);
        if !self.resource.transportable && (home.is_none() || home != asked.organization) {
            return Err(Refused::AtHomeOnly);
        }
        Ok(())
    }
}

/// Writes a stay that was weighed. The calendar is asked once more: it has the last word.
fn perform(conn: &mut Conn, desk: &Desk, one: &Weighed) -> Result<Applied, StoreError> {
    let (planned, end) = (&one.planned, one.end);
    let id = one.before.as_ref().map_or_else(|| new_id(desk, planned.request), |before| before.id);
    if one.is_kept() {
        return Ok(Applied::Kept(id));
    }
    let (from_at, until_at) = (begins(planned.start), begins(end));
    let row = HoldRow { id: id.uuid(), item: planned.copy.uuid(), from_at, until_at };
    if !hold(conn, &row)? {
        return Err(unfit("calendar of a copy", &planned.start.to_string()));
    }
    if let Some(before) = &one.before {
        shift(conn, id, planned.start - before.start)?;
        let copy = planned.copy.uuid();
        move_booking(conn, &DaysRow { id: id.uuid(), copy, start_on: planned.start, end_on: end })?;
        return Ok(Applied::Moved(id));
    }
    let (request, resource) = (planned.request, one.asked.resource);
    let new = Setting { id, resource, copy: planned.copy, request, start: planned.start, end };
    insert(conn, &new, desk.now)?;
    turn(conn, request, RequestState::Queued, RequestState::Reserved)?;
    Ok(Applied::Reserved(id))
}

/// The stay of a request that is set at a moment: the same when its transaction is run again.
fn new_id(desk: &Desk, request: LoanRequestId) -> BookingId {
    BookingId::from_source("lending", "booking", &format!("{request}/{}", desk.now.timestamp_micros()))
}

fn tell(conn: &mut Conn, desk: &Desk, applied: &Applied) -> Result<(), StoreError> {
    let what = match applied {
        Applied::Reserved(_) => "reserved",
        Applied::Moved(_) => "moved",
        Applied::Kept(_) => return Ok(()),
    };
    if let Some(stay) = booking(conn, applied.booking())? {
        letters::tell_host(conn, desk, what, &stay)?;
    }
    Ok(())
}

fn give_up(
    conn: &mut Conn,
    desk: &Desk,
    (id, after): (BookingId, RequestState),
) -> Result<Option<(Booking, TouringResource)>, StoreError> {
    let Some(stay) = booking(conn, id)? else { return Ok(None) };
    let Some(resource) = bare_resource(conn, stay.resource)? else { return Ok(None) };
    if cancel_booking(conn, id.uuid(), desk.today())? == 0 {
        return Ok(None);
    }
    free(conn, id.uuid())?;
    forget_links_of(conn, id.uuid())?;
    turn(conn, stay.request, RequestState::Reserved, after)?;
    Ok(Some((stay, resource)))
}

fn note(
    conn: &mut Conn,
    desk: &Desk,
    resource: TouringResourceId,
    (name, count): (&'static str, usize),
) -> Result<(), StoreError> {
    let payload = json!({ "count": count });
    let fact = Fact { name, subject: Some(resource.uuid()), payload, recorded_at: desk.now };
    record(conn, &fact).map(|_| ())
}
