//! Signing up: a seat at once where one is free and nobody waits for it, else the end of the waiting list.

use ::store::{Conn, Fact, StoreError, record};
use chrono::TimeDelta;
use post::Desk;
use serde_json::json;
use vocabulary::Locale;
use vocabulary::id::EnrolmentId;

use crate::enrolment::{Channel, Contact, Enrolment, Standing};
use crate::letters::{self, Told};
use crate::list::List;
use crate::rule::{Opening, Scope};
use crate::sealing::{CONTACT, NAME, contact_print, name_print, seal, seal_some};
use crate::store::entries::{
    EntryRow, count_by_contact, entry_by_contact, entry_by_id, insert_entry, last_arrival,
};
use crate::waiting::{has_seats_at_once, rank};

/// The most sign-ups one list holds, the waiting list included.
pub(crate) const MOST_ON_A_LIST: usize = 3_000;
/// A form that is sent again within this time leads to the same sign-up.
const SENT_AGAIN: TimeDelta = TimeDelta::minutes(10);

/// Somebody who signs up.
#[derive(Clone)]
pub(crate) struct Newcomer {
    /// From the form and what was typed in it, so that it is kept once.
    pub(crate) id: EnrolmentId,
    pub(crate) scope: Scope,
    pub(crate) name: String,
    pub(crate) contact: Contact,
    pub(crate) seats: u8,
    pub(crate) locale: Locale,
    pub(crate) channel: Channel,
    /// Whether nothing is written to her: enough was today.
    pub(crate) is_silent: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// She has her seats.
    In,
    /// She waits.
    Waiting,
    /// One may not sign up, or not for so many.
    Closed,
    /// This very form signed her up a while ago, or was said to be of somebody who is signed up twice.
    Known,
}

/// The identity of a sign-up, from that of its form and what was typed: the same form sent twice is one sign-up, and a
/// form that is used again for the next person is another. `before` tells persons of one name on one sheet apart.
pub(crate) fn identity(
    form: &str,
    scope: Scope,
    (name, contact): (&str, &Contact),
    before: usize,
) -> EnrolmentId {
    let typed = format!("{form}/{}/{before}/{}/{name}", scope.uuid(), contact.text());
    EnrolmentId::from_source("enrolment", "form", &typed)
}

/// Puts somebody on a list, writes to her where she gave an address, and answers where she stands.
pub(crate) fn sign_up(conn: &mut Conn, desk: &Desk, new: &Newcomer) -> Result<Outcome, StoreError> {
    if let Some(known) = entry_by_id(conn, new.id.uuid())? {
        return again(conn, desk, (new, &known));
    }
    let Some(list) = List::read(conn, new.scope, desk.now)? else { return Ok(Outcome::Closed) };
    if !takes(&list, desk, new) {
        return Ok(Outcome::Closed);
    }
    let print = contact_print(&desk.key, &new.contact.text());
    let twin = match &print {
        // Of two the address is asked whether both are hers; what comes after is seen by whoever carries the action.
        Some(print) if count_by_contact(conn, list.scope.uuid(), print)? == 1 => {
            entry_by_contact(conn, list.scope.uuid(), print)?
        }
        _ => None,
    };
    let has_seats = has_seats_at_once(list.capacity, &list.lines, new.seats);
    let standing = if has_seats { Standing::In } else { Standing::Waiting };
    let arrived = last_arrival(conn, list.scope.uuid())?.unwrap_or(0) + 1;
    insert_entry(conn, &row(desk, new, (list.scope, arrived, standing), print)?)?;
    letters::keep_link(conn, desk, new.id, (&letters::own_secret(desk, new.id), None))?;
    if !new.is_silent {
        welcome(conn, desk, (list.scope, new.id), twin.map(EnrolmentId::from))?;
    }
    if new.channel == Channel::Beside {
        action::count_referral(conn, new.scope.action)?;
    }
    let payload = json!({
        "session": list.scope.session,
        "seats": new.seats,
        "standing": standing.code(),
        "channel": new.channel.code(),
    });
    tell(conn, desk, ("enrolment.signed", list.scope), payload)?;
    Ok(if standing == Standing::In { Outcome::In } else { Outcome::Waiting })
}

