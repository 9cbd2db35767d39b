//! Asking for a touring resource: one by one on the pages, or a whole list that was filled at an event.

use ::store::{Conn, Fact, StoreError, record};
use chrono::{DateTime, TimeDelta, Utc};
use post::Desk;
use serde_json::json;
use vocabulary::id::LoanRequestId;
use vocabulary::territory::Territory;

use crate::letters::{self, Told};
use crate::paths;
use crate::queue::{AskRefused, LoanRequest, MOST_WINDOWS, NewRequest, Origin, RequestState};
use crate::store::requests::{bare_request, count_waiting, insert, request, turn, waiting_of};
use crate::store::resources::bare_resource;
use crate::touring::TouringResource;

/// The most that may wait for one resource.
const MOST_WAITING: i64 = 500;
/// The most of them that came by an open page and that nobody looked at yet: they close the queue to nobody else.
const MOST_UNSEEN: i64 = 50;

/// Somebody asks for a resource, and who lends it is told. What comes by the open page of a forum waits for a look, at
/// the rank it came. Answers with the rank.
///
/// # Errors
/// Those of the store.
pub fn ask(conn: &mut Conn, desk: &Desk, new: &NewRequest) -> Result<Result<u32, AskRefused>, StoreError> {
    let asked = ask_at(conn, desk, (new, arrival(new)), desk.now)?;
    if asked.is_ok() {
        record_asked(conn, desk, (std::slice::from_ref(new), arrival(new)))?;
    }
    Ok(asked)
}

/// Who lends types a list that was filled on paper: its order is the order of the queue, and nothing of it waits for
/// another look, wherever it was filled. Who lends is told once. Answers for each line.
///
/// # Errors
/// Those of the store.
pub fn ask_from_list(
    conn: &mut Conn,
    desk: &Desk,
    list: &[NewRequest],
) -> Result<Vec<Result<u32, AskRefused>>, StoreError> {
    let mut answers = Vec::with_capacity(list.len());
    let mut taken = Vec::new();
    for (line, new) in (0..).zip(list) {
        let asked =
            ask_at(conn, desk, (new, RequestState::Queued), desk.now + TimeDelta::microseconds(line))?;
        if asked.is_ok() {
            taken.push(new.clone());
        }
        answers.push(asked);
    }
    record_asked(conn, desk, (&taken, RequestState::Queued))?;
    Ok(answers)
}

/// Who lends looked at a request that came by an open page, and takes it. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn accept(conn: &mut Conn, id: LoanRequestId) -> Result<bool, StoreError> {
    turn(conn, id, RequestState::Requested, RequestState::Queued)
}

/// Who lends says no to a request that waits; whoever asked is told. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn decline(conn: &mut Conn, desk: &Desk, id: LoanRequestId) -> Result<bool, StoreError> {
    let Some((asked, resource)) = leave(conn, id, RequestState::Declined)? else { return Ok(false) };
    let told = about(desk, "declined", &asked, &resource.name);
    letters::tell_requester(conn, desk, &told, (asked.organization, asked.id, asked.resource))?;
    Ok(true)
}

/// Whoever asked gives a waiting request up; who lends is told. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn withdraw_request(conn: &mut Conn, desk: &Desk, id: LoanRequestId) -> Result<bool, StoreError> {
    let Some((asked, resource)) = leave(conn, id, RequestState::Withdrawn)? else { return Ok(false) };
    let told = about(desk, "request-withdrawn", &asked, &resource.name);
    letters::tell_lender(conn, desk, &told, (resource.owner, &paths::queue(resource.id)))?;
    Ok(true)
}

/// Takes a request that waits out of the queue.
fn leave(
    conn: &mut Conn,
    id: LoanRequestId,
    after: RequestState,
) -> Result<Option<(LoanRequest, TouringResource)>, StoreError> {
    let Some(asked) = bare_request(conn, id)? else { return Ok(None) };
    let Some(resource) = bare_resource(conn, asked.resource)? else { return Ok(None) };
    let left = asked.state.is_waiting() && turn(conn, id, asked.state, after)?;
    Ok(left.then_some((asked, resource)))
}

