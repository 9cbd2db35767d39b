//! The letters of this room: a month, a day, a link. Never a name, and nothing that was typed.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use membership::mailbox::{at, mailboxes};
use post::{Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use web::words::Value;
use web::{Secret, Shell};

use crate::paths;
use crate::programme::ImmersionProgramme;
use crate::store::links::{LinkRow, insert_link};
use crate::store::names::written_letter;
use crate::worker::Worker;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "immersion";

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

/// Whom a letter goes to: the link in it opens her page, or the partner's.
enum Whose<'a> {
    Worker(&'a Worker),
    Partner(OrganizationId),
}

impl Desk {
    /// What letters are written with at this moment.
    pub(crate) fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// The day it is in metropolitan France.
    pub(crate) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A secret that nobody can guess, the same for the same stamp.
    fn secret(&self, stamp: &str) -> Secret {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Secret::new(bytes)
    }

    /// Writes to a partner, once a day for the same thing. Answers how many letters leave; none where nobody can be
    /// written to.
    pub(crate) fn tell_partner(
        &self,
        conn: &mut Conn,
        what: &'static str,
        (programme, organization): (&ImmersionProgramme, OrganizationId),
    ) -> Result<usize, StoreError> {
        let mut written = 0;
        for to in mailboxes(conn, &self.key, (&[], organization), self.today())? {
            let stamp = format!("{what}/{}/{organization}/{}", programme.id, self.today());
            let whose = Whose::Partner(organization);
            written += usize::from(self.write(conn, (what, &stamp, programme), &whose, &to)?);
        }
        Ok(written)
    }

    /// Writes to a worker, once for the same stamp. Answers whether the letter leaves; not where she has no mailbox or
    /// letters come back from it.
    pub(crate) fn tell_worker(
        &self,
        conn: &mut Conn,
        (what, about): (&'static str, &str),
        (programme, worker): (&ImmersionProgramme, &Worker),
    ) -> Result<bool, StoreError> {
        if worker.mail.is_empty() || post::bounced_since(conn, &self.key, &worker.mail)?.is_some() {
            return Ok(false);
        }
        let stamp = format!("{what}/{}/{about}", worker.id);
        let to = at(worker.mail.clone());
        self.write(conn, (what, &stamp, programme), &Whose::Worker(worker), &to)
    }

    fn write(
        &self,
        conn: &mut Conn,
        (what, stamp, programme): (&str, &str, &ImmersionProgramme),
        whose: &Whose<'_>,
        to: &Recipient,
    ) -> Result<bool, StoreError> {
        let id = LetterId::from_source(KIND, stamp, &to.address);
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(false);
        }
        let secret = self.secret(&format!("{stamp}/{}", to.address));
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
            made_at: self.now,
        };
        insert_link(conn, &row)?;
        let letter = self.letter(to.locale, (what, programme), &paths::own(secret.text()));
        post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(true)
    }

    fn letter(&self, locale: Locale, (what, programme): (&str, &ImmersionProgramme), page: &str) -> Letter {
        let month = month(programme.from, locale);
        let by = vocabulary::date::in_words(programme.wishes_close, locale);
        let network = self.shell.network_name.as_str();
        let values: [(&str, Value<'_>); 3] =
            [("network", network.into()), ("name", month.as_str().into()), ("by", by.as_str().into())];
        let part = |part: &str| {
            let key = format!("immersion-letter-{what}-{part}");
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: vec![self.shell.words.say(locale, "immersion-letter-closing").into_owned()],
        }
    }
}

/// « avril 2027 ».
pub(crate) fn month(day: NaiveDate, locale: Locale) -> String {
    format!("{} {}", vocabulary::date::month_name(day.month(), locale), day.year())
}
