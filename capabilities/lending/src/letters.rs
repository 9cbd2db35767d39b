//! The letters of this room: what is lent, a place, days and a link; nobody's name, and nothing that was typed about
//! somebody.

use ::store::{Conn, StoreError};
use chrono::{NaiveDate, TimeDelta};
use membership::mailbox::{mailboxes, taking};
use post::{Desk, Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{LetterId, LoanRequestId, OrganizationId, TouringResourceId};
use web::Secret;
use web::words::Value;

use crate::mean::{Loan, SharedMean};
use crate::paths;
use crate::rank_link::rank_path;
use crate::stay::Booking;
use crate::store::links::{LinkRow, insert_link};
use crate::store::people::organization_name;
use crate::store::requests::contact_of;
use crate::store::resources::bare_resource;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "lending";
/// How long after a stay the link of its host works.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(60);

/// What a letter tells.
pub(crate) struct Told<'a> {
    /// The part of its keys between `lending-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// What it is about: with the moment and the mailbox it makes the letter's identity.
    pub(crate) about: Uuid,
    /// The name of what is lent.
    pub(crate) name: &'a str,
    /// The place or the organisation it speaks of; may be empty.
    pub(crate) place: &'a str,
    /// The first day it speaks of.
    pub(crate) from: NaiveDate,
    /// The last day it speaks of.
    pub(crate) until: NaiveDate,
}

/// Writes to the host of a stay, with a link of its own. Answers how many letters that made.
pub(crate) fn tell_host(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    booking: &Booking,
) -> Result<u64, StoreError> {
    let Some(resource) = bare_resource(conn, booking.resource)? else { return Ok(0) };
    let told = about_stay(what, booking, &resource.name);
    let mut written = 0;
    for to in hosts(conn, desk, (booking.organization, booking.request))? {
        let Some(id) = letter_id(conn, desk, &told, &to)? else { continue };
        let stamp = format!("{what}/{}/{}/{}", booking.id, desk.now.timestamp_micros(), to.address);
        let secret = link(conn, desk, booking, (id, &stamp))?;
        write(conn, desk, (id, &to), &told, &paths::passage(secret.text()))?;
        written += 1;
    }
    Ok(written)
}

/// Writes to who asked for a resource: to the organisation, or the mailbox that was typed.
pub(crate) fn tell_requester(
    conn: &mut Conn,
    desk: &Desk,
    told: &Told<'_>,
    (organization, request, resource): (Option<OrganizationId>, LoanRequestId, TouringResourceId),
) -> Result<u64, StoreError> {
    let to = hosts(conn, desk, (organization, request))?;
    tell_each(conn, desk, to, told, &paths::exhibition(resource))
}

/// Writes to the mailbox that was typed with a request, with the way to its rank.
pub(crate) fn tell_waiting(
    conn: &mut Conn,
    desk: &Desk,
    told: &Told<'_>,
    request: LoanRequestId,
) -> Result<u64, StoreError> {
    let to = hosts(conn, desk, (None, request))?;
    tell_each(conn, desk, to, told, &rank_path(&desk.key, request))
}

/// Writes to who lends a resource, with the way to a page of ours.
pub(crate) fn tell_lender(
    conn: &mut Conn,
    desk: &Desk,
    told: &Told<'_>,
    (owner, path): (OrganizationId, &str),
) -> Result<u64, StoreError> {
    let to = mailboxes(conn, &desk.key, (&[], owner), desk.today())?;
    tell_each(conn, desk, to, told, path)
}

/// Writes to an organisation about a loan of a shared means, naming the other side.
pub(crate) fn tell_of_loan(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    (mean, loan): (&SharedMean, &Loan),
    (to, other): (OrganizationId, OrganizationId),
) -> Result<u64, StoreError> {
    let other = organization_name(conn, other.uuid())?.unwrap_or_default();
    let day = |moment| vocabulary::time::paris(moment).date();
    let told = Told {
        what,
        about: loan.id.uuid(),
        name: &mean.name,
        place: &other,
        from: day(loan.from),
        until: day(loan.until),
    };
    let to = mailboxes(conn, &desk.key, (&[], to), desk.today())?;
    tell_each(conn, desk, to, &told, &paths::loan(loan.id))
}

fn tell_each(
    conn: &mut Conn,
    desk: &Desk,
    to: Vec<Recipient>,
    told: &Told<'_>,
    path: &str,
) -> Result<u64, StoreError> {
    let mut written = 0;
    for one in to {
        let Some(id) = letter_id(conn, desk, told, &one)? else { continue };
        write(conn, desk, (id, &one), told, path)?;
        written += 1;
    }
    Ok(written)
}

fn hosts(
    conn: &mut Conn,
    desk: &Desk,
    (organization, request): (Option<OrganizationId>, LoanRequestId),
) -> Result<Vec<Recipient>, StoreError> {
    let contact = contact_of(conn, &desk.key, request)?;
    if let Some(to) = taking(conn, &desk.key, &[contact])? {
        return Ok(vec![to]);
    }
    organization.map_or(Ok(Vec::new()), |id| mailboxes(conn, &desk.key, (&[], id), desk.today()))
}

/// The identity of a letter that was not written yet.
fn letter_id(
    conn: &mut Conn,
    desk: &Desk,
    told: &Told<'_>,
    to: &Recipient,
) -> Result<Option<LetterId>, StoreError> {
    let stamp = format!("{}/{}/{}", told.what, told.about, desk.now.timestamp_micros());
    let id = LetterId::from_source(KIND, &stamp, &to.address);
    Ok((!post::is_written(conn, id)?).then_some(id))
}

fn link(
    conn: &mut Conn,
    desk: &Desk,
    booking: &Booking,
    (id, stamp): (LetterId, &str),
) -> Result<Secret, StoreError> {
    let secret = desk.secret(stamp);
    let row = LinkRow {
        id: id.uuid(),
        booking: booking.id.uuid(),
        secret_digest: secret.digest(),
        expires_on: booking.end + LINK_LASTS,
    };
    insert_link(conn, &row)?;
    Ok(secret)
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    (id, to): (LetterId, &Recipient),
    told: &Told<'_>,
    path: &str,
) -> Result<(), StoreError> {
    let letter = letter(desk, to.locale, told, path);
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })
}

fn letter(desk: &Desk, locale: Locale, told: &Told<'_>, path: &str) -> Letter {
    let day = |day| vocabulary::date::in_words(day, locale);
    let (from, until) = (day(told.from), day(told.until));
    let values: [(&str, Value<'_>); 4] = [
        ("name", told.name.into()),
        ("place", told.place.into()),
        ("from", from.as_str().into()),
        ("until", until.as_str().into()),
    ];
    desk.note(locale, &format!("lending-letter-{}-", told.what), &values, path)
}

/// What a letter tells of a stay. The last day of a stay is the one before it is over.
pub(crate) fn about_stay<'a>(what: &'static str, booking: &'a Booking, name: &'a str) -> Told<'a> {
    Told {
        what,
        about: booking.id.uuid(),
        name,
        place: &booking.site.name,
        from: booking.start,
        until: booking.end.pred_opt().unwrap_or(booking.end),
    }
}
