//! The letters of this room: a day, a host and a link; never a name, and nothing that anybody typed.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use immersion::Worker;
use post::{Letter, Outgoing, Recipient, Rhythm};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;
use web::{Secret, Shell};

use crate::names::Names;
use crate::paths;
use crate::question::Legend;
use crate::store::links::{LinkRow, insert_link, written_letter};
use crate::version::{Seat, Version};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "placement";
/// How long a link shows a place: as long as the names of workers are kept after the days.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(240);

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

impl Desk {
    /// What letters are written with at this moment.
    pub(crate) fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// A secret that nobody can guess, the same for the same stamp.
    fn secret(&self, stamp: &str) -> Secret {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Secret::new(bytes)
    }

    /// Tells a worker her place, or that she has none, with a link to its reason. Answers whether a letter leaves: some
    /// have no mailbox, or one from which letters come back.
    pub(crate) fn tell_worker(
        &self,
        conn: &mut Conn,
        version: &Version,
        seat: &Seat,
        (legend, names): (&Legend, &Names),
    ) -> Result<bool, StoreError> {
        let Some(worker) = legend.worker(seat.worker).and_then(|at| legend.workers.get(at)) else {
            return Ok(false);
        };
        if worker.mail.is_empty() || post::bounced_since(conn, &self.key, &worker.mail)?.is_some() {
            return Ok(false);
        }
        let stamp = format!("{}/{}", version.id, worker.id);
        let id = LetterId::from_source(KIND, "place", &stamp);
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(true);
        }
        let secret = self.secret(&stamp);
        let link = LinkRow { digest: secret.digest(), worker: worker.id.uuid(), made_at: self.now };
        insert_link(conn, &link)?;
        let to = recipient(worker);
        let letter = self.letter(to.locale, (seat, names), &paths::own(secret.text()));
        post::send(conn, &self.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(true)
    }

    fn letter(&self, locale: Locale, (seat, names): (&Seat, &Names), page: &str) -> Letter {
        let (what, host, day) = match seat.place {
            Some(place) => (
                "placed",
                names.name(place.host).to_owned(),
                vocabulary::date::with_weekday(place.day, locale),
            ),
            None => ("unplaced", String::new(), String::new()),
        };
        let values: [(&str, Value<'_>); 3] = [
            ("network", self.shell.network_name.as_str().into()),
            ("host", host.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("placement-letter-{what}-{part}");
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: vec![self.shell.words.say(locale, "placement-letter-closing").into_owned()],
        }
    }
}

/// The mailbox of a worker, who has no account here.
fn recipient(worker: &Worker) -> Recipient {
    Recipient {
        account: None,
        address: worker.mail.clone(),
        locale: Locale::French,
        rhythm: Rhythm::Immediate,
        silent_in_august: false,
    }
}
