//! The letters of this room: a title, a day, an hour and a link; nobody's name.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::mailbox::taking;
use post::{Letter, Outgoing, Recipient, Rhythm};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use vocabulary::time::paris;
use web::words::Value;
use web::{Secret, Shell};

use crate::paths;
use crate::speed_meeting::{Answer, SpeedMeeting};
use crate::store::participants::{LinkRow, insert_link};
use crate::store::people::written_letter;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "speed-meeting";
/// How long after the afternoon a link still opens the route and its notes.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(30);

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Who comes, and who would they like to meet?
    Invite,
    /// The same, once more.
    Again,
    /// The rounds hold: here is the route.
    Route,
    /// It does not take place.
    Cancelled,
}

impl What {
    const fn code(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Again => "again",
            Self::Route => "route",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Somebody a letter may go to.
struct Addressee<'a> {
    id: Uuid,
    mailbox: &'a str,
    organization: Option<OrganizationId>,
    answer: Answer,
}

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

impl Desk {
    /// What letters are written with at this moment.
    pub(crate) fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
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

    /// Writes to everybody who takes part, or to those who did not answer, each with a link of its own. Answers how
    /// many letters leave; who has no mailbox gets none.
    pub(crate) fn tell(
        &self,
        conn: &mut Conn,
        what: What,
        meeting: &SpeedMeeting,
        whom: &dyn Fn(Uuid, Answer) -> bool,
    ) -> Result<u64, StoreError> {
        let mut told = 0;
        for one in addressees(meeting).into_iter().filter(|one| whom(one.id, one.answer)) {
            if let Some(address) = self.mailbox(conn, &one)? {
                told += u64::from(self.write(conn, what, meeting, (one.id, &address))?);
            }
        }
        Ok(told)
    }

    /// The mailbox a participant gave, else the general one of its organisation; nothing where letters come back.
    fn mailbox(&self, conn: &mut Conn, one: &Addressee<'_>) -> Result<Option<String>, StoreError> {
        let mut addresses = vec![one.mailbox.to_owned()];
        if let Some(organization) = one.organization {
            let kept = directory::organization(conn, organization.uuid())?;
            addresses.extend(kept.map(|kept| kept.says.email));
        }
        Ok(taking(conn, &self.key, &addresses)?.map(|to| to.address))
    }

    fn write(
        &self,
        conn: &mut Conn,
        what: What,
        meeting: &SpeedMeeting,
        (participant, address): (Uuid, &str),
    ) -> Result<bool, StoreError> {
        let stamp = format!("{}/{participant}/{}", what.code(), self.now.timestamp_micros());
        let id = LetterId::from_source(KIND, &stamp, address);
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(false);
        }
        let secret = self.secret(&stamp);
        let row = LinkRow {
            id: id.uuid(),
            meeting: meeting.id.uuid(),
            participant,
            secret_digest: secret.digest(),
            created_at: self.now,
            expires_at: meeting.starts_at + LINK_LASTS,
        };
        insert_link(conn, &row)?;
        let to = Recipient {
            account: None,
            address: address.to_owned(),
            locale: Locale::French,
            rhythm: Rhythm::Immediate,
            silent_in_august: false,
        };
        let letter = self.letter(what, meeting, &paths::answer(secret.text()));
        post::send(conn, &self.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(true)
    }

    fn letter(&self, what: What, meeting: &SpeedMeeting, page: &str) -> Letter {
        let locale = Locale::French;
        let day = vocabulary::date::in_words(meeting.day(), locale);
        let hour = meeting.starts().format("%H:%M").to_string();
        let by = meeting.answer_by.unwrap_or_else(|| meeting.day());
        let by = vocabulary::date::in_words(by, locale);
        let values: [(&str, Value<'_>); 5] = [
            ("network", self.shell.network_name.as_str().into()),
            ("name", meeting.title.as_str().into()),
            ("day", day.as_str().into()),
            ("hour", hour.as_str().into()),
            ("by", by.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("speed-meeting-letter-{}-{part}", what.code());
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        let link = (part("link"), format!("{}{page}", self.shell.base_url));
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: (what != What::Cancelled).then_some(link),
            closing: vec![self.shell.words.say(locale, "speed-meeting-letter-closing").into_owned()],
        }
    }
}

fn addressees(meeting: &SpeedMeeting) -> Vec<Addressee<'_>> {
    let partners = meeting.partners.iter().map(|one| Addressee {
        id: one.id.uuid(),
        mailbox: &one.mailbox,
        organization: one.organization,
        answer: one.answer,
    });
    let visitors = meeting.visitors.iter().map(|one| Addressee {
        id: one.id.uuid(),
        mailbox: &one.mailbox,
        // A group of workers is written to by its own mailbox only: its organisation's is not theirs.
        organization: None,
        answer: one.answer,
    });
    partners.chain(visitors).collect()
}
