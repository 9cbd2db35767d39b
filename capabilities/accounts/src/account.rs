//! The account: somebody of the network, or a mailbox several people share.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::Rhythm;
use std::fmt;
use vocabulary::Locale;
use vocabulary::id::AccountId;

use crate::email::EmailAddress;

/// An account that nobody used for so long is closed: what is no longer needed is not kept (RGPD art. 5.1.e).
/// Twelve months of 365 days in all.
pub const UNUSED_FOR: TimeDelta = TimeDelta::days(365);
/// How many days before that its holder is told, first and again.
pub const WARNED_BEFORE: [TimeDelta; 2] = [TimeDelta::days(60), TimeDelta::days(15)];

/// Whose account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountKind {
    /// One person's.
    Personal,
    /// A mailbox several people read: each says who they are when they sign in.
    Shared,
}

impl AccountKind {
    /// Both kinds.
    pub const ALL: &[Self] = &[Self::Personal, Self::Shared];

    /// The word under which it is kept.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Shared => "shared",
        }
    }

    /// The kind kept under a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}

/// An account that is open. Its `Debug` tells its id alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Its identity.
    pub id: AccountId,
    /// One person's or a shared mailbox.
    pub kind: AccountKind,
    /// The name shown to other members.
    pub name: String,
    /// The address letters go to, in small letters.
    pub email: String,
    /// The language of letters.
    pub locale: Locale,
    /// When news is told.
    pub rhythm: Rhythm,
    /// Whether news waits until September.
    pub silent_in_august: bool,
    /// The last day of access, when it ends by itself.
    pub ends_on: Option<NaiveDate>,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to a few minutes; none before the first time.
    pub last_seen_at: Option<DateTime<Utc>>,
}

impl Account {
    /// Whether access has ended by itself on this day.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        self.ends_on.is_some_and(|last| last < today)
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Account({})", self.id)
    }
}

/// What is known of an account when it is opened. The id and the moment come from outside the transaction.
#[derive(Clone)]
pub struct NewAccount {
    /// Its identity, if the address is not known yet.
    pub id: AccountId,
    /// One person's or a shared mailbox.
    pub kind: AccountKind,
    /// The name shown to other members.
    pub name: String,
    /// The address letters go to.
    pub email: EmailAddress,
    /// The language of letters.
    pub locale: Locale,
    /// The last day of access, when it ends by itself.
    pub ends_on: Option<NaiveDate>,
    /// The moment.
    pub now: DateTime<Utc>,
}

impl fmt::Debug for NewAccount {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "NewAccount({})", self.id)
    }
}

#[cfg(test)]
mod tests;
