//! The letters of this room: a need, a number, days and a link; nobody's name, and nothing that was typed.

use ::store::{Conn, SealKey, StoreError};
use chrono::{NaiveDate, TimeDelta};
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{AskedId, LetterId};
use web::words::Value;

use crate::paths;
use crate::question::{Asked, Question};
use crate::sealing::{ADDRESS, open, seal};
use crate::store::links::{LinkRow, insert_link, links_of};
use crate::store::people::{named_service, organization_name};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "vacancy";
/// How long a link works.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(8);

/// Writes to a service that is asked, with a link of its own. Answers whether this call did.
pub(crate) fn tell_service(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    (question, asked): (&Question, AskedId),
    to: &Recipient,
) -> Result<bool, StoreError> {
    let stamp = format!("{what}/{asked}/{}", desk.now.timestamp_micros());
    let id = LetterId::from_source(KIND, &stamp, &to.address);
    if post::is_written(conn, id)? {
        return Ok(false);
    }
    let secret = desk.secret(&format!("{stamp}/{}", to.address));
    let row = LinkRow {
        id: id.uuid(),
        asked: asked.uuid(),
        secret_digest: secret.digest(),
        address_sealed: seal(&desk.key, ADDRESS, id.uuid(), &to.address)?,
        account: to.account,
        locale: to.locale.code().to_owned(),
        created_at: desk.now,
        expires_at: desk.now + LINK_LASTS,
    };
    insert_link(conn, &row)?;
    let asker = organization_name(conn, question.organization.uuid())?.unwrap_or_default();
    let page = paths::answer(secret.text());
    let letter = letter(desk, to.locale, (what, &asker), question, &page);
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(true)
}

/// Writes once more to wherever a service was written to before; nothing where it never was.
pub(crate) fn tell_asked(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    question: &Question,
    asked: &Asked,
) -> Result<u64, StoreError> {
    let mut to: Vec<Recipient> = Vec::new();
    for row in links_of(conn, asked.id.uuid())? {
        let recipient = recipient_of(conn, &desk.key, &row, (asked, desk.today()))?;
        let is_new = |one: &Recipient| to.iter().all(|known| known.address != one.address);
        to.extend(recipient.filter(is_new));
    }
    let mut told = 0;
    for recipient in &to {
        told += u64::from(tell_service(conn, desk, what, (question, asked.id), recipient)?);
    }
    Ok(told)
}

/// Writes to the member who asked; nothing where the account is closed.
pub(crate) fn tell_asker(
    conn: &mut Conn,
    desk: &Desk,
    what: &'static str,
    question: &Question,
    about: Option<&Asked>,
) -> Result<(), StoreError> {
    let Some(account) = question.asked_by else { return Ok(()) };
    let Some(to) = accounts::recipient(conn, &desk.key, account)? else { return Ok(()) };
    let stamp = format!("{what}/{}/{}", question.id, desk.now.timestamp_micros());
    let id = LetterId::from_source(KIND, &stamp, &account.to_string());
    if post::is_written(conn, id)? {
        return Ok(());
    }
    let named = match about {
        Some(asked) => named_service(conn, asked.service.uuid())?.map(|row| row.organization_name),
        None => None,
    };
    let page = paths::question(question.id.uuid());
    let letter = letter(desk, to.locale, (what, &named.unwrap_or_default()), question, &page);
    post::send(conn, &desk.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: desk.now })
}

fn letter(
    desk: &Desk,
    locale: Locale,
    (what, name): (&str, &str),
    question: &Question,
    page: &str,
) -> Letter {
    let day = |day| vocabulary::date::in_words(day, locale);
    let (from, by) = (day(question.starts_on), day(question.answer_by));
    let need = question.need.label(locale);
    let values: [(&str, Value<'_>); 5] = [
        ("name", name.into()),
        ("need", need.into()),
        ("count", question.places.into()),
        ("from", from.as_str().into()),
        ("by", by.as_str().into()),
    ];
    desk.letter(locale, (&format!("vacancy-letter-{what}-"), "vacancy-letter-closing"), &values, page)
}

/// Who a link was sent to. A member who no longer acts for the organisation gets nothing more; her address may have
/// changed since.
pub(crate) fn recipient_of(
    conn: &mut Conn,
    key: &SealKey,
    row: &LinkRow,
    (asked, today): (&Asked, NaiveDate),
) -> Result<Option<Recipient>, StoreError> {
    if !is_vouched_for(conn, row, (asked, today))? {
        return Ok(None);
    }
    if let Some(account) = row.account {
        return accounts::recipient(conn, key, account.into());
    }
    let address = open(key, ADDRESS, row.id, &row.address_sealed)?;
    let locale = Locale::from_code(&row.locale).unwrap_or(Locale::French);
    Ok(Some(Recipient::at(address, locale)))
}

/// Whether the member a link was sent to still acts for the organisation; true for a mailbox of the organisation.
pub(crate) fn is_vouched_for(
    conn: &mut Conn,
    row: &LinkRow,
    (asked, today): (&Asked, NaiveDate),
) -> Result<bool, StoreError> {
    let Some(account) = row.account else { return Ok(true) };
    let members = membership::members_of(conn, asked.organization, today)?;
    Ok(members.iter().any(|held| held.account.uuid() == account))
}
