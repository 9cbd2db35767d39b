//! What happened to a referral, in order: the same list for sender, receiver and person.

use std::fmt;

use chrono::{DateTime, Utc};
use vocabulary::id::{AccountId, OrganizationId};

use crate::act::{ActKind, Channel, Teller};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It was written.
    Written,
    /// It left.
    Sent,
    /// Somebody did this.
    Done(ActKind),
    /// The receiver was reminded.
    Reminded,
    /// Eight days passed without a word: sender and receiver were alerted.
    Alerted,
    /// Letters to the receiver come back.
    Bounced,
    /// A date passed, and it is somebody's turn.
    DatePassed,
    /// The person let one more thing be said.
    LetSay,
}

/// What happened, when, and whose word it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Happening,
    /// Whose word it is.
    pub by: Teller,
    /// By which way.
    pub channel: Channel,
    /// Who typed it.
    pub account: Option<AccountId>,
    /// For which organisation.
    pub organization: Option<OrganizationId>,
    /// What was written with it; class C3.
    pub words: Option<String>,
}

impl Happening {
    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Sent => "sent",
            Self::Done(kind) => kind.code(),
            Self::Reminded => "reminded",
            Self::Alerted => "alerted",
            Self::Bounced => "bounced",
            Self::DatePassed => "date-passed",
            Self::LetSay => "let-say",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Written => "referral-happening-written",
            Self::Sent => "referral-happening-sent",
            Self::Done(kind) => kind.key(),
            Self::Reminded => "referral-happening-reminded",
            Self::Alerted => "referral-happening-alerted",
            Self::Bounced => "referral-happening-bounced",
            Self::DatePassed => "referral-happening-date-passed",
            Self::LetSay => "referral-happening-let-say",
        }
    }

    /// What is stored as this code.
    pub fn from_code(code: &str) -> Option<Self> {
        let own = [
            Self::Written,
            Self::Sent,
            Self::Reminded,
            Self::Alerted,
            Self::Bounced,
            Self::DatePassed,
            Self::LetSay,
        ];
        let found = own.into_iter().find(|one| one.code() == code);
        found.or_else(|| ActKind::from_code(code).map(Self::Done))
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Event({}, {})", self.what.code(), self.by.code())
    }
}
