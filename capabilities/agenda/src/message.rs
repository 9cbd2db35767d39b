//! A question to whoever carries an action: the letter holds a link, and the question waits behind it, sealed.

use ::store::sealing::{open, seal};
use ::store::{Conn, StoreError};
use action::CollectiveAction;
use chrono::{DateTime, TimeDelta, Utc};
use membership::mailbox::mailboxes;
use post::{Desk, Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, LetterId};
use web::Secret;
use web::words::Value;

use crate::paths;
use crate::store::messages::{
    MessageRow, REPLY, WORDS, count_messages, forget_message, insert_message, message_by_secret,
};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "agenda";
/// How long a question is kept.
pub(crate) const KEPT: TimeDelta = TimeDelta::days(30);
/// The most questions about one action in a day.
const MOST_A_DAY: i64 = 30;

/// A question as it was typed.
#[derive(Clone)]
pub(crate) struct NewMessage {
    pub(crate) id: Uuid,
    pub(crate) secret: Secret,
    pub(crate) words: String,
    /// How to answer: a mailbox or a number.
    pub(crate) reply: String,
}

/// A question as whoever follows its link reads it.
pub(crate) struct Message {
    pub(crate) id: Uuid,
    pub(crate) action: CollectiveActionId,
    pub(crate) words: String,
    pub(crate) reply: String,
    pub(crate) written_at: DateTime<Utc>,
}

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is on its way.
    OnItsWay,
    /// Nobody can be written to: one has to call.
    Nowhere,
    /// Too many came today.
    TooMany,
}

/// Keeps a question and writes to whoever carries the action.
///
/// # Errors
/// Those of the store.
pub(crate) fn send(
    conn: &mut Conn,
    desk: &Desk,
    action: &CollectiveAction,
    new: &NewMessage,
) -> Result<Sent, StoreError> {
    let day = desk.now - TimeDelta::days(1);
    if count_messages(conn, action.id.uuid(), day)? >= MOST_A_DAY {
        return Ok(Sent::TooMany);
    }
    let today = desk.today();
    let to = mailboxes(conn, &desk.key, (std::slice::from_ref(&action.contact.mail), action.keeper), today)?;
    if to.is_empty() {
        return Ok(Sent::Nowhere);
    }
    let row = MessageRow {
        id: new.id,
        action: action.id.uuid(),
        secret_digest: new.secret.digest(),
        words_sealed: seal(&desk.key, WORDS, new.id, &new.words)?,
        reply_sealed: seal(&desk.key, REPLY, new.id, &new.reply)?,
        written_at: desk.now,
    };
    if insert_message(conn, &row)? == 0 {
        return Ok(Sent::OnItsWay);
    }
    for recipient in &to {
        let id = LetterId::from_source(KIND, &new.id.to_string(), &recipient.address);
        let letter = letter(desk, recipient, action, new.secret.text());
        let outgoing = Outgoing { id, to: recipient, letter: &letter, kind: KIND, now: desk.now };
        post::send(conn, &desk.key, &outgoing)?;
    }
    Ok(Sent::OnItsWay)
}

fn letter(desk: &Desk, to: &Recipient, action: &CollectiveAction, secret: &str) -> Letter {
    let values: [(&str, Value<'_>); 1] = [("name", action.title.as_str().into())];
    let page = paths::message(secret);
    desk.letter(to.locale, ("agenda-letter-", "agenda-letter-closing"), &values, &page)
}

/// The question behind a link, while it is kept.
///
/// # Errors
/// Those of the store.
pub(crate) fn read(conn: &mut Conn, desk: &Desk, secret: &str) -> Result<Option<Message>, StoreError> {
    let digest = web::secret::digest(secret);
    let Some(row) = message_by_secret(conn, &digest, desk.now - KEPT)? else { return Ok(None) };
    Ok(Some(Message {
        id: row.id,
        action: row.action.into(),
        words: open(&desk.key, WORDS, row.id, &row.words_sealed)?,
        reply: open(&desk.key, REPLY, row.id, &row.reply_sealed)?,
        written_at: row.written_at,
    }))
}

/// Forgets a question that was answered.
///
/// # Errors
/// Those of the store.
pub(crate) fn forget(conn: &mut Conn, desk: &Desk, secret: &str) -> Result<(), StoreError> {
    if let Some(message) = read(conn, desk, secret)? {
        forget_message(conn, message.id)?;
    }
    Ok(())
}
