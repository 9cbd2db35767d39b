//! The letters of this room: a month, a day, a link. Never a name, and nothing that was typed.

use ::store::{Conn, StoreError};
use chrono::{Datelike, NaiveDate};
use membership::mailbox::mailboxes;
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use web::words::Value;

use crate::paths;
use crate::programme::ImmersionProgramme;
use crate::store::links::{LinkRow, insert_link};
use crate::worker::Worker;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "immersion";

/// Whom a letter goes to: the link in it opens her page, or the partner's.
enum Whose<'a> {
    Worker(&'a Worker),
    Partner(OrganizationId),
}

/// Writes to a partner, once a day for the same thing. Answers how many letters leave; none where nobody can be
/// written to.
pub(crate) fn tell_partner(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    (programme, organization): (&ImmersionProgramme, OrganizationId),
) -> Result<usize, StoreError> {
    let mut written = 0;
    for to in mailboxes(conn, &desk.key, (&[], organization), desk.today())? {
        let stamp = format!("{what}/{}/{organization}/{}", programme.id, desk.today());
        let whose = Whose::Partner(organization);
        written += usize::from(write(conn, desk, (what, &stamp, programme), &whose, &to)?);
    }
    Ok(written)
}

/// Writes to a worker, once for the same stamp. Answers whether the letter leaves; not where she has no mailbox or
/// letters come back from it.
pub(crate) fn tell_worker(
    conn: &mut Conn,
    desk: &Desk,
    (what, about): (&'static str, &str),
    (programme, worker): (&ImmersionProgramme, &Worker),
) -> Result<bool, StoreError> {
    if worker.mail.is_empty() || post::bounced_since(conn, &desk.key, &worker.mail)?.is_some() {
        return Ok(false);
    }
    let stamp = format!("{what}/{}/{about}", worker.id);
    let to = Recipient::at(worker.mail.clone(), Locale::French);
    write(conn, desk, (what, &stamp, programme), &Whose::Worker(worker), &to)
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    (what, stamp, programme): (&str, &str, &ImmersionProgramme),
    whose: &Whose<'_>,
    to: &Recipient,
) -> Result<bool, StoreError> {
    let id = LetterId::from_source(KIND, stamp, &to.address);
    if post::is_written(conn, id)? {
        return Ok(false);
    }
    let secret = desk.secret(&format!("{stamp}/{}", to.address));
    let (worker, organization) = match whose {
        Whose::Worker(worker) => (Some(worker.id.uuid()), None),
        Whose::Partner(organization) => (None, Some(organization.uuid())),
    };
    let row = LinkRow {
        digest: secret.digest(),
        programme: programme.id.uuid(),
        worker,
        organization,
        account: to.account,
        made_at: desk.now,
    };
    insert_link(conn, &row)?;
    let letter = letter(desk, to.locale, (what, programme), &paths::own(secret.text()));
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(true)
}

fn letter(desk: &Desk, locale: Locale, (what, programme): (&str, &ImmersionProgramme), page: &str) -> Letter {
    let month = month(programme.from, locale);
    let by = vocabulary::date::in_words(programme.wishes_close, locale);
    let values: [(&str, Value<'_>); 2] = [("name", month.as_str().into()), ("by", by.as_str().into())];
    desk.letter(locale, (&format!("immersion-letter-{what}-"), "immersion-letter-closing"), &values, page)
}

/// « avril 2027 ».
pub(crate) fn month(day: NaiveDate, locale: Locale) -> String {
    format!("{} {}", vocabulary::date::month_name(day.month(), locale), day.year())
}
