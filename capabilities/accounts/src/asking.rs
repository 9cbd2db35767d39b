//! Asking to sign in: a letter with a link and a six-digit code, what they open, for how long, and where.

use chrono::{DateTime, TimeDelta, Utc};
use std::fmt;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, LetterId};
use web::{Randomness, Secret};

use crate::email::EmailAddress;

/// The cookie that binds a request to the browser that made it.
pub(crate) const ASKING_COOKIE: &str = "asking";
/// How long a link and a code open.
pub(crate) const OPENS_FOR: TimeDelta = TimeDelta::minutes(15);
/// How long a link opens that a coordinator had sent to help somebody.
pub(crate) const HELP_OPENS_FOR: TimeDelta = TimeDelta::hours(24);
/// Wrong codes after which a request opens nothing any more.
pub(crate) const MOST_WRONG: i64 = 3;
/// Wrong codes per address and day after which only the link opens. Six digits tried ten times a day are found
/// in a day once in a hundred thousand.
pub(crate) const MOST_WRONG_A_DAY: i64 = 10;
/// Wrong codes in the whole house and hour after which only links open: whoever tries a few codes at each of many
/// addresses finds one once in five thousand hours.
pub(crate) const MOST_WRONG_AN_HOUR: i64 = 200;
/// Requests for one address from one place that are open at a time; beyond it the oldest of that place gives way.
pub(crate) const MOST_OPEN: i64 = 3;
/// How long requests are remembered, which is what the counts per day need.
pub(crate) const REMEMBERED: TimeDelta = TimeDelta::hours(24);

/// Six digits to read in a letter, or over the telephone, and to type. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// Six digits from chance; eight bytes make each as likely as any other to one part in ten million million.
    pub fn new(chance: [u8; 8]) -> Self {
        Self(format!("{:06}", u64::from_le_bytes(chance) % 1_000_000))
    }

    /// Reads what somebody typed; spaces, dots and hyphens do not matter.
    pub fn read(text: &str) -> Option<Self> {
        let apart = |letter: &char| letter.is_whitespace() || matches!(letter, '-' | '.');
        let digits: String = text.chars().take(40).filter(|letter| !apart(letter)).collect();
        (digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(Self(digits))
    }

    /// The six digits.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The digits in two groups of three, as they are read and said.
    pub fn spoken(&self) -> String {
        let (first, last) = self.0.split_at(3);
        format!("{first} {last}")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Code(…)")
    }
}

/// Why a letter was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// By somebody who wants to sign in; bound to their browser.
    SignIn,
    /// By a coordinator for somebody who cannot; bound to a code said aloud.
    Help,
}

impl Purpose {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Help => "help",
        }
    }

    pub(crate) fn from_code(code: &str) -> Self {
        if code == Self::Help.code() { Self::Help } else { Self::SignIn }
    }
}

/// The secrets of one request, drawn before the transaction.
#[derive(Clone, Debug)]
pub(crate) struct Secrets {
    pub(crate) id: Uuid,
    pub(crate) letter: LetterId,
    pub(crate) asking: Secret,
    pub(crate) link: Secret,
    pub(crate) code: Code,
}

impl Secrets {
    pub(crate) fn draw(randomness: &Randomness, now: DateTime<Utc>) -> Self {
        Self {
            // Ids of letters and of requests are drawn alike.
            id: LetterId::new_v7(now, randomness.bytes()).uuid(),
            letter: LetterId::new_v7(now, randomness.bytes()),
            asking: Secret::new(randomness.bytes()),
            link: Secret::new(randomness.bytes()),
            code: Code::new(randomness.bytes()),
        }
    }
}

/// Somebody asks to sign in.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) secrets: Secrets,
    pub(crate) email: EmailAddress,
    /// From where, as limits count it.
    pub(crate) client: String,
    /// The language of the page, for a letter to an address we do not know.
    pub(crate) locale: Locale,
    /// Where to go afterwards, inside the house; may be empty.
    pub(crate) back: String,
    /// Whether letters to addresses we do not know may leave at all for now.
    pub(crate) strangers_welcome: bool,
    pub(crate) now: DateTime<Utc>,
}

/// A request as it stands now, told by its own row alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It opens.
    Open,
    /// It has opened already, once.
    Used,
    /// Its time has passed, or a newer one took its place.
    Expired,
    /// Too many wrong codes were typed.
    Exhausted,
}

impl Standing {
    /// How a request stands by the server's clock; a browser's clock is never asked.
    pub(crate) fn of(
        used_at: Option<DateTime<Utc>>,
        expires_at: DateTime<Utc>,
        wrong: i64,
        now: DateTime<Utc>,
    ) -> Self {
        match used_at {
            Some(_) => Self::Used,
            None if expires_at <= now => Self::Expired,
            None if wrong >= MOST_WRONG => Self::Exhausted,
            None => Self::Open,
        }
    }
}

/// What comes of a code typed or a link followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It opens this account; the way back is inside the house and may be empty.
    Opens { account: AccountId, back: String },
    /// The code is wrong; so many more may be tried.
    Wrong { left: i64 },
    /// It has opened already.
    Used,
    /// Its time has passed.
    Expired,
    /// Too many wrong codes for this request.
    Exhausted,
    /// Too many wrong codes for this address today.
    EnoughToday,
    /// Too many wrong codes in the whole house this hour.
    EnoughHere,
    /// This browser asked for nothing.
    NothingAsked,
    /// Another browser asked.
    Elsewhere,
    /// The access of this account has ended.
    Ended,
}

impl Verdict {
    /// The last part of the key of its words.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Opens { .. } => "opens",
            Self::Wrong { .. } => "wrong",
            Self::Used => "used",
            Self::Expired => "expired",
            Self::Exhausted => "exhausted",
            Self::EnoughToday => "enough-today",
            Self::EnoughHere => "enough-here",
            Self::NothingAsked => "nothing-asked",
            Self::Elsewhere => "elsewhere",
            Self::Ended => "ended",
        }
    }

    /// What a request that does not stand open means.
    pub(crate) fn closed(standing: Standing) -> Option<Self> {
        match standing {
            Standing::Open => None,
            Standing::Used => Some(Self::Used),
            Standing::Expired => Some(Self::Expired),
            Standing::Exhausted => Some(Self::Exhausted),
        }
    }
}

#[cfg(test)]
mod tests;
