//! What somebody filled in: bounded, without the numbers nobody may keep, ready to be understood.

use crate::{Failure, Shell, Visit};
use axum::body::Bytes;
use axum::extract::{FromRef, FromRequest, Request};
use std::collections::BTreeMap;
use std::sync::Arc;
use vocabulary::refusal::{PersonalNumberKind, personal_number};

/// No form of the house has more fields.
const MOST_FIELDS: usize = 400;

/// A form that was sent. It cannot exist for a request of another site: `harden` refuses those before.
///
/// Texts are trimmed. A field that holds a social security, bank account or card number is among the faults from
/// the start, in words, before anything of it is stored or logged.
#[derive(Clone)]
pub struct Filled {
    pairs: Vec<(String, String)>,
    faults: Faults,
}

/// What is wrong with a form, field by field, in words the person reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(BTreeMap<String, String>);

impl Faults {
    /// Notes what is wrong with a field; the first fault of a field is the one told.
    pub fn note(&mut self, field: &str, words: impl Into<String>) {
        self.0.entry(field.to_owned()).or_insert_with(|| words.into());
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn of(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field, for boxes that may be ticked together.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// What was refused before anybody looked; understanding the form adds to it.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }

    /// Understands the pairs of an urlencoded body or query.
    pub(crate) fn read(body: &[u8], visit: &Visit) -> Result<Self, Failure> {
        let pairs: Vec<(String, String)> = form_pairs(body).take(MOST_FIELDS + 1).collect();
        if pairs.len() > MOST_FIELDS {
            return Err(Failure::TooLarge);
        }
        let mut faults = Faults::default();
        for (name, value) in &pairs {
            if let Some(met) = personal_number(value) {
                faults.note(name, visit.say(refusal_key(met.kind)));
            }
        }
        Ok(Self { pairs, faults })
    }
}

fn form_pairs(body: &[u8]) -> impl Iterator<Item = (String, String)> + '_ {
    form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

fn refusal_key(kind: PersonalNumberKind) -> &'static str {
    match kind {
        PersonalNumberKind::Nir => "web-refused-nir",
        PersonalNumberKind::Iban => "web-refused-iban",
        PersonalNumberKind::BankCard => "web-refused-card",
    }
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
        Self::read(&body.map_err(|_| Failure::TooLarge)?, &visit)
    }
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Filled({} fields)", self.pairs.len())
    }
}
