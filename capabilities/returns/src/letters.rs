//! The letters of this room: a day, two organisations, a link; nobody's name, and nothing that was typed.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use membership::mailbox::{mailboxes, taking};
use placement::Placement;
use post::{Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;
use web::{Secret, Shell};

use crate::agreement::Party;
use crate::day::name_of;
use crate::paths;
use crate::store::letters::{SentRow, note_sent};
use crate::store::links::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "returns";
/// How long after the day its links work: time to tell what came back, and to read it again.
pub(crate) const LINK_OUTLASTS: TimeDelta = TimeDelta::days(60);

vocabulary::named! {
    /// What a letter is about.
    pub(crate) Occasion {
        /// A day is proposed: yes or no.
        Ask = "ask", "returns-letter-ask-subject";
        /// The same once more.
        Again = "again", "returns-letter-again-subject";
        /// A new link, asked for by the coordination.
        Link = "link", "returns-letter-link-subject";
        /// All three agreed.
        Confirmed = "confirmed", "returns-letter-confirmed-subject";
        /// The day was called off.
        Cancelled = "cancelled", "returns-letter-cancelled-subject";
        /// A week before, to the visitor.
        WeekVisitor = "week-visitor", "returns-letter-week-visitor-subject";
        /// A week before, to the host.
        WeekHost = "week-host", "returns-letter-week-host-subject";
        /// The day before, to the visitor.
        EveVisitor = "eve-visitor", "returns-letter-eve-visitor-subject";
        /// The day before, to the host.
        EveHost = "eve-host", "returns-letter-eve-host-subject";
        /// The day after, to the visitor.
        After = "after", "returns-letter-after-subject";
    }
}

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    pub(crate) contacts: minutes::contacts::Desk,
    seed: Secret,
}

impl Desk {
    /// What letters are written with at this moment.
    pub(crate) fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        Self {
            key: key.clone(),
            shell: Arc::clone(shell),
            now,
            contacts: minutes::contacts::Desk::new(key, shell, now),
            seed: Secret::new(shell.randomness.bytes()),
        }
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

    /// Writes to one of the three, once for each occasion and day, with a link of its own. Answers to how many people.
    pub(crate) fn tell(
        &self,
        conn: &mut Conn,
        (occasion, party): (Occasion, Party),
        placement: &Placement,
    ) -> Result<usize, StoreError> {
        let day = placement.day;
        // A link may be sent anew every day; all else once for each day at a host's.
        let stamp = if occasion == Occasion::Link { self.today() } else { day };
        let kind = format!("{}/{}/{stamp}", occasion.code(), party.code());
        let row = SentRow { placement: placement.id.uuid(), kind: kind.clone(), day, sent_at: self.now };
        if note_sent(conn, &row)? == 0 {
            return Ok(0);
        }
        let to = match party {
            Party::Visitor => {
                let worker = immersion::worker(conn, &self.key, placement.worker)?;
                let own: Vec<String> = worker.into_iter().map(|worker| worker.mail).collect();
                Vec::from_iter(taking(conn, &self.key, &own)?)
            }
            Party::Employer => mailboxes(conn, &self.key, (&[], placement.organization), self.today())?,
            Party::Host => mailboxes(conn, &self.key, (&[], placement.host), self.today())?,
        };
        for recipient in &to {
            self.write(conn, (occasion, party, &kind), placement, recipient)?;
        }
        Ok(to.len())
    }

    fn write(
        &self,
        conn: &mut Conn,
        (occasion, party, kind): (Occasion, Party, &str),
        placement: &Placement,
        to: &Recipient,
    ) -> Result<(), StoreError> {
        let stamp = format!("{}/{kind}", placement.id);
        let id = LetterId::from_source(KIND, &stamp, &to.address);
        let secret = self.secret(&format!("{stamp}/{}", to.address));
        let row = LinkRow {
            id: id.uuid(),
            placement: placement.id.uuid(),
            party: party.code().to_owned(),
            secret_digest: secret.digest(),
            account: to.account.filter(|_| party != Party::Visitor),
            created_at: self.now,
            expires_at: placement.day.and_time(NaiveTime::MIN).and_utc() + LINK_OUTLASTS,
        };
        insert_link(conn, &row)?;
        let names = (name_of(conn, placement.host)?, name_of(conn, placement.organization)?);
        let letter = self.letter(to.locale, (occasion, party), (placement.day, &names), secret.text());
        post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })
    }

    fn letter(
        &self,
        locale: Locale,
        (occasion, party): (Occasion, Party),
        (day, (host, employer)): (NaiveDate, &(String, String)),
        secret: &str,
    ) -> Letter {
        let day = vocabulary::date::with_weekday(day, locale);
        let values: [(&str, Value<'_>); 5] = [
            ("network", self.shell.network_name.as_str().into()),
            ("day", day.as_str().into()),
            ("host", host.as_str().into()),
            ("employer", employer.as_str().into()),
            ("party", party.code().into()),
        ];
        let part = |part: &str| {
            let key = format!("returns-letter-{}-{part}", occasion.code());
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{}", self.shell.base_url, paths::own(secret)))),
            closing: vec![self.shell.words.say(locale, "returns-letter-closing").into_owned()],
        }
    }
}
