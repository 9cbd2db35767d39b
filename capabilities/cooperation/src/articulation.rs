//! An articulation agreement: for a need in an area, who helps first, who next, how to be reached and how soon.

use chrono::NaiveDate;
use vocabulary::codes::Topic;
use vocabulary::id::{ArticulationId, OrganizationId};
use vocabulary::named;
use vocabulary::territory::{Area, Territory};

use crate::need_code::NeedCode;

named! {
    /// Where an articulation agreement stands.
    pub ArticulationStanding {
        /// One of the two has not agreed yet.
        Proposed = "proposed", "cooperation-circuit-proposed";
        /// Both agree: it is shown to members.
        Agreed = "agreed", "cooperation-circuit-agreed";
        /// Both agree, and the day to look at it again has come.
        ToReview = "to-review", "cooperation-circuit-to-review";
        /// Over.
        Ended = "ended", "cooperation-circuit-ended";
    }
}

/// An articulation agreement, « circuit local » on the pages. Class C1: read by members of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Articulation {
    /// Its identity.
    pub id: ArticulationId,
    /// For which need: a topic, or a family that covers its topics.
    pub need: NeedCode,
    /// Where.
    pub area: Area,
    /// Who helps first.
    pub first: OrganizationId,
    /// Who helps next.
    pub next: OrganizationId,
    /// Which function to ask for, and how.
    pub contact: String,
    /// Within how many days there is an answer.
    pub delay_days: u32,
    /// What to bring; may be empty.
    pub bring: String,
    /// Its first day.
    pub from: NaiveDate,
    /// The day both look at it again.
    pub until: NaiveDate,
    /// Where it stands.
    pub standing: ArticulationStanding,
    /// Whether who helps first agrees.
    pub first_agrees: bool,
    /// Whether who helps next agrees.
    pub next_agrees: bool,
    /// The next day to look at it again, as one side proposes it, and which: it holds once the other says the same.
    pub renewal: Option<(NaiveDate, OrganizationId)>,
}

impl Articulation {
    /// Whether an organisation is one of the two.
    pub fn holds(&self, organization: OrganizationId) -> bool {
        self.first == organization || self.next == organization
    }

    /// The side that has not agreed yet, the first if it is both.
    pub fn awaits(&self) -> Option<OrganizationId> {
        match (self.first_agrees, self.next_agrees) {
            (false, _) => Some(self.first),
            (true, false) => Some(self.next),
            (true, true) => None,
        }
    }

    /// Whether it answers who asks for one of these topics in this commune; without a commune, anywhere.
    pub fn answers(&self, topics: &[Topic], commune: Option<&str>) -> bool {
        let is_asked = topics.iter().any(|topic| self.need.covers(*topic));
        let is_here = commune.is_none_or(|code| {
            Territory::france().commune(code).is_some_and(|commune| self.area.covers(commune))
        });
        is_asked && is_here
    }
}

/// Where an agreement stands on a day. One that is past its review still holds: a circuit nobody looked at again is
/// better told with its date than hidden.
pub(crate) fn standing(
    both_agree: bool,
    (ended_on, review_on): (Option<NaiveDate>, NaiveDate),
    today: NaiveDate,
) -> ArticulationStanding {
    match (ended_on.is_some(), both_agree) {
        (true, _) => ArticulationStanding::Ended,
        (false, false) => ArticulationStanding::Proposed,
        (false, true) if review_on < today => ArticulationStanding::ToReview,
        (false, true) => ArticulationStanding::Agreed,
    }
}

#[cfg(test)]
mod tests;
