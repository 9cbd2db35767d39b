//! The ledger of those who write: what each asked for, and whether the house said that it is done.

use uuid::Uuid;

use crate::visitor::{Answer, Visitor};

/// What somebody asked the house to write, with what it can be found again by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// A record carries this word in its name.
    Edit { kind: &'static str, record: Uuid, mark: String },
    /// « Tout est bon », by the link of a letter, about the records of an organisation.
    Confirmation { organization: Uuid },
    /// Somebody was entrusted to a service.
    Referral { id: Uuid },
    /// « Bien reçu », by the link of a letter; the digest of its secret.
    Answer { digest: Vec<u8> },
    /// A letter to sign in with was asked for, at this address.
    SignIn { address: String },
    /// A session was opened; the digest of its cookie.
    Session { digest: Vec<u8> },
    /// Words about a service, without an account.
    Feedback { mark: String },
    /// A wish, noted by a member.
    Wish { mark: String },
    /// A file was imported under the name of this mark, which its records carry too.
    Import { mark: String },
}

impl Deed {
    /// The kind of deed, as it is counted.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Edit { .. } => "edits",
            Self::Confirmation { .. } => "confirmations by link",
            Self::Referral { .. } => "referrals",
            Self::Answer { .. } => "answers by link",
            Self::SignIn { .. } => "sign-in letters",
            Self::Session { .. } => "sessions",
            Self::Feedback { .. } => "feedback",
            Self::Wish { .. } => "wishes",
            Self::Import { .. } => "imports",
        }
    }
}

/// What the one who wrote was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// It is done.
    Done,
    /// It is not done: an answer that says so.
    Refused(u16),
    /// Nothing: the house was gone before it answered.
    Nothing,
    /// Nothing, for the house was gone before it was asked.
    Unreached,
}

/// A line of the ledger.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) deed: Deed,
    pub(crate) told: Told,
    /// What deeds that leave the same rows have in common.
    pub(crate) class: String,
}

impl Entry {
    /// Whether it cannot be there: the house was never asked.
    pub(crate) fn is_impossible(&self) -> bool {
        self.told == Told::Unreached
    }

    /// Whether the house said that it is done.
    pub(crate) fn is_acknowledged(&self) -> bool {
        self.told == Told::Done
    }
}

/// What became of what was asked, by the answer: done, not done, or no answer at all.
pub(crate) fn told(visitor: &Visitor, answer: Option<&Answer>, done_at: &str) -> Told {
    match answer {
        None if visitor.reached() => Told::Nothing,
        None => Told::Unreached,
        Some(answer) if answer.is_done(done_at) => Told::Done,
        Some(answer) => Told::Refused(answer.status.as_u16()),
    }
}
