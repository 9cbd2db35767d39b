//! The letters of this room: who asks, in which form, until when, and a link; nothing that somebody typed.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::mailbox::mailboxes;
use post::{Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use vocabulary::time::paris;
use web::words::Value;
use web::{Secret, Shell};

use crate::encounter::Encounter;
use crate::paths;
use crate::sealing::{ADDRESS, seal};
use crate::store::invited::note_written;
use crate::store::links::{LinkRow, insert_link};
use crate::store::people::{organization_name, written_letter};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "encounter";
/// How long a link works, and at least until a week after the day that was set.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(45);
/// How long after the day it works.
const AFTER_THE_DAY: TimeDelta = TimeDelta::days(7);

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

impl std::fmt::Debug for Desk {
    /// Redacted: what draws secrets reaches no log.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Desk({})", self.now)
    }
}

impl Desk {
    /// What letters are written with at this moment; made before the transaction begins.
    pub fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// The day it is in metropolitan France.
    pub(crate) fn today(&self) -> NaiveDate {
        paris(self.now).date()
    }

    /// A secret that nobody can guess, the same for the same stamp.
    fn secret(&self, stamp: &str) -> Secret {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Secret::new(bytes)
    }

    /// Writes to an organisation that is invited, with a link of its own. Answers whether it could be written to.
    pub(crate) fn tell_invited(
        &self,
        conn: &mut Conn,
        what: &'static str,
        encounter: &Encounter,
        organization: OrganizationId,
    ) -> Result<bool, StoreError> {
        let found = mailboxes(conn, &self.key, (&[], organization), self.today())?;
        let asker = organization_name(conn, encounter.asked_by.uuid())?.unwrap_or_default();
        for to in &found {
            let stamp = format!("{what}/{}/{organization}/{}", encounter.id, self.now.timestamp_micros());
            let id = LetterId::from_source(KIND, &stamp, &to.address);
            if written_letter(conn, id.uuid())?.is_some() {
                continue;
            }
            let secret = self.secret(&format!("{stamp}/{}", to.address));
            insert_link(conn, &self.link((id, &secret), (encounter, organization), to)?)?;
            let page = if encounter.is_between_two() || encounter.starts.is_some() {
                paths::answer(secret.text())
            } else {
                paths::poll(secret.text())
            };
            let letter = self.letter(to.locale, (what, &asker), encounter, &page);
            post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })?;
        }
        if !found.is_empty() {
            note_written(conn, encounter.id.uuid(), organization.uuid(), self.now)?;
        }
        Ok(!found.is_empty())
    }

    /// Writes to every other organisation that is expected; to who asked too where nobody of it acts (`by`).
    pub(crate) fn tell_expected(
        &self,
        conn: &mut Conn,
        what: &'static str,
        (encounter, by): (&Encounter, Option<OrganizationId>),
    ) -> Result<(), StoreError> {
        for organization in encounter.expected().into_iter().skip(1) {
            self.tell_invited(conn, what, encounter, organization)?;
        }
        if by != Some(encounter.asked_by) {
            self.tell_asker(conn, what, encounter, by)?;
        }
        Ok(())
    }

    fn link(
        &self,
        (id, secret): (LetterId, &Secret),
        (encounter, organization): (&Encounter, OrganizationId),
        to: &Recipient,
    ) -> Result<LinkRow, StoreError> {
        let usual = self.now + LINK_LASTS;
        let expires_at = encounter.ends().map_or(usual, |ends| usual.max(ends + AFTER_THE_DAY));
        Ok(LinkRow {
            id: id.uuid(),
            encounter: encounter.id.uuid(),
            organization: organization.uuid(),
            secret_digest: secret.digest(),
            address_sealed: seal(&self.key, ADDRESS, id.uuid(), &to.address)?,
            account: to.account,
            locale: to.locale.code().to_owned(),
            created_at: self.now,
            expires_at,
        })
    }

    /// Writes to who asked: the member, else the organisation. `by` is the organisation it is about, if it is.
    pub(crate) fn tell_asker(
        &self,
        conn: &mut Conn,
        what: &'static str,
        encounter: &Encounter,
        by: Option<OrganizationId>,
    ) -> Result<(), StoreError> {
        let member = match encounter.account {
            Some(account) => accounts::recipient(conn, &self.key, account)?,
            None => None,
        };
        let to = match member {
            Some(member) => vec![member],
            None => mailboxes(conn, &self.key, (&[], encounter.asked_by), self.today())?,
        };
        let name = match by {
            Some(by) => organization_name(conn, by.uuid())?.unwrap_or_default(),
            None => String::new(),
        };
        for to in &to {
            let about = by.map(|by| by.to_string()).unwrap_or_default();
            let stamp = format!("{what}/{}/{about}/{}", encounter.id, self.now.timestamp_micros());
            let id = LetterId::from_source(KIND, &stamp, &to.address);
            if written_letter(conn, id.uuid())?.is_some() {
                continue;
            }
            let letter = self.letter(to.locale, (what, &name), encounter, &paths::meeting(encounter.id));
            post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })?;
        }
        Ok(())
    }

    fn letter(
        &self,
        locale: Locale,
        (what, name): (&str, &str),
        encounter: &Encounter,
        page: &str,
    ) -> Letter {
        let words = &self.shell.words;
        let form = words.say(locale, encounter.format.key());
        let by = vocabulary::date::in_words(encounter.answer_by, locale);
        let day = encounter.starts.map(|starts| said(starts, locale)).unwrap_or_default();
        let values: [(&str, Value<'_>); 5] = [
            ("network", self.shell.network_name.as_str().into()),
            ("name", name.into()),
            ("form", form.as_ref().into()),
            ("by", by.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let part = |part: &str| {
            words.say_with(locale, &format!("encounter-letter-{what}-{part}"), &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: vec![words.say(locale, "encounter-letter-closing").into_owned()],
        }
    }
}

/// A moment in Paris: « mercredi 2 décembre 2026, 14:00 ».
pub(crate) fn said(at: DateTime<Utc>, locale: Locale) -> String {
    let at = paris(at);
    format!("{}, {}", vocabulary::date::with_weekday(at.date(), locale), at.format("%H:%M"))
}
