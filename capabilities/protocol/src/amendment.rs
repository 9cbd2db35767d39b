//! What members propose to change in a text that is being written, and what they say of it.

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, AmendmentId, ArticleId, OrganizationId, ProtocolVersionId};
use vocabulary::named;

use crate::version::Part;

/// The longest reason, answer or comment, in letters.
pub(crate) const LONGEST_WORDS: usize = 2_000;

/// A change proposed to a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// An article would say something else.
    Replace { article: ArticleId, title: String, text: String },
    /// An article would follow the last one of its part.
    Add { part: Part, title: String, text: String },
    /// An article would go.
    Remove { article: ArticleId },
}

impl Change {
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Replace { .. } => "replace",
            Self::Add { .. } => "add",
            Self::Remove { .. } => "remove",
        }
    }

    /// The key of its words.
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::Replace { .. } => "protocol-change-replace",
            Self::Add { .. } => "protocol-change-add",
            Self::Remove { .. } => "protocol-change-remove",
        }
    }

    /// The article it is about, unless it adds one.
    pub(crate) const fn article(&self) -> Option<ArticleId> {
        match self {
            Self::Replace { article, .. } | Self::Remove { article } => Some(*article),
            Self::Add { .. } => None,
        }
    }

    /// What would stand there: nothing when the article goes.
    pub(crate) fn proposed(&self) -> (&str, &str) {
        match self {
            Self::Replace { title, text, .. } | Self::Add { title, text, .. } => (title, text),
            Self::Remove { .. } => ("", ""),
        }
    }
}

/// What became of an amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// It waits.
    Open,
    /// The text was changed; what stood there before.
    TakenUp { at: DateTime<Utc>, before: (String, String) },
    /// The text stays, for a reason.
    Declined { at: DateTime<Utc>, answer: String },
}

impl Decision {
    /// The key of its words.
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::Open => "protocol-amendment-open",
            Self::TakenUp { .. } => "protocol-amendment-taken-up",
            Self::Declined { .. } => "protocol-amendment-declined",
        }
    }
}

/// An amendment, proposed in the name of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amendment {
    pub(crate) id: AmendmentId,
    pub(crate) version: ProtocolVersionId,
    pub(crate) change: Change,
    pub(crate) reason: String,
    pub(crate) organization: OrganizationId,
    pub(crate) organization_name: String,
    pub(crate) author: Option<AccountId>,
    pub(crate) proposed_at: DateTime<Utc>,
    pub(crate) decision: Decision,
}

impl Amendment {
    pub(crate) fn is_open(&self) -> bool {
        self.decision == Decision::Open
    }
}

/// Words about an article or an amendment, in the name of an organisation or of the coordination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) id: Uuid,
    pub(crate) version: ProtocolVersionId,
    /// The article or the amendment.
    pub(crate) subject: Uuid,
    pub(crate) words: String,
    pub(crate) organization: Option<OrganizationId>,
    pub(crate) organization_name: Option<String>,
    pub(crate) author: Option<AccountId>,
    pub(crate) written_at: DateTime<Utc>,
}

named! {
    /// What a coordinator does with an amendment.
    pub(crate) Answer {
        /// The text changes.
        TakeUp = "take-up", "protocol-decide-take-up";
        /// It stays.
        Decline = "decline", "protocol-decide-decline";
    }
}
