//! The letters of this room: what happens to a seat, a day, a link. Never the name of who signed up.

use std::sync::Arc;

use ::action::CollectiveAction;
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::mailbox::{at, mailboxes};
use post::{Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{EnrolmentId, LetterId};
use web::words::Value;
use web::{Secret, Shell};

use crate::enrolment::{Contact, Enrolment};
use crate::paths;
use crate::saying::moment;
use crate::store::dates::written_letter;
use crate::store::links::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "enrolment";

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

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

    /// The secret of her page, as it is shown once on the screen.
    pub(crate) fn own_secret(&self, entry: EnrolmentId) -> Secret {
        self.secret(&format!("own/{entry}"))
    }

    /// Keeps a way in to her page.
    pub(crate) fn keep_link(
        &self,
        conn: &mut Conn,
        entry: EnrolmentId,
        (secret, twin): (&Secret, Option<EnrolmentId>),
    ) -> Result<(), StoreError> {
        let row = LinkRow {
            digest: secret.digest(),
            entry: entry.uuid(),
            twin: twin.map(EnrolmentId::uuid),
            made_at: self.now,
        };
        insert_link(conn, &row).map(drop)
    }

    /// Writes to her, with a link to her own page. Nothing where she gave no address, or letters to it come back; answers
    /// whether she is written to.
    pub(crate) fn tell_her(
        &self,
        conn: &mut Conn,
        her: &Enrolment,
        told: &Told<'_>,
    ) -> Result<bool, StoreError> {
        let secret = self.secret(&self.stamp(told, her.id));
        if !self.write(conn, her, (told, &paths::own(secret.text())))? {
            return Ok(false);
        }
        self.keep_link(conn, her.id, (&secret, None))?;
        Ok(true)
    }

    /// Tells her that her sign-up was taken off the list; the link leads to the action, there is no other page any more.
    pub(crate) fn tell_gone(
        &self,
        conn: &mut Conn,
        gone: &Enrolment,
        told: &Told<'_>,
    ) -> Result<(), StoreError> {
        self.write(conn, gone, (told, &paths::action(told.action.id))).map(drop)
    }

    /// Whether letters to her come back.
    pub(crate) fn bounces(&self, conn: &mut Conn, her: &Enrolment) -> Result<bool, StoreError> {
        let Contact::Mail(address) = &her.contact else { return Ok(false) };
        Ok(post::bounced_since(conn, &self.key, address.text())?.is_some())
    }

    /// Asks her, at the address two sign-ups share, whether both are hers. Nobody else learns that there is another.
    pub(crate) fn ask_twin(
        &self,
        conn: &mut Conn,
        (her, first): (&Enrolment, EnrolmentId),
        told: &Told<'_>,
    ) -> Result<(), StoreError> {
        let secret = self.secret(&self.stamp(told, her.id));
        if self.write(conn, her, (told, &paths::unite(secret.text())))? {
            self.keep_link(conn, first, (&secret, Some(her.id)))?;
        }
        Ok(())
    }

    /// Tells whoever carries the action that there is somebody to call.
    pub(crate) fn tell_carrier(
        &self,
        conn: &mut Conn,
        told: &Told<'_>,
        stamp: &str,
    ) -> Result<(), StoreError> {
        let page = paths::people(told.action.id);
        let first = [told.action.contact.mail.clone()];
        let carrier = (&first[..], told.action.keeper);
        for to in mailboxes(conn, &self.key, carrier, self.today())? {
            let id = LetterId::from_source(KIND, &format!("call/{}/{stamp}", told.action.id), &to.address);
            let letter = self.letter(to.locale, told, (1, &page));
            self.post(conn, id, &to, &letter)?;
        }
        Ok(())
    }

    fn stamp(&self, told: &Told<'_>, her: EnrolmentId) -> String {
        let drawn = self.secret("letters");
        format!("{}/{her}/{:?}/{}", told.what, told.starts, drawn.text())
    }

    fn write(
        &self,
        conn: &mut Conn,
        her: &Enrolment,
        (told, page): (&Told<'_>, &str),
    ) -> Result<bool, StoreError> {
        let Contact::Mail(address) = &her.contact else { return Ok(false) };
        // Whoever has just typed her address is written to whatever came back before.
        let is_first = matches!(told.what, "in" | "wait");
        if !is_first && self.bounces(conn, her)? {
            return Ok(false);
        }
        let to = Recipient { locale: her.locale, ..at(address.text().to_owned()) };
        let id = LetterId::from_source(KIND, &self.stamp(told, her.id), &to.address);
        let letter = self.letter(to.locale, told, (u32::from(her.seats), page));
        self.post(conn, id, &to, &letter)?;
        Ok(true)
    }

    fn post(&self, conn: &mut Conn, id: LetterId, to: &Recipient, letter: &Letter) -> Result<(), StoreError> {
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(());
        }
        post::send(conn, &self.key, &Outgoing { id, to, letter, kind: KIND, now: self.now })
    }

    fn letter(&self, locale: Locale, told: &Told<'_>, (seats, page): (u32, &str)) -> Letter {
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
        let part = |part: &str| {
            let key = format!("enrolment-letter-{}-{part}", told.what);
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        let is_hers = !matches!(told.what, "removed" | "call");
        let closing = is_hers.then_some("enrolment-letter-closing");
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: closing.map(|key| self.shell.words.say(locale, key).into_owned()).into_iter().collect(),
        }
    }
}

/// How long before a date people are reminded of it.
pub(crate) const REMINDED_BEFORE: TimeDelta = TimeDelta::days(2);
