//! A question to whoever carries an action: the letter holds a link, and the question waits behind it, sealed.

use std::sync::Arc;

use ::store::sealing::{open, seal};
use ::store::{Conn, SealKey, StoreError};
use action::CollectiveAction;
use chrono::{DateTime, TimeDelta, Utc};
use membership::mailbox::mailboxes;
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, LetterId};
use vocabulary::time::paris;
use web::words::Value;
use web::{Secret, Shell};

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

/// What letters are written with; everything of chance was drawn before.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
}

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

impl Desk {
    /// Keeps a question and writes to whoever carries the action.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn send(
        &self,
        conn: &mut Conn,
        action: &CollectiveAction,
        new: &NewMessage,
    ) -> Result<Sent, StoreError> {
        let day = self.now - TimeDelta::days(1);
        if count_messages(conn, action.id.uuid(), day)? >= MOST_A_DAY {
            return Ok(Sent::TooMany);
        }
        let today = paris(self.now).date();
        let to =
            mailboxes(conn, &self.key, (std::slice::from_ref(&action.contact.mail), action.keeper), today)?;
        if to.is_empty() {
            return Ok(Sent::Nowhere);
        }
        let row = MessageRow {
            id: new.id,
            action: action.id.uuid(),
            secret_digest: new.secret.digest(),
            words_sealed: seal(&self.key, WORDS, new.id, &new.words)?,
            reply_sealed: seal(&self.key, REPLY, new.id, &new.reply)?,
            written_at: self.now,
        };
        if insert_message(conn, &row)? == 0 {
            return Ok(Sent::OnItsWay);
        }
        for recipient in &to {
            let id = LetterId::from_source(KIND, &new.id.to_string(), &recipient.address);
            let letter = self.letter(recipient, action, new.secret.text());
            let outgoing = Outgoing { id, to: recipient, letter: &letter, kind: KIND, now: self.now };
            post::send(conn, &self.key, &outgoing)?;
        }
        Ok(Sent::OnItsWay)
    }

    fn letter(&self, to: &Recipient, action: &CollectiveAction, secret: &str) -> Letter {
        let values: [(&str, Value<'_>); 2] =
            [("name", action.title.as_str().into()), ("network", self.shell.network_name.as_str().into())];
        let part = |key: &str| {
            self.shell.words.say_with(to.locale, &format!("agenda-letter-{key}"), &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{}", self.shell.base_url, paths::message(secret)))),
            closing: vec![part("closing")],
        }
    }

    /// The question behind a link, while it is kept.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn read(&self, conn: &mut Conn, secret: &str) -> Result<Option<Message>, StoreError> {
        let digest = web::secret::digest(secret);
        let Some(row) = message_by_secret(conn, &digest, self.now - KEPT)? else { return Ok(None) };
        Ok(Some(Message {
            id: row.id,
            action: row.action.into(),
            words: open(&self.key, WORDS, row.id, &row.words_sealed)?,
            reply: open(&self.key, REPLY, row.id, &row.reply_sealed)?,
            written_at: row.written_at,
        }))
    }

    /// Forgets a question that was answered.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn forget(&self, conn: &mut Conn, secret: &str) -> Result<(), StoreError> {
        if let Some(message) = self.read(conn, secret)? {
            forget_message(conn, message.id)?;
        }
        Ok(())
    }
}
