//! What somebody filled in: bounded, without the numbers nobody may keep, ready to be understood.

use crate::inside::BACK;
use crate::{Failure, Shell, Visit, inside};
use axum::body::Bytes;
use axum::extract::{FromRef, FromRequest, Request};
use std::sync::Arc;
use vocabulary::refusal::{PersonalNumberKind, personal_number};

/// No form of the house has more fields.
const MOST_FIELDS: usize = 400;
/// No field of the house has a longer name, in letters.
const LONGEST_NAME: usize = 100;

/// The longest text one field may hold, in letters: four pages. A field may ask for less, none holds more.
pub const MOST_LETTERS: usize = 10_000;

/// A form that was sent. It cannot exist for a request of another site: `harden` refuses those before.
///
/// Texts are trimmed and free of invisible signs; a text that is too long is cut and among the faults. So is, in
/// words, a field that holds a social security, bank account or card number, before anything of it is stored or
/// logged.
#[derive(Clone)]
pub struct Filled {
    pairs: Vec<(String, String)>,
    faults: Faults,
}

/// What is wrong with a form, field by field, in words the person reads, in the order it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// Notes what is wrong with a field; the first fault of a field is the one told.
    pub fn note(&mut self, field: &str, words: impl Into<String>) {
        if self.of(field).is_empty() {
            self.0.push((field.to_owned(), words.into()));
        }
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn of(&self, field: &str) -> &str {
        self.all().find(|(faulty, _)| *faulty == field).map_or("", |(_, words)| words)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many fields are faulty.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Every fault with its field, for the summary above the form.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, words)| (field.as_str(), words.as_str()))
    }
}

impl Filled {
    /// The text of a field, without the spaces around it; empty when it was not filled in.
    pub fn text(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every value of a field, for boxes that may be ticked together.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// What was refused before anybody looked; understanding the form adds to it.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }

    /// Where the form's hidden field `retour` leads, if that is inside the house, else the usual way.
    pub fn back<'a>(&'a self, usual: &'a str) -> &'a str {
        inside(self.text(BACK)).unwrap_or(usual)
    }

    /// Cleans pairs of names and values and notes what is wrong with them.
    ///
    /// # Errors
    ///
    /// [`Failure::TooLarge`] when there are more fields than any form of the house has.
    pub(crate) fn of(sent: impl Iterator<Item = (String, String)>, visit: &Visit) -> Result<Self, Failure> {
        let mut filled = Self { pairs: Vec::new(), faults: Faults::default() };
        for (name, value) in sent {
            if filled.pairs.len() == MOST_FIELDS {
                return Err(Failure::TooLarge);
            }
            filled.take(clean(&name, LONGEST_NAME).0, &value, visit);
        }
        Ok(filled)
    }

    fn take(&mut self, name: String, value: &str, visit: &Visit) {
        let (value, is_whole) = clean(value, MOST_LETTERS);
        if let Some(words) = personal_number_words(&value, visit) {
            self.faults.note(&name, words);
        }
        if !is_whole {
            self.faults.note(&name, visit.say_count("web-fault-too-long", MOST_LETTERS));
        }
        self.pairs.push((name, value));
    }

    pub(crate) fn note(&mut self, field: &str, words: impl Into<String>) {
        self.faults.note(field, words);
    }
}

/// Why a text cannot be taken in: the number in it that nobody may keep here.
pub(crate) fn personal_number_words(text: &str, visit: &Visit) -> Option<String> {
    let key = match personal_number(text)?.kind {
        PersonalNumberKind::Nir => "web-refused-nir",
        PersonalNumberKind::Iban => "web-refused-iban",
        PersonalNumberKind::BankCard => "web-refused-card",
    };
    Some(visit.say(key).into_owned())
}

/// A text trimmed, with plain line ends, without invisible signs, at most so many letters long; and whether it is
/// whole.
pub(crate) fn clean(text: &str, most_letters: usize) -> (String, bool) {
    let mut letters = text.trim().chars().filter(|letter| is_kept(*letter));
    let kept: String = letters.by_ref().take(most_letters).collect();
    (kept.trim().to_owned(), letters.next().is_none())
}

/// Signs that are not seen and change what is: control characters (line ends and tabs aside), and those that turn
/// the direction of writing for all that follows.
fn is_kept(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    matches!(letter, '\n' | '\t') || !(letter.is_control() || turns)
}

impl<S> FromRequest<S> for Filled
where
    Arc<Shell>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let visit = Visit::of(&parts, Arc::<Shell>::from_ref(state)).await;
        let body = Bytes::from_request(Request::from_parts(parts, body), state).await;
        let body = body.map_err(|_| Failure::TooLarge)?;
        let pairs = form_urlencoded::parse(&body);
        Self::of(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())), &visit)
    }
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Filled({} fields)", self.pairs.len())
    }
}

#[cfg(test)]
mod tests;
