//! The letters of this room: what happens to a seat, a day, a link. Never the name of who signed up.

use ::action::CollectiveAction;
use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use membership::mailbox::mailboxes;
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{EnrolmentId, LetterId};
use web::Secret;
use web::words::Value;

use crate::enrolment::{Contact, Enrolment};
use crate::paths;
use crate::saying::moment;
use crate::store::links::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "enrolment";
/// How long before a date people are reminded of it.
pub(crate) const REMINDED_BEFORE: TimeDelta = TimeDelta::days(2);

/// What a letter tells.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    /// Which letter: the middle of its keys.
    pub(crate) what: &'static str,
    /// About which action.
    pub(crate) action: &'a CollectiveAction,
    /// The date it is about, if there is one.
    pub(crate) starts: Option<DateTime<Utc>>,
    /// The moment until which one may answer.
    pub(crate) until: Option<DateTime<Utc>>,
    /// Her rank on the waiting list; 0 where she does not wait.
    pub(crate) rank: u32,
}

impl<'a> Told<'a> {
    /// A letter about an action and its next date.
    pub(crate) const fn of(
        what: &'static str,
        action: &'a CollectiveAction,
        starts: Option<DateTime<Utc>>,
    ) -> Self {
        Self { what, action, starts, until: None, rank: 0 }
    }
}

/// The secret of her page, as it is shown once on the screen.
pub(crate) fn own_secret(desk: &Desk, entry: EnrolmentId) -> Secret {
    desk.secret(&format!("own/{entry}"))
}

/// Keeps a way in to her page.
pub(crate) fn keep_link(
    conn: &mut Conn,
    desk: &Desk,
    entry: EnrolmentId,
    (secret, twin): (&Secret, Option<EnrolmentId>),
) -> Result<(), StoreError> {
    let row = LinkRow {
        digest: secret.digest(),
        entry: entry.uuid(),
        twin: twin.map(EnrolmentId::uuid),
        made_at: desk.now,
    };
    insert_link(conn, &row).map(drop)
}

/// Writes to her, with a link to her own page. Nothing where she gave no address, or letters to it come back; answers
/// whether she is written to.
pub(crate) fn tell_her(
    conn: &mut Conn,
    desk: &Desk,
    her: &Enrolment,
    told: &Told<'_>,
) -> Result<bool, StoreError> {
    let secret = desk.secret(&stamp(desk, told, her.id));
    if !write(conn, desk, her, (told, &paths::own(secret.text())))? {
        return Ok(false);
    }
    keep_link(conn, desk, her.id, (&secret, None))?;
    Ok(true)
}

/// Tells her that her sign-up was taken off the list; the link leads to the action, there is no other page any more.
pub(crate) fn tell_gone(
    conn: &mut Conn,
    desk: &Desk,
    gone: &Enrolment,
    told: &Told<'_>,
) -> Result<(), StoreError> {
    write(conn, desk, gone, (told, &paths::action(told.action.id))).map(drop)
}

/// Whether letters to her come back.
pub(crate) fn bounces(conn: &mut Conn, desk: &Desk, her: &Enrolment) -> Result<bool, StoreError> {
    let Contact::Mail(address) = &her.contact else { return Ok(false) };
    Ok(post::bounced_since(conn, &desk.key, address.text())?.is_some())
}

/// Asks her, at the address two sign-ups share, whether both are hers. Nobody else learns that there is another.
pub(crate) fn ask_twin(
    conn: &mut Conn,
    desk: &Desk,
    (her, first): (&Enrolment, EnrolmentId),
    told: &Told<'_>,
) -> Result<(), StoreError> {
    let secret = desk.secret(&stamp(desk, told, her.id));
    if write(conn, desk, her, (told, &paths::unite(secret.text())))? {
        keep_link(conn, desk, first, (&secret, Some(her.id)))?;
    }
    Ok(())
}

/// Tells whoever carries the action that there is somebody to call.
pub(crate) fn tell_carrier(
    conn: &mut Conn,
    desk: &Desk,
    told: &Told<'_>,
    stamp: &str,
) -> Result<(), StoreError> {
    let page = paths::people(told.action.id);
    let first = [told.action.contact.mail.clone()];
    let carrier = (&first[..], told.action.keeper);
    for to in mailboxes(conn, &desk.key, carrier, desk.today())? {
        let id = LetterId::from_source(KIND, &format!("call/{}/{stamp}", told.action.id), &to.address);
        let letter = letter(desk, to.locale, told, (1, &page));
        send_once(conn, desk, id, &to, &letter)?;
    }
    Ok(())
}

fn stamp(desk: &Desk, told: &Told<'_>, her: EnrolmentId) -> String {
    let drawn = desk.secret("letters");
    format!("{}/{her}/{:?}/{}", told.what, told.starts, drawn.text())
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    her: &Enrolment,
    (told, page): (&Told<'_>, &str),
) -> Result<bool, StoreError> {
    let Contact::Mail(address) = &her.contact else { return Ok(false) };
    // Whoever has just typed her address is written to whatever came back before.
    let is_first = matches!(told.what, "in" | "wait");
    if !is_first && bounces(conn, desk, her)? {
        return Ok(false);
    }
    let to = Recipient::at(address.text().to_owned(), her.locale);
    let id = LetterId::from_source(KIND, &stamp(desk, told, her.id), &to.address);
    let letter = letter(desk, to.locale, told, (u32::from(her.seats), page));
    send_once(conn, desk, id, &to, &letter)?;
    Ok(true)
}

fn send_once(
    conn: &mut Conn,
    desk: &Desk,
    id: LetterId,
    to: &Recipient,
    letter: &Letter,
) -> Result<(), StoreError> {
    if post::is_written(conn, id)? {
        return Ok(());
    }
    post::send(conn, &desk.key, &Outgoing { id, to, letter, kind: KIND, now: desk.now })
}

fn letter(desk: &Desk, locale: Locale, told: &Told<'_>, (seats, page): (u32, &str)) -> Letter {
    let spoken = |at: Option<DateTime<Utc>>| at.map(|at| moment(at, locale)).unwrap_or_default();
    let (starts, until) = (spoken(told.starts), spoken(told.until));
    let values: [(&str, Value<'_>); 6] = [
        ("action", told.action.title.as_str().into()),
        ("dated", if starts.is_empty() { "no" } else { "yes" }.into()),
        ("starts", starts.as_str().into()),
        ("until", until.as_str().into()),
        ("count", seats.into()),
        ("rank", told.rank.into()),
    ];
    let key = format!("enrolment-letter-{}-", told.what);
    let mut letter = desk.letter(locale, (&key, "enrolment-letter-closing"), &values, page);
    // Only a letter with a link of hers says how long it lasts.
    if matches!(told.what, "removed" | "call") {
        letter.closing.clear();
    }
    letter
}
