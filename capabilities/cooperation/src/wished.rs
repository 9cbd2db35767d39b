//! Wished links: whom an organisation would like to work with, and the meeting that two such wishes lead to.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{MeetingProposalId, OrganizationId, SurveyId};
use vocabulary::named;

/// Where a wish was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishOrigin {
    /// In an answer to a questionnaire.
    Survey(SurveyId),
    /// On the pages of the house.
    Page,
}

/// That an organisation wishes to work with another. Read by the one who wishes and by the coordination; by the other
/// once it wishes so too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wished {
    /// Who wishes.
    pub(crate) from: OrganizationId,
    /// With whom.
    pub(crate) to: OrganizationId,
    /// Where it was said.
    pub(crate) origin: WishOrigin,
    /// When.
    pub(crate) noted_at: DateTime<Utc>,
    /// The meeting it led to, once it was wished both ways.
    pub(crate) met: Option<MeetingProposalId>,
}

/// A wish about to be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewWish {
    /// The identity of the meeting, used if the wish meets its match.
    pub id: MeetingProposalId,
    /// Who wishes.
    pub from: OrganizationId,
    /// With whom.
    pub to: OrganizationId,
    /// Where it is said.
    pub origin: WishOrigin,
    /// When.
    pub now: DateTime<Utc>,
}

/// What became of a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishOutcome {
    /// It is noted.
    Noted,
    /// It was there before, or an organisation wished for itself.
    Already,
    /// The other wished so too: a meeting is proposed.
    Mutual(MeetingProposalId),
}

named! {
    /// Where a proposal to meet stands.
    pub MeetingState {
        /// Both were told.
        Proposed = "proposed", "cooperation-meeting-proposed";
        /// The first side would come.
        AcceptedByA = "accepted-by-a", "cooperation-meeting-accepted";
        /// The other side would come.
        AcceptedByB = "accepted-by-b", "cooperation-meeting-accepted";
        /// Both would come: the coordination finds a date.
        ToSchedule = "to-schedule", "cooperation-meeting-to-schedule";
        /// A date was found.
        Scheduled = "scheduled", "cooperation-meeting-scheduled";
        /// One side would rather not, or not now.
        Declined = "declined", "cooperation-meeting-declined";
    }
}

/// A proposal that two organisations meet, because both wish to work together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingProposal {
    /// Its identity.
    pub id: MeetingProposalId,
    /// One side.
    pub a: OrganizationId,
    /// The other side.
    pub b: OrganizationId,
    /// When both wishes met.
    pub proposed_at: DateTime<Utc>,
    /// Where it stands.
    pub state: MeetingState,
    /// The day that was found.
    pub scheduled_on: Option<NaiveDate>,
}

impl MeetingProposal {
    /// Whether an organisation is one of the two.
    pub fn holds(&self, organization: OrganizationId) -> bool {
        self.a == organization || self.b == organization
    }

    /// Whether this side has yet to say whether it would come.
    pub fn awaits(&self, organization: OrganizationId) -> bool {
        match self.state {
            MeetingState::Proposed => self.holds(organization),
            MeetingState::AcceptedByA => organization == self.b,
            MeetingState::AcceptedByB => organization == self.a,
            MeetingState::ToSchedule | MeetingState::Scheduled | MeetingState::Declined => false,
        }
    }
}

/// Where a proposal stands, from what was said of it.
pub(crate) fn meeting_state(
    (a_accepts, b_accepts): (bool, bool),
    (declined, scheduled): (bool, bool),
) -> MeetingState {
    match (declined, scheduled, a_accepts, b_accepts) {
        (true, ..) => MeetingState::Declined,
        (_, true, ..) => MeetingState::Scheduled,
        (.., true, true) => MeetingState::ToSchedule,
        (.., true, false) => MeetingState::AcceptedByA,
        (.., false, true) => MeetingState::AcceptedByB,
        (.., false, false) => MeetingState::Proposed,
    }
}

#[cfg(test)]
mod tests;
