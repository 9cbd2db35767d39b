//! « Tout est bon »: confirming by a link, announcing « complet », reporting an error, proposing a record.
#![doc = include_str!("../README.md")]

mod checked;
mod compact;
mod delays;
pub mod demo;
mod holding;
mod joining;
mod keepers;
mod letters;
mod link;
mod looking_after;
mod pages;
pub mod paths;
mod proposal;
mod report;
mod report_action;
mod sealing;
mod store;
mod suggestion;
mod telling;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trying;

pub use holding::HOLDING;
pub use link::{LASTS, NewLink, Question, confirm_link_letter, offer};
pub use looking_after::{Round, UpkeepNeeds, daily, needs};
pub use pages::{DOORS, Upkeep, routes};
pub use proposal::{NewProposal, ProposalState, Proposed, propose};
pub use report::{NewReport, Telling, report};
pub use report_action::report_action;
pub use suggestion::{NewSuggestion, SuggestedField, Suggestion, SuggestionOrigin, pending_for, suggest};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "upkeep",
    migrations: &[(1, "0001_upkeep", include_str!("../migrations/0001_upkeep.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
