//! What a reader says of a card's text, and the link by which readers without account say it.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, CardId};

use crate::card::{Kind, Verdict};

/// How long a reader's link works.
pub(crate) const LINK_LASTS: TimeDelta = TimeDelta::days(30);
/// How long after its end a link still says that it is over.
pub(crate) const LINK_KEPT: TimeDelta = TimeDelta::days(90);
/// The longest a reader may write, in letters.
pub(crate) const LONGEST_WORDS: usize = 1500;

/// What a reader said of one text of a card. Its `Debug` shows no words.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Review {
    /// Its identity.
    pub(crate) id: Uuid,
    /// The card.
    pub(crate) card: CardId,
    /// The revision of the text that was read: it says nothing of another.
    pub(crate) revision: i64,
    /// Who reads.
    pub(crate) kind: Kind,
    /// What they say.
    pub(crate) verdict: Verdict,
    /// The account of a reader who has one.
    pub(crate) reader: Option<AccountId>,
    /// An organisation or a group, never a person: « atelier du mardi, centre social ».
    pub(crate) named: String,
    /// Whether it was read on paper and typed by somebody else.
    pub(crate) on_paper: bool,
    /// What is to be mended, or what was good.
    pub(crate) words: String,
    /// When.
    pub(crate) reviewed_at: DateTime<Utc>,
}

/// A link for a group of readers, made for one text of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReaderLink {
    /// Its identity.
    pub(crate) id: Uuid,
    /// The card.
    pub(crate) card: CardId,
    /// The text it was made for.
    pub(crate) revision: i64,
    /// The group it was made for.
    pub(crate) named: String,
    /// Who made it.
    pub(crate) made_by: Option<AccountId>,
    /// When.
    pub(crate) created_at: DateTime<Utc>,
    /// The last moment it works.
    pub(crate) expires_at: DateTime<Utc>,
    /// When it was answered by.
    pub(crate) answered_at: Option<DateTime<Utc>>,
}

impl ReaderLink {
    /// Whether one may still answer by it.
    pub(crate) fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.answered_at.is_none() && now < self.expires_at
    }
}

impl std::fmt::Debug for Review {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Review({}, {:?}, {:?})", self.id, self.kind, self.verdict)
    }
}
