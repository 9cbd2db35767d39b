//! Finding actions: by what they are about, where, for whom, with whom.

use chrono::NaiveDate;
use vocabulary::codes::Topic;
use vocabulary::id::{CollectiveActionId, FrameworkId, OrganizationId, ProgrammeId, TerritoryUnitId};

use crate::lists::{Age, Domain, Openness};
use crate::state::State;

/// What is looked for; all of it at once. Nothing: every action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// In this state.
    pub state: Option<State>,
    /// Only those people can come to, now or later: [`State::is_ahead`].
    pub only_ahead: bool,
    /// About this.
    pub domain: Option<Domain>,
    /// Counted to this unit.
    pub unit: Option<TerritoryUnitId>,
    /// In this commune (INSEE).
    pub commune: Option<String>,
    /// Kept, carried or accompanied by this organisation, or with it as partner.
    pub organization: Option<OrganizationId>,
    /// In this framework.
    pub framework: Option<FrameworkId>,
    /// For this age.
    pub age: Option<Age>,
    /// Answering this need.
    pub topic: Option<Topic>,
    /// An edition of this programme.
    pub programme: Option<ProgrammeId>,
    /// Open to these.
    pub openness: Option<Openness>,
    /// Only those that bring ages together.
    pub only_intergenerational: bool,
    /// In the course of this year.
    pub year: Option<i32>,
    /// With these words in the title, the place, the summary or the tags; accents and capitals do not matter.
    pub text: String,
}

/// After which action the list goes on: the last one of the page before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its identity.
    pub id: CollectiveActionId,
}