fn ask_at(
    conn: &mut Conn,
    desk: &Desk,
    (new, state): (&NewRequest, RequestState),
    asked_at: DateTime<Utc>,
) -> Result<Result<u32, AskRefused>, StoreError> {
    let Some(resource) = bare_resource(conn, new.resource)? else { return Ok(Err(AskRefused::Unknown)) };
    if let Some(known) = request(conn, new.id)? {
        return Ok(Ok(known.rank.unwrap_or(0)));
    }
    if let Err(refused) = weigh(new, &resource) {
        return Ok(Err(refused));
    }
    if waiting_of(conn, new.resource, &new.site)?.is_some() {
        return Ok(Err(AskRefused::AlreadyWaiting));
    }
    let most = if state == RequestState::Requested { MOST_UNSEEN } else { MOST_WAITING };
    if count_waiting(conn, new.resource.uuid(), state.code())? >= most {
        return Ok(Err(AskRefused::QueueFull));
    }
    insert(conn, &desk.key, new, (asked_at, state))?;
    let rank = request(conn, new.id)?.and_then(|ranked| ranked.rank);
    Ok(Ok(rank.unwrap_or(1)))
}

/// Where a request stands when it comes: by an open page, anybody may have written it.
const fn arrival(new: &NewRequest) -> RequestState {
    match new.origin {
        Origin::Forum(_) => RequestState::Requested,
        Origin::Online | Origin::Paper => RequestState::Queued,
    }
}

/// Whether a request may join the queue, for what it says itself.
fn weigh(new: &NewRequest, resource: &TouringResource) -> Result<(), AskRefused> {
    if new.site.name.trim().is_empty() || Territory::france().commune(&new.site.commune).is_none() {
        return Err(AskRefused::NoSite);
    }
    let has_room = |from, until| resource.rule.end(from) <= until;
    let fits = new.windows.is_empty() || new.windows.iter().all(|one| has_room(one.from, one.until));
    if !fits || new.windows.len() > MOST_WINDOWS {
        return Err(AskRefused::NoWindow);
    }
    if !resource.perimeter.allows(new.organization, &new.site.commune) {
        return Err(AskRefused::OutsidePerimeter);
    }
    let at_home = resource.copies.iter().any(|copy| Some(copy.home) == new.organization);
    if !resource.transportable && !at_home {
        return Err(AskRefused::AtHomeOnly);
    }
    Ok(())
}

/// Tells who lends, once for a list, whoever left a mailbox, and the journal.
fn record_asked(
    conn: &mut Conn,
    desk: &Desk,
    (taken, state): (&[NewRequest], RequestState),
) -> Result<(), StoreError> {
    let Some(first) = taken.first() else { return Ok(()) };
    let Some(resource) = bare_resource(conn, first.resource)? else { return Ok(()) };
    let told = Told {
        what: match state {
            _ if taken.len() > 1 => "asked-by-list",
            // What anybody may have typed is not put into a letter before somebody looked at it.
            RequestState::Requested => "asked-at-forum",
            _ => "asked",
        },
        about: first.id.uuid(),
        name: &resource.name,
        place: &first.site.name,
        from: desk.today(),
        until: desk.today(),
    };
    letters::tell_lender(conn, desk, &told, (resource.owner, &paths::queue(resource.id)))?;
    for new in taken.iter().filter(|new| !new.contact.is_empty()) {
        let told = Told { what: "waits", about: new.id.uuid(), ..told };
        letters::tell_waiting(conn, desk, &told, new.id)?;
    }
    let payload = json!({ "count": taken.len() });
    let subject = Some(resource.id.uuid());
    record(conn, &Fact { name: "lending.asked", subject, payload, recorded_at: desk.now }).map(|_| ())
}

fn about<'a>(desk: &Desk, what: &'static str, asked: &'a LoanRequest, name: &'a str) -> Told<'a> {
    let (place, today) = (asked.site.name.as_str(), desk.today());
    Told { what, about: asked.id.uuid(), name, place, from: today, until: today }
}
