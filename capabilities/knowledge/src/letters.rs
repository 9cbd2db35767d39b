//! The letters of this room: a remark came, a card is to be read, a card ends. None quotes what people wrote.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{AccountId, LetterId};
use web::Shell;

use crate::store::people::{coordinators, written_letter};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "knowledge";

/// What letters are written with.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
}

/// What a letter tells, and where it leads.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The part of its keys between `knowledge-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// What it is about: with the stamp it makes the letter's identity, so that one event writes one letter.
    pub(crate) about: Uuid,
    /// What makes it another letter about the same.
    pub(crate) stamp: String,
    /// The title of the card, which is public.
    pub(crate) title: String,
    /// The path of its link.
    pub(crate) path: String,
    /// The day it speaks of.
    pub(crate) day: Option<NaiveDate>,
}

impl Desk {
    /// Writes to whoever began a card, and to those who keep the network together. Answers how many letters that made.
    pub(crate) fn tell(
        &self,
        conn: &mut Conn,
        author: Option<AccountId>,
        told: &Told,
    ) -> Result<u64, StoreError> {
        let today = vocabulary::time::paris(self.now).date();
        let mut to: Vec<AccountId> = coordinators(conn, today)?.into_iter().map(AccountId::from).collect();
        to.extend(author.filter(|author| !to.contains(author)));
        to.into_iter().try_fold(0, |sum, account| Ok(sum + self.tell_one(conn, account, told)?))
    }

    fn tell_one(&self, conn: &mut Conn, account: AccountId, told: &Told) -> Result<u64, StoreError> {
        let Some(to) = accounts::recipient(conn, &self.key, account)? else { return Ok(0) };
        let stamp = format!("{}/{}/{}", told.what, told.about, told.stamp);
        let id = LetterId::from_source(KIND, &stamp, &account.to_string());
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(0);
        }
        let letter = self.letter(&to, told);
        post::send(conn, &self.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(1)
    }

    fn letter(&self, to: &Recipient, told: &Told) -> Letter {
        let day = told.day.map(|day| vocabulary::date::in_words(day, to.locale)).unwrap_or_default();
        let values = [
            ("network", self.shell.network_name.as_str().into()),
            ("title", told.title.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("knowledge-letter-{}-{part}", told.what);
            self.shell.words.say_with(to.locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("text")],
            code: None,
            link: Some((part("link"), format!("{}{}", self.shell.base_url, told.path))),
            closing: Vec::new(),
        }
    }
}
