//! What anybody writes about a card, and what became of it.

use chrono::{DateTime, TimeDelta, Utc};
use vocabulary::id::{CardCommentId, CardId, OrganizationId};
use vocabulary::named;

/// The longest comment, in letters.
pub(crate) const LONGEST_COMMENT: usize = 600;
/// How long what was declined is kept for its author to read.
pub(crate) const DECLINED_KEPT: TimeDelta = TimeDelta::days(90);
/// How long what nobody ever answered is kept.
pub(crate) const UNANSWERED_KEPT: TimeDelta = TimeDelta::days(365);

named! {
    /// Where a comment stands.
    pub(crate) CommentState {
        /// Nobody answered yet; only those who may answer read it.
        Waiting = "waiting", "knowledge-comment-waiting";
        /// Public, with its answer.
        Published = "published", "knowledge-comment-published";
        /// Not published; its author reads why.
        Declined = "declined", "knowledge-comment-declined";
    }
}

/// A comment. Its `Debug` shows no words.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    /// Its identity.
    pub(crate) id: CardCommentId,
    /// The card.
    pub(crate) card: CardId,
    /// The last part of the card's address.
    pub(crate) handle: String,
    /// The organisation the card was begun for.
    pub(crate) organization: Option<OrganizationId>,
    /// The version that was read.
    pub(crate) version: i64,
    /// What was written.
    pub(crate) words: String,
    /// When.
    pub(crate) written_at: DateTime<Utc>,
    /// Where it stands.
    pub(crate) state: CommentState,
    /// The answer, or why it is not published.
    pub(crate) answer: String,
    /// A function or an organisation, never a person.
    pub(crate) answered_by: String,
    /// When.
    pub(crate) answered_at: Option<DateTime<Utc>>,
    /// Whether the card is looked at again because of it.
    pub(crate) reopened: bool,
}

/// What is decided about a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Published or declined.
    pub(crate) state: CommentState,
    /// The words.
    pub(crate) words: String,
    /// Who is seen to answer.
    pub(crate) by: String,
    /// Whether the card is looked at again.
    pub(crate) reopens: bool,
}

impl std::fmt::Debug for Comment {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Comment({}, {:?})", self.id, self.state)
    }
}
