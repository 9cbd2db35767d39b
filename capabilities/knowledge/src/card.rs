//! A reflex card on its way: drafted, reviewed by a professional and by readers, published, reviewed again.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use vocabulary::id::{AccountId, CardId, OrganizationId};
use vocabulary::named;

use crate::content::Content;

/// The longest a version may be relied on, in months.
pub(crate) const LONGEST_VALIDITY: Months = Months::new(24);
/// How long before its end those who look after a card are written to.
pub(crate) const TOLD_BEFORE: TimeDelta = TimeDelta::days(60);

named! {
    /// Where the text of a card stands on its way. What is published stays readable while its next text is on its way.
    pub Stage {
        /// Being written.
        Draft = "draft", "knowledge-stage-draft";
        /// A professional reads it.
        ProReview = "pro-review", "knowledge-stage-pro-review";
        /// Readers say whether it is plain.
        PlainReview = "plain-review", "knowledge-stage-plain-review";
        /// Published as it is.
        Published = "published", "knowledge-stage-published";
        /// Published, and to be looked at again.
        ToReview = "to-review", "knowledge-stage-to-review";
        /// Taken away from the public.
        Withdrawn = "withdrawn", "knowledge-stage-withdrawn";
    }
}

named! {
    /// Why a published card is looked at again.
    pub Reason {
        /// Its date is over, or nearly.
        Date = "date", "knowledge-reason-date";
        /// Somebody wrote that something is wrong or missing.
        Comment = "comment", "knowledge-reason-comment";
        /// What it says of the law is to be checked again.
        Law = "law", "knowledge-reason-law";
    }
}

named! {
    /// Who reads a card again.
    pub Kind {
        /// Somebody of the field, for what is right.
        Professional = "professional", "knowledge-kind-professional";
        /// Those whom plain language is for.
        Plain = "plain", "knowledge-kind-plain";
    }
}

named! {
    /// What a reader says.
    pub Verdict {
        /// It can be published as it is.
        Good = "good", "knowledge-verdict-good";
        /// Something is to be mended first.
        Mend = "mend", "knowledge-verdict-mend";
    }
}

/// What is published of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Its number: 1, 2, 3.
    pub version: i64,
    /// What it says.
    pub content: Content,
    /// When it was published.
    pub published_on: NaiveDate,
    /// The last day it may be relied on.
    pub valid_until: NaiveDate,
    /// What changed, in a sentence; empty for the first.
    pub changes: String,
}

/// How far one may rely on what is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// In date.
    InDate,
    /// In date, and being looked at again, or a fact of law is to be checked.
    UnderReview,
    /// Past its date: « à vérifier ».
    ToCheck,
}

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its identity.
    pub id: CardId,
    /// The last part of its address.
    pub handle: String,
    /// Where its text stands.
    pub stage: Stage,
    /// The text that is being worked on; that of the edition when nobody works on it.
    pub content: Content,
    /// How often the text was changed: who writes over another's change is told.
    pub revision: i64,
    /// Who began it.
    pub author: Option<AccountId>,
    /// The organisation it was begun for.
    pub organization: Option<OrganizationId>,
    /// Why it is looked at again.
    pub reason: Option<Reason>,
    /// When its text or its stage last changed.
    pub modified_at: DateTime<Utc>,
    /// What is published of it.
    pub edition: Option<Edition>,
}

/// Something done to a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its text is changed.
    Write,
    /// It is given to be read by a professional.
    Send,
    /// Somebody read it.
    Reviewed(Kind, Verdict),
    /// It is published; whether readers found it plain is counted beside.
    Publish {
        /// How many groups of readers found this very text plain.
        plain: usize,
    },
    /// It is to be looked at again.
    Reopen,
    /// It is taken away from the public.
    Withdraw,
    /// It is taken up again.
    Revive,
}

impl Stage {
    /// Where a step leads; none when it cannot be done here.
    pub fn after(self, step: Step) -> Option<Stage> {
        use Stage::{Draft, PlainReview, ProReview, Published, ToReview, Withdrawn};
        match (self, step) {
            (Withdrawn, Step::Revive) => Some(Draft),
            (Withdrawn, _) => None,
            (_, Step::Write) => Some(Draft),
            (Draft | ToReview, Step::Send) => Some(ProReview),
            (ProReview, Step::Reviewed(Kind::Professional, Verdict::Good)) => Some(PlainReview),
            (ProReview, Step::Reviewed(Kind::Professional, Verdict::Mend)) => Some(Draft),
            (PlainReview, Step::Reviewed(Kind::Plain, Verdict::Good)) => Some(PlainReview),
            (PlainReview, Step::Reviewed(Kind::Plain, Verdict::Mend)) => Some(Draft),
            (PlainReview, Step::Publish { plain }) if plain > 0 => Some(Published),
            (Published, Step::Reopen) => Some(ToReview),
            (_, Step::Withdraw) => Some(Withdrawn),
            _ => None,
        }
    }

    /// Whether it waits for somebody who reads.
    pub fn is_read(self) -> bool {
        matches!(self, Self::ProReview | Self::PlainReview)
    }
}

impl Card {
    /// What the public reads of it; nothing when it was never published, or was taken away.
    pub fn public(&self) -> Option<&Edition> {
        self.edition.as_ref().filter(|_| self.stage != Stage::Withdrawn)
    }

    /// How far one may rely on an edition of it today.
    pub fn trust(&self, edition: &Edition, today: NaiveDate) -> Trust {
        if edition.valid_until < today {
            return Trust::ToCheck;
        }
        let doubtful = edition.content.facts.iter().any(|fact| fact.is_doubtful(today));
        if doubtful || self.stage == Stage::ToReview { Trust::UnderReview } else { Trust::InDate }
    }
}

/// The last day a version published on a day may be valid: the one asked for, no later than 24 months after.
pub(crate) fn bounded_validity(published_on: NaiveDate, asked: NaiveDate) -> NaiveDate {
    let latest = published_on.checked_add_months(LONGEST_VALIDITY).unwrap_or(published_on);
    asked.min(latest)
}

#[cfg(test)]
mod tests;
