//! A version of the protocol: its articles and annexes, and how far it has come.

use chrono::NaiveDate;
use vocabulary::id::{ArticleId, ProtocolVersionId};
use vocabulary::named;

use crate::standing::InForce;

/// The most articles or annexes a version has.
pub(crate) const MOST_ARTICLES: usize = 60;
/// The longest title, in letters.
pub(crate) const LONGEST_TITLE: usize = 160;
/// The longest text of an article, in letters.
pub(crate) const LONGEST_TEXT: usize = 8_000;

named! {
    /// Which part of the protocol an article stands in.
    pub(crate) Part {
        /// An article of the protocol itself.
        Article = "article", "protocol-part-article";
        /// An annex, signed with it.
        Annex = "annex", "protocol-part-annex";
    }
}

/// An article or an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Article {
    pub(crate) id: ArticleId,
    /// The first article this one was copied from.
    pub(crate) root: ArticleId,
    pub(crate) part: Part,
    /// From 1, within its part.
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// How far a version has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Members read it; nothing is proposed.
    Draft,
    /// Members propose amendments and comment.
    InDiscussion,
    /// Adopted, to hold from a day on.
    Adopted { on: NaiveDate, effective_on: NaiveDate },
    /// Another version took its place.
    Replaced { on: NaiveDate, effective_on: NaiveDate },
}

impl Stage {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InDiscussion => "in-discussion",
            Self::Adopted { .. } => "adopted",
            Self::Replaced { .. } => "replaced",
        }
    }

    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Draft => "protocol-state-draft",
            Self::InDiscussion => "protocol-state-in-discussion",
            Self::Adopted { .. } => "protocol-state-adopted",
            Self::Replaced { .. } => "protocol-state-replaced",
        }
    }

    /// A stage as its columns keep it; none when they contradict each other.
    pub(crate) fn read(code: &str, on: Option<NaiveDate>, effective_on: Option<NaiveDate>) -> Option<Self> {
        match (code, on, effective_on) {
            ("draft", None, None) => Some(Self::Draft),
            ("in-discussion", None, None) => Some(Self::InDiscussion),
            ("adopted", Some(on), Some(effective_on)) => Some(Self::Adopted { on, effective_on }),
            ("replaced", Some(on), Some(effective_on)) => Some(Self::Replaced { on, effective_on }),
            _ => None,
        }
    }

    /// The day it was adopted and the first day it holds, if it was.
    pub(crate) const fn adopted(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Draft | Self::InDiscussion => None,
            Self::Adopted { on, effective_on } | Self::Replaced { on, effective_on } => {
                Some((on, effective_on))
            }
        }
    }
}

/// A version without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) id: ProtocolVersionId,
    pub(crate) number: u32,
    pub(crate) stage: Stage,
}

impl Version {
    /// Whether everybody may read it: it was adopted.
    pub(crate) fn is_public(&self) -> bool {
        self.stage.adopted().is_some()
    }

    /// Whether it is being written.
    pub(crate) fn is_in_preparation(&self) -> bool {
        !self.is_public()
    }

    /// Since when it is in force, if it is by this day.
    pub(crate) fn in_force_by(&self, today: NaiveDate) -> Option<InForce> {
        let (_, since) = self.stage.adopted()?;
        (since <= today).then_some(InForce { number: self.number, since })
    }
}

/// A version with its text: articles, then annexes, each in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProtocolVersion {
    pub(crate) version: Version,
    pub(crate) articles: Vec<Article>,
}

impl ProtocolVersion {
    pub(crate) fn of_part(&self, part: Part) -> impl Iterator<Item = &Article> {
        self.articles.iter().filter(move |article| article.part == part)
    }

    pub(crate) fn article(&self, id: ArticleId) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }
}

/// The version in force on a day: of those whose day has come, the last.
pub(crate) fn effective(versions: &[Version], today: NaiveDate) -> Option<Version> {
    let held = versions.iter().filter(|version| version.in_force_by(today).is_some());
    held.max_by_key(|version| version.number).copied()
}

/// The version that one under a number follows: the last that was adopted before it, in force or soon to be.
pub(crate) fn followed(versions: &[Version], number: u32) -> Option<Version> {
    let adopted = versions.iter().filter(|version| version.is_public() && version.number < number);
    adopted.max_by_key(|version| version.number).copied()
}

/// A title on one line, without doubled spaces.
pub(crate) fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
