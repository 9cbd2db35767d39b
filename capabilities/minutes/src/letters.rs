//! The letters of this room: a day, a count, the name of an organisation and a link; nobody's name and no word typed.

use std::sync::Arc;

use ::store::SealKey;
use chrono::{DateTime, NaiveDate, Utc};
use post::Letter;
use vocabulary::Locale;
use web::words::Value;
use web::{Secret, Shell};

/// The word under which the letters of this room stand in the outbox.
pub(crate) const KIND: &str = "minutes";

/// What letters are written with. Secrets of links are drawn from a seed, so that a transaction that is run again
/// draws the same.
#[derive(Clone)]
pub struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

impl Desk {
    /// What letters are written with at this moment.
    pub fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// The day it is in metropolitan France.
    pub(crate) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A secret that nobody can guess, the same for the same stamp.
    pub(crate) fn secret(&self, stamp: &str) -> Secret {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Secret::new(bytes)
    }

    /// A letter of this kind, with its link to a page.
    pub(crate) fn letter(
        &self,
        locale: Locale,
        what: &str,
        values: &[(&str, Value<'_>)],
        page: &str,
    ) -> Letter {
        let part = |part: &str| {
            let key = format!("minutes-letter-{what}-{part}");
            self.shell.words.say_with(locale, &key, values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: vec![self.shell.words.say(locale, "minutes-letter-closing").into_owned()],
        }
    }
}
