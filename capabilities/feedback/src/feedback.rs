//! What somebody wrote about a service, and what became of it.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::Locale;

/// The longest text, in letters: a person is heard, not filed.
pub(crate) const LONGEST: usize = 600;
/// How long an organisation has to answer before the coordination is told.
pub(crate) const DUE_AFTER: TimeDelta = TimeDelta::days(30);
/// How long the address of an author is kept once she was answered.
pub(crate) const ADDRESS_KEPT: TimeDelta = TimeDelta::days(30);
/// How long what nobody ever answered is kept.
pub(crate) const UNANSWERED_KEPT: TimeDelta = TimeDelta::days(365);
/// How long what was declined is kept for its author to read.
pub(crate) const DECLINED_KEPT: TimeDelta = TimeDelta::days(90);

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nobody answered yet; nobody reads it but those who may answer.
    Waiting,
    /// Public, with its answer.
    Published,
    /// Not published; its author reads why.
    Declined,
}

impl State {
    /// The word kept.
    pub(crate) fn code(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Published => "published",
            State::Declined => "declined",
        }
    }

    /// What a word means.
    pub(crate) fn from_code(code: &str) -> Option<State> {
        [State::Waiting, State::Published, State::Declined].into_iter().find(|state| state.code() == code)
    }
}

/// A text with what became of it. Its `Debug` shows neither words nor address.
#[derive(Clone, PartialEq)]
pub(crate) struct Written {
    pub(crate) id: Uuid,
    pub(crate) service: Uuid,
    pub(crate) service_name: String,
    pub(crate) organization: Uuid,
    pub(crate) words: String,
    pub(crate) address: Option<String>,
    pub(crate) locale: Locale,
    pub(crate) written_at: DateTime<Utc>,
    pub(crate) state: State,
    pub(crate) answer: String,
    /// A function or an organisation, never a person.
    pub(crate) answered_by: String,
    pub(crate) answered_at: Option<DateTime<Utc>>,
}

impl Written {
    /// Whether the coordination is told of it.
    pub(crate) fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Waiting && now - self.written_at >= DUE_AFTER
    }
}

impl std::fmt::Debug for Written {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Written({}, {:?})", self.id, self.state)
    }
}

/// What is decided about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) state: State,
    pub(crate) answer: String,
    pub(crate) by: String,
}
