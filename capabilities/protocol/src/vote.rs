//! Adopting a version: who votes, how many must, and what the votes say.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::ProtocolVersionId;
use vocabulary::named;

/// How many must vote and how many must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The share of electors that must vote, abstentions counted, in hundredths: 1 to 100.
    quorum_percent: u8,
    /// The share of expressed votes that « yes » must exceed, in hundredths: 50 to 99.
    majority_percent: u8,
}

impl Default for Rule {
    /// Half of the electors vote, more than half of those who said yes or no agree: what most statutes of
    /// associations ask of an ordinary assembly, so that a text that binds all is not adopted by a few, and one
    /// silent organisation in two does not stop the others.
    fn default() -> Self {
        Self { quorum_percent: 50, majority_percent: 50 }
    }
}

impl Rule {
    /// A rule, if both shares make sense: less than half could adopt a text against the others.
    pub(crate) fn new(quorum_percent: i64, majority_percent: i64) -> Option<Self> {
        let quorum_percent = u8::try_from(quorum_percent).ok().filter(|share| (1..=100).contains(share))?;
        let majority_percent =
            u8::try_from(majority_percent).ok().filter(|share| (50..=99).contains(share))?;
        Some(Self { quorum_percent, majority_percent })
    }

    pub(crate) fn quorum_percent(&self) -> u32 {
        u32::from(self.quorum_percent)
    }

    pub(crate) fn majority_percent(&self) -> u32 {
        u32::from(self.majority_percent)
    }

    /// How many of so many electors must vote: the share, rounded up.
    pub(crate) fn must_vote(&self, electors: u32) -> u32 {
        (electors * self.quorum_percent()).div_ceil(100).max(1)
    }
}

named! {
    /// What an organisation says of a version.
    pub(crate) Choice {
        /// For it.
        Yes = "yes", "protocol-choice-yes";
        /// Against it.
        No = "no", "protocol-choice-no";
        /// Neither; it counts for the quorum.
        Abstain = "abstain", "protocol-choice-abstain";
    }
}

named! {
    /// How a vote or a signature was given.
    pub(crate) Means {
        /// By a mandated person, here.
        Screen = "screen", "protocol-means-screen";
        /// On paper or in an assembly, recorded by the coordination.
        Paper = "paper", "protocol-means-paper";
    }
}

named! {
    /// How a vote ended.
    pub(crate) Outcome {
        /// Enough voted, enough agreed.
        Adopted = "adopted", "protocol-outcome-adopted";
        /// Too few voted.
        NoQuorum = "no-quorum", "protocol-outcome-no-quorum";
        /// Enough voted, too few agreed.
        NoMajority = "no-majority", "protocol-outcome-no-majority";
    }
}

/// The votes so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) electors: u32,
    pub(crate) yes: u32,
    pub(crate) no: u32,
    pub(crate) abstain: u32,
}

impl Tally {
    /// How many voted.
    pub(crate) fn voted(&self) -> u32 {
        self.yes + self.no + self.abstain
    }

    /// What these votes say by a rule. Of an equal number of votes for and against nothing is adopted.
    pub(crate) fn outcome(&self, rule: &Rule) -> Outcome {
        if self.voted() < rule.must_vote(self.electors) {
            return Outcome::NoQuorum;
        }
        let expressed = self.yes + self.no;
        match self.yes * 100 > expressed * rule.majority_percent() {
            true => Outcome::Adopted,
            false => Outcome::NoMajority,
        }
    }
}

/// A vote about a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Vote {
    pub(crate) id: Uuid,
    pub(crate) version: ProtocolVersionId,
    pub(crate) opened_at: DateTime<Utc>,
    /// The last day on which one votes.
    pub(crate) ends_on: NaiveDate,
    /// The first day the text holds, if it is adopted.
    pub(crate) effective_on: NaiveDate,
    pub(crate) rule: Rule,
    /// The day it ended and how, once it has.
    pub(crate) ended: Option<(NaiveDate, Outcome)>,
}

impl Vote {
    /// Whether one can vote on this day.
    pub(crate) fn is_open(&self, today: NaiveDate) -> bool {
        self.ended.is_none() && today <= self.ends_on
    }
}

#[cfg(test)]
mod tests;
