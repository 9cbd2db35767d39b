//! What letters are written with: the key, the house, the moment, and chance from which the secrets of links are drawn.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use store::SealKey;
use vocabulary::Locale;
use web::words::Value;
use web::{Secret, Shell};

use crate::Letter;

/// What letters are written with. Made before the transaction: secrets are drawn from its seed, so that a transaction
/// that is run again draws the same.
#[derive(Clone)]
pub struct Desk {
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house: its words, its name, its address.
    pub shell: Arc<Shell>,
    /// The moment at which they are written.
    pub now: DateTime<Utc>,
    seed: Secret,
}

impl Desk {
    /// What letters are written with at this moment.
    pub fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// The day it is in metropolitan France.
    pub fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A secret that nobody can guess, the same for the same stamp.
    pub fn secret(&self, stamp: &str) -> Secret {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Secret::new(bytes)
    }

    /// A letter with a link to a page of the house. Its words stand behind `key` followed by `subject`, `what`, `do` and
    /// `link`, and behind `closing`; the gap `network` is always filled in.
    pub fn letter(
        &self,
        locale: Locale,
        (key, closing): (&str, &str),
        values: &[(&str, Value<'_>)],
        page: &str,
    ) -> Letter {
        let closing = vec![self.shell.words.say(locale, closing).into_owned()];
        Letter { closing, ..self.said(locale, (key, &["what", "do"]), values, page) }
    }

    /// A shorter one: `subject`, one paragraph behind `text`, `link`, and nothing below.
    pub fn note(&self, locale: Locale, key: &str, values: &[(&str, Value<'_>)], page: &str) -> Letter {
        self.said(locale, (key, &["text"]), values, page)
    }

    fn said(
        &self,
        locale: Locale,
        (key, paragraphs): (&str, &[&str]),
        values: &[(&str, Value<'_>)],
        page: &str,
    ) -> Letter {
        let mut filled = vec![("network", self.shell.network_name.as_str().into())];
        filled.extend_from_slice(values);
        let part =
            |part: &str| self.shell.words.say_with(locale, &format!("{key}{part}"), &filled).into_owned();
        Letter {
            subject: part("subject"),
            paragraphs: paragraphs.iter().map(|one| part(one)).collect(),
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: Vec::new(),
        }
    }
}

impl fmt::Debug for Desk {
    /// Redacted: what draws secrets reaches no log.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Desk({})", self.now)
    }
}

#[cfg(test)]
mod tests;
