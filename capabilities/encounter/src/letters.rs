//! The letters of this room: who asks, in which form, until when, and a link; nothing that somebody typed.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use membership::mailbox::mailboxes;
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use vocabulary::time::paris;
use web::Secret;
use web::words::Value;

use crate::encounter::Encounter;
use crate::paths;
use crate::sealing::{ADDRESS, open, seal};
use crate::store::invited::note_written;
use crate::store::links::{LinkRow, insert_link};
use crate::store::people::organization_name;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "encounter";
/// How long a link works, and at least until a week after the day that was set.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(45);
/// How long after the day it works.
const AFTER_THE_DAY: TimeDelta = TimeDelta::days(7);
/// How long a link that has ended can be exchanged for a new one.
pub(crate) const LINK_KEPT: TimeDelta = TimeDelta::days(60);

/// Writes to an organisation that is invited, with a link of its own. Answers whether it could be written to.
pub(crate) fn tell_invited(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    encounter: &Encounter,
    organization: OrganizationId,
) -> Result<bool, StoreError> {
    let found = mailboxes(conn, &desk.key, (&[], organization), desk.today())?;
    for to in &found {
        tell_mailbox(conn, desk, what, (encounter, organization), to)?;
    }
    if !found.is_empty() {
        note_written(conn, encounter.id.uuid(), organization.uuid(), desk.now)?;
    }
    Ok(!found.is_empty())
}

/// Writes to one mailbox of an organisation that is invited, with a link of its own.
fn tell_mailbox(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    (encounter, organization): (&Encounter, OrganizationId),
    to: &Recipient,
) -> Result<(), StoreError> {
    let stamp = format!("{what}/{}/{organization}/{}", encounter.id, desk.now.timestamp_micros());
    let id = LetterId::from_source(KIND, &stamp, &to.address);
    if post::is_written(conn, id)? {
        return Ok(());
    }
    let secret = desk.secret(&format!("{stamp}/{}", to.address));
    insert_link(conn, &link(desk, (id, &secret), (encounter, organization), to)?)?;
    let page = if encounter.is_between_two() || encounter.starts.is_some() {
        paths::answer(secret.text())
    } else {
        paths::poll(secret.text())
    };
    let asker = organization_name(conn, encounter.asked_by.uuid())?.unwrap_or_default();
    let letter = letter(desk, to.locale, (what, &asker), encounter, &page);
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })
}

/// Sends a new link to where one that has ended was sent.
pub(crate) fn renew(
    conn: &mut Conn,
    desk: &Desk,
    ended: &LinkRow,
    encounter: &Encounter,
) -> Result<(), StoreError> {
    let to = match ended.account {
        Some(account) => accounts::recipient(conn, &desk.key, account.into())?,
        None => {
            let address = open(&desk.key, ADDRESS, ended.id, &ended.address_sealed)?;
            let locale = Locale::from_code(&ended.locale).unwrap_or(Locale::French);
            Some(Recipient::at(address, locale))
        }
    };
    let Some(to) = to else { return Ok(()) };
    tell_mailbox(conn, desk, "renewed", (encounter, ended.organization.into()), &to)
}

/// Writes to every other organisation that is expected; to who asked too where nobody of it acts (`by`).
pub(crate) fn tell_expected(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    (encounter, by): (&Encounter, Option<OrganizationId>),
) -> Result<(), StoreError> {
    for organization in encounter.expected().into_iter().skip(1) {
        tell_invited(conn, desk, what, encounter, organization)?;
    }
    if by != Some(encounter.asked_by) {
        tell_asker(conn, desk, what, encounter, by)?;
    }
    Ok(())
}

fn link(
    desk: &Desk,
    (id, secret): (LetterId, &Secret),
    (encounter, organization): (&Encounter, OrganizationId),
    to: &Recipient,
) -> Result<LinkRow, StoreError> {
    let usual = desk.now + LINK_LASTS;
    let expires_at = encounter.ends().map_or(usual, |ends| usual.max(ends + AFTER_THE_DAY));
    Ok(LinkRow {
        id: id.uuid(),
        encounter: encounter.id.uuid(),
        organization: organization.uuid(),
        secret_digest: secret.digest(),
        address_sealed: seal(&desk.key, ADDRESS, id.uuid(), &to.address)?,
        account: to.account,
        locale: to.locale.code().to_owned(),
        created_at: desk.now,
        expires_at,
    })
}

/// Writes to who asked: the member, else the organisation. `by` is the organisation it is about, if it is.
pub(crate) fn tell_asker(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    encounter: &Encounter,
    by: Option<OrganizationId>,
) -> Result<(), StoreError> {
    let member = match encounter.account {
        Some(account) => accounts::recipient(conn, &desk.key, account)?,
        None => None,
    };
    let to = match member {
        Some(member) => vec![member],
        None => mailboxes(conn, &desk.key, (&[], encounter.asked_by), desk.today())?,
    };
    let name = match by {
        Some(by) => organization_name(conn, by.uuid())?.unwrap_or_default(),
        None => String::new(),
    };
    for to in &to {
        let about = by.map(|by| by.to_string()).unwrap_or_default();
        let stamp = format!("{what}/{}/{about}/{}", encounter.id, desk.now.timestamp_micros());
        let id = LetterId::from_source(KIND, &stamp, &to.address);
        if post::is_written(conn, id)? {
            continue;
        }
        let letter = letter(desk, to.locale, (what, &name), encounter, &paths::meeting(encounter.id));
        post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })?;
    }
    Ok(())
}

fn letter(
    desk: &Desk,
    locale: Locale,
    (what, name): (&str, &str),
    encounter: &Encounter,
    page: &str,
) -> Letter {
    let form = desk.shell.words.say(locale, encounter.format.key());
    let by = vocabulary::date::in_words(encounter.answer_by, locale);
    let day = encounter.starts.map(|starts| said(starts, locale)).unwrap_or_default();
    let values: [(&str, Value<'_>); 4] = [
        ("name", name.into()),
        ("form", form.as_ref().into()),
        ("by", by.as_str().into()),
        ("day", day.as_str().into()),
    ];
    desk.letter(locale, (&format!("encounter-letter-{what}-"), "encounter-letter-closing"), &values, page)
}

/// A moment in Paris: « mercredi 2 décembre 2026, 14:00 ».
pub(crate) fn said(at: DateTime<Utc>, locale: Locale) -> String {
    let at = paris(at);
    format!("{}, {}", vocabulary::date::with_weekday(at.date(), locale), at.format("%H:%M"))
}
