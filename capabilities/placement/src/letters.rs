//! The letters of this room: a day, a host and a link; never a name, and nothing that anybody typed.

use ::store::{Conn, StoreError};
use chrono::TimeDelta;
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;

use crate::paths;
use crate::question::Legend;
use crate::store::links::{LinkRow, insert_link};
use crate::version::{Seat, Version};
use directory::OrganizationNames;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "placement";
/// How long a link shows a place: as long as the names of workers are kept after the days.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(240);

/// Tells a worker her place, or that she has none, with a link to its reason. Answers whether a letter leaves: some
/// have no mailbox, or one from which letters come back.
pub(crate) fn tell_worker(
    conn: &mut Conn,
    desk: &Desk,
    version: &Version,
    seat: &Seat,
    (legend, names): (&Legend, &OrganizationNames),
) -> Result<bool, StoreError> {
    let Some(worker) = legend.worker(seat.worker).and_then(|at| legend.workers.get(at)) else {
        return Ok(false);
    };
    if worker.mail.is_empty() || post::bounced_since(conn, &desk.key, &worker.mail)?.is_some() {
        return Ok(false);
    }
    let stamp = format!("{}/{}", version.id, worker.id);
    let id = LetterId::from_source(KIND, "place", &stamp);
    if post::is_written(conn, id)? {
        return Ok(true);
    }
    let secret = desk.secret(&stamp);
    let link = LinkRow { digest: secret.digest(), worker: worker.id.uuid(), made_at: desk.now };
    insert_link(conn, &link)?;
    let to = Recipient::at(worker.mail.clone(), Locale::French);
    let letter = letter(desk, to.locale, (seat, names), &paths::own(secret.text()));
    post::send(conn, &desk.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(true)
}

fn letter(desk: &Desk, locale: Locale, (seat, names): (&Seat, &OrganizationNames), page: &str) -> Letter {
    let (what, host, day) = match seat.place {
        Some(place) => {
            ("placed", names.name(place.host).to_owned(), vocabulary::date::with_weekday(place.day, locale))
        }
        None => ("unplaced", String::new(), String::new()),
    };
    let values: [(&str, Value<'_>); 2] = [("host", host.as_str().into()), ("day", day.as_str().into())];
    desk.letter(locale, (&format!("placement-letter-{what}-"), "placement-letter-closing"), &values, page)
}
