//! What a team needs to know of others, and the meeting or immersion that the coordination makes of it.

use chrono::NaiveDate;
use vocabulary::codes::LegalFamily;
use vocabulary::id::{AccountId, OrganizationId, TeamNeedId};
use vocabulary::named;

named! {
    /// The form in which a need is answered.
    pub MeetingFormat {
        /// A meeting.
        Meeting = "meeting", "cooperation-format-meeting";
        /// Everybody meets everybody, a quarter of an hour each.
        SpeedMeeting = "speed-meeting", "cooperation-format-speed-meeting";
        /// A day in the other's house.
        Immersion = "immersion", "cooperation-format-immersion";
        /// A visit.
        Visit = "visit", "cooperation-format-visit";
        /// A telephone call between two functions.
        Call = "call", "cooperation-format-call";
    }
}

named! {
    /// Where a team's need stands.
    pub TeamNeedState {
        /// Filed by the team.
        Filed = "filed", "cooperation-need-state-filed";
        /// The coordination proposes a form.
        Answered = "answered", "cooperation-need-state-answered";
        /// It has a day.
        Planned = "planned", "cooperation-need-state-planned";
        /// It took place.
        Done = "done", "cooperation-need-state-done";
        /// It goes no further, with a reason.
        Closed = "closed", "cooperation-need-state-closed";
    }
}

impl TeamNeedState {
    /// Whether a need may go from here to there: forwards, or closed with a reason while it is not done. The one
    /// way back, when what it was planned for does not take place, is [`NeedMove::Unplan`].
    pub(crate) const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Filed => matches!(next, Self::Answered | Self::Closed),
            Self::Answered => matches!(next, Self::Planned | Self::Closed),
            Self::Planned => matches!(next, Self::Planned | Self::Done | Self::Closed),
            Self::Done | Self::Closed => false,
        }
    }

    /// Whether nothing more comes.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Closed)
    }
}

/// What a team needs. Read by its organisation and the coordination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamNeed {
    /// Its identity.
    pub id: TeamNeedId,
    /// The team's organisation.
    pub organization: OrganizationId,
    /// Who filed it and is written to.
    pub filed_by: Option<AccountId>,
    /// What the team wishes to understand.
    pub subject: String,
    /// Which family it wishes to know.
    pub family: Option<LegalFamily>,
    /// Which organisations it wishes to know.
    pub wanted: Vec<OrganizationId>,
    /// Before when.
    pub before: Option<NaiveDate>,
    /// The day it was filed.
    pub filed_on: NaiveDate,
    /// Where it stands.
    pub state: TeamNeedState,
    /// The form the coordination proposes.
    pub format: Option<MeetingFormat>,
    /// What the coordination answered; may be empty.
    pub answer: String,
    /// The day it takes place.
    pub planned_on: Option<NaiveDate>,
    /// Why it goes no further; empty otherwise.
    pub closing_reason: String,
}

/// What the coordination does with a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NeedMove {
    /// Proposes a form, with a word.
    Answer(MeetingFormat, String),
    /// Gives it a day.
    Plan(NaiveDate),
    /// What it was planned for does not take place: it waits for another day.
    Unplan,
    /// It took place.
    Finish,
    /// It goes no further, with a reason.
    Close(String),
}

impl NeedMove {
    /// The state it leads to.
    pub(crate) const fn leads_to(&self) -> TeamNeedState {
        match self {
            Self::Answer(..) | Self::Unplan => TeamNeedState::Answered,
            Self::Plan(_) => TeamNeedState::Planned,
            Self::Finish => TeamNeedState::Done,
            Self::Close(_) => TeamNeedState::Closed,
        }
    }
}

/// The need after a move, if the move is allowed from where it stands.
pub(crate) fn moved(need: &TeamNeed, by: &NeedMove) -> Option<TeamNeed> {
    let state = by.leads_to();
    let is_allowed = match by {
        NeedMove::Unplan => need.state == TeamNeedState::Planned,
        _ => need.state.may_become(state),
    };
    if !is_allowed {
        return None;
    }
    let mut after = TeamNeed { state, ..need.clone() };
    match by {
        NeedMove::Answer(format, answer) => {
            after.format = Some(*format);
            after.answer.clone_from(answer);
        }
        NeedMove::Plan(day) => after.planned_on = Some(*day),
        NeedMove::Unplan => after.planned_on = None,
        NeedMove::Finish => {}
        NeedMove::Close(reason) => after.closing_reason.clone_from(reason),
    }
    Some(after)
}

#[cfg(test)]
mod tests;
