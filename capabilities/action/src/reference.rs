//! What actions are counted to: units of the territory, frameworks, funders, programmes; and what the network asks for.

use chrono::NaiveDate;
use vocabulary::id::{
    CollectiveActionId, FrameworkId, FunderId, OrganizationId, ProgrammeId, TerritoryUnitId,
};

use crate::state::State;

/// A unit of the territory to which each action is counted: « MDS 1 ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its identity.
    pub id: TerritoryUnitId,
    /// Its name.
    pub name: String,
    /// Its place in lists and tables.
    pub rank: i64,
    /// The codes of its communes (INSEE), sorted; empty where nobody said.
    pub communes: Vec<String>,
}

/// A policy framework: a pact, a project of a service, an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its identity.
    pub id: FrameworkId,
    /// Its name.
    pub name: String,
    /// Its first day.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub to: Option<NaiveDate>,
}

/// Who funds actions: an institution, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funder {
    /// Its identity.
    pub id: FunderId,
    /// Its name.
    pub name: String,
}

/// A programme: editions of an action over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its identity.
    pub id: ProgrammeId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// The organisation that carries it.
    pub carrier: OrganizationId,
}

/// An edition of a programme: one of its actions. How many people came is told by who knows the dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The year.
    pub year: i32,
    /// The action.
    pub action: CollectiveActionId,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Where it stands.
    pub state: State,
}

/// What the network asks for, and aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether an action must have been presented in ISIC before it takes place.
    pub isic_required: bool,
    /// The share of actions in which inhabitants decide or carry that the network aims at, in percent.
    pub participation_target: u8,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { isic_required: false, participation_target: 50 }
    }
}
