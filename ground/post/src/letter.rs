//! A letter: what it says, to whom, and how often that person wishes to be written to.

use std::fmt;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::LetterId;

/// What a letter says. Nothing personal: codes, counts, functions, names of organisations.
///
/// The code and the link may be secret, so `Debug` shows neither.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Letter {
    /// One line, without the code: telephones show it while they are locked.
    pub subject: String,
    /// What happened and what can be done, one idea each.
    pub paragraphs: Vec<String>,
    /// A code to type, shown in large letters.
    pub code: Option<String>,
    /// One thing to do: the words of the button and the full address.
    pub link: Option<(String, String)>,
    /// What stands below: how long the link lasts, what to do if one asked for nothing.
    pub closing: Vec<String>,
}

/// Who is written to, and how.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The account, if there is one yet: an invitation has none.
    pub account: Option<Uuid>,
    /// The address, as its owner writes it.
    pub address: String,
    /// The language of the letter.
    pub locale: Locale,
    /// How often news may come.
    pub rhythm: Rhythm,
    /// Whether news waits from 1 to 31 August.
    pub silent_in_august: bool,
}

/// How often a member wishes to hear news. Letters the member asked for leave at once whatever it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rhythm {
    /// As things happen.
    Immediate,
    /// One letter on Monday at eight in the morning, Paris time.
    #[default]
    Weekly,
    /// Never: news is told inside the house only.
    Never,
}

/// A letter about to be written into the outbox.
#[derive(Clone, Copy)]
pub struct Outgoing<'a> {
    /// The letter's identity, drawn by the caller before the transaction.
    pub id: LetterId,
    /// To whom.
    pub to: &'a Recipient,
    /// What it says.
    pub letter: &'a Letter,
    /// What it is for, as a code: `sign-in`, `invitation`. It names the reason in the foot of the letter.
    pub kind: &'static str,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// What a letter brings to somebody who subscribed without an account.
#[derive(Clone)]
pub struct Bulletin<'a> {
    /// What happened, each line with the full address where it is read.
    pub lines: &'a [(String, String)],
    /// The full address that ends the subscription: shown in the foot, and told to mail programs, which send it an
    /// empty form (RFC 8058).
    pub leave: String,
}

/// A line of news, to be told alone or with others, as the member wishes.
#[derive(Clone)]
pub struct News<'a> {
    /// Its identity, drawn by the caller before the transaction.
    pub id: LetterId,
    /// To whom.
    pub to: &'a Recipient,
    /// One line: codes, counts, functions, names of organisations.
    pub text: String,
    /// The full address where it is read.
    pub link: String,
    /// What it is about, as a code.
    pub kind: &'static str,
    /// When it happened.
    pub now: DateTime<Utc>,
}

impl Recipient {
    /// A mailbox without an account, written to at once in this language.
    pub const fn at(address: String, locale: Locale) -> Self {
        Self { account: None, address, locale, rhythm: Rhythm::Immediate, silent_in_august: false }
    }
}

impl Rhythm {
    /// Every rhythm, the most frequent first.
    pub const ALL: &[Self] = &[Self::Immediate, Self::Weekly, Self::Never];

    /// The code kept and sent in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Immediate => "immediate",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    /// The rhythm of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rhythm| rhythm.code() == code)
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Letter({} paragraphs)", self.paragraphs.len())
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Recipient({}, {:?})", self.locale.code(), self.rhythm)
    }
}
