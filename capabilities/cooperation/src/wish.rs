//! A wish voiced in an assembly, followed until it has an answer with a date.

use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{OrganizationId, WishId};
use vocabulary::named;

/// After how long without an answer a wish stands on the coordinator's desk.
pub(crate) const ANSWERED_WITHIN: TimeDelta = TimeDelta::days(60);

named! {
    /// Where a wish was voiced.
    pub(crate) Assembly {
        /// The yearly assembly of members.
        General = "general-assembly", "cooperation-assembly-general";
        /// A board.
        Board = "board", "cooperation-assembly-board";
        /// Another meeting.
        Other = "other", "cooperation-assembly-other";
    }
}

named! {
    /// Where a wish stands.
    pub(crate) WishStatus {
        /// Written down.
        Noted = "noted", "cooperation-wish-noted";
        /// Somebody works on an answer.
        TakenUp = "taken-up", "cooperation-wish-taken-up";
        /// Answered.
        Answered = "answered", "cooperation-wish-answered";
        /// Answered by a no, with its reason.
        Declined = "declined", "cooperation-wish-declined";
    }
}

impl WishStatus {
    /// Whether a wish may go from here to there. An answer is final: who wishes anew, voices a new wish.
    pub(crate) const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Noted => matches!(next, Self::TakenUp | Self::Answered | Self::Declined),
            Self::TakenUp => matches!(next, Self::Answered | Self::Declined),
            Self::Answered | Self::Declined => false,
        }
    }

    /// Whether it waits for an answer.
    pub(crate) const fn is_waiting(self) -> bool {
        matches!(self, Self::Noted | Self::TakenUp)
    }
}

/// A wish of an assembly. Read by members of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssemblyWish {
    /// Its identity.
    pub(crate) id: WishId,
    /// What is wished for.
    pub(crate) wish: String,
    /// Where it was voiced.
    pub(crate) assembly: Assembly,
    /// The day of the assembly.
    pub(crate) voiced_on: NaiveDate,
    /// Who voiced it; none for the inhabitants.
    pub(crate) organization: Option<OrganizationId>,
    /// Where it stands.
    pub(crate) status: WishStatus,
    /// Who works on the answer; none for the coordination.
    pub(crate) taken_up_by: Option<OrganizationId>,
    /// Since when.
    pub(crate) taken_up_on: Option<NaiveDate>,
    /// The answer, or the reason of a no.
    pub(crate) answer: Option<String>,
    /// The day of the answer.
    pub(crate) answered_on: Option<NaiveDate>,
}

impl AssemblyWish {
    /// Whether it has waited too long.
    pub(crate) fn is_late(&self, today: NaiveDate) -> bool {
        self.status.is_waiting() && self.voiced_on + ANSWERED_WITHIN <= today
    }
}

#[cfg(test)]
mod tests;
