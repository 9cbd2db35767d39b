//! Who works with whom: partnerships, cooperations, working groups, local circuits, wishes and what became of them.
#![doc = include_str!("../README.md")]

mod articulation;
mod beside;
pub mod demo;
mod form;
mod group;
mod holding;
mod letters;
mod mean_request;
mod names;
mod need_code;
mod needs;
mod pages;
mod panel;
pub mod paths;
mod planning;
mod relation;
mod results;
mod rounds;
mod store;
mod team_need;
#[cfg(test)]
mod tests;
mod wish;
mod wished;

pub use articulation::{Articulation, ArticulationStanding};
pub use beside::beside_organization;
pub use group::WorkingGroup;
pub use holding::HOLDING;
pub use need_code::NeedCode;
pub use needs::{Needs, needs};
pub use pages::{Cooperation, DOORS, routes};
pub use planning::{finish_team_need, plan_team_need, unplan_team_need};
pub use relation::{NewRelation, PartnerRole, Relation, RelationKind, RelationStanding};
pub use results::beside_results;
pub use rounds::{Round, daily};
pub use store::articulations::articulations;
pub use store::groups::groups;
pub use store::meetings::meetings;
pub use store::relations::{declare_existing, relations, relations_of};
pub use store::team_needs::{team_need, team_needs};
pub use store::wished::wish_for;
pub use team_need::{MeetingFormat, TeamNeed, TeamNeedState};
pub use wished::{MeetingProposal, MeetingState, NewWish, WishOrigin, WishOutcome};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "cooperation",
    migrations: &[(1, "0001_cooperation", include_str!("../migrations/0001_cooperation.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