/// Whether the list takes her: one may sign up, the group is not larger than the list, and it is not endless. Whoever
/// carries the action types a paper list on any day.
fn takes(list: &List, desk: &Desk, new: &Newcomer) -> bool {
    let is_open = match list.opening(desk.now) {
        Opening::Open => true,
        Opening::NotYet(_) => new.channel == Channel::Paper,
        Opening::Over => new.channel == Channel::Paper && !list.is_past,
        Opening::NotNeeded => false,
    };
    let fits = list.capacity.is_none_or(|capacity| u16::from(new.seats) <= capacity);
    is_open && fits && list.lines.len() < MOST_ON_A_LIST
}

/// The same form came twice: the same sign-up, and this screen shows its page too. A sheet of paper opens no page, and
/// may come twice on any day.
fn again(conn: &mut Conn, desk: &Desk, (new, known): (&Newcomer, &EntryRow)) -> Result<Outcome, StoreError> {
    if new.channel != Channel::Paper {
        if known.united_at.is_some() || desk.now - known.signed_at > SENT_AGAIN {
            return Ok(Outcome::Known);
        }
        letters::keep_link(conn, desk, new.id, (&letters::own_secret(desk, new.id), None))?;
    }
    Ok(if known.standing == Standing::In.code() { Outcome::In } else { Outcome::Waiting })
}

fn row(
    desk: &Desk,
    new: &Newcomer,
    (scope, arrived, standing): (Scope, i64, Standing),
    contact_print: Option<Vec<u8>>,
) -> Result<EntryRow, StoreError> {
    let id = new.id.uuid();
    Ok(EntryRow {
        id,
        action: scope.action.uuid(),
        session: scope.session.map(Into::into),
        scope: scope.uuid(),
        arrived,
        seats: i64::from(new.seats),
        standing: standing.code().to_owned(),
        offered_until: None,
        missed: 0,
        name_sealed: seal(&desk.key, NAME, id, &new.name)?,
        name_print: name_print(&desk.key, &new.name),
        contact_kind: new.contact.code().to_owned(),
        contact_sealed: seal_some(&desk.key, CONTACT, id, &new.contact.text())?,
        contact_print,
        locale: new.locale.code().to_owned(),
        channel: new.channel.code().to_owned(),
        signed_at: desk.now,
        wants_reminders: true,
        united_at: None,
    })
}

/// Writes to who has just signed up; where her address stands on the list already, asks her whether both are hers.
fn welcome(
    conn: &mut Conn,
    desk: &Desk,
    (scope, id): (Scope, EnrolmentId),
    twin: Option<EnrolmentId>,
) -> Result<(), StoreError> {
    tell_standing(conn, desk, id)?;
    let Some(first) = twin else { return Ok(()) };
    let Some(action) = action::action(conn, scope.action)? else { return Ok(()) };
    let Some(her) = entry(conn, desk, id)? else { return Ok(()) };
    letters::ask_twin(conn, desk, (&her, first), &Told::of("twin", &action, None))
}

/// Writes to her where she stands: her seats, until when they are held for her, or her rank.
pub(crate) fn tell_standing(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<(), StoreError> {
    let Some(her) = entry(conn, desk, id)? else { return Ok(()) };
    let Some(action) = action::action(conn, her.scope.action)? else { return Ok(()) };
    let Some(list) = List::read(conn, her.scope, desk.now)? else { return Ok(()) };
    let (what, until) = match her.standing {
        Standing::In => ("in", None),
        Standing::Offered { until } => ("offer", Some(until)),
        Standing::Waiting => ("wait", None),
    };
    let rank = rank(&list.lines, id).unwrap_or(0);
    letters::tell_her(conn, desk, &her, &Told { rank, until, ..Told::of(what, &action, list.starts) })
        .map(drop)
}

/// Somebody on a list.
pub(crate) fn entry(conn: &mut Conn, desk: &Desk, id: EnrolmentId) -> Result<Option<Enrolment>, StoreError> {
    entry_by_id(conn, id.uuid())?.map(|row| Enrolment::of(&desk.key, &row)).transpose()
}

/// A fact about an action; counts, codes and the day only, since facts stay when names are gone.
pub(crate) fn tell(
    conn: &mut Conn,
    desk: &Desk,
    (name, scope): (&'static str, Scope),
    payload: serde_json::Value,
) -> Result<(), StoreError> {
    let subject = Some(scope.action.uuid());
    let recorded_at = desk.now.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    record(conn, &Fact { name, subject, payload, recorded_at }).map(drop)
}
