//! Meetings between organisations: asking, answering, finding a day together, and the log of who met whom.
#![doc = include_str!("../README.md")]

mod about;
mod acting;
mod beside;
mod calendar;
mod closing;
pub mod demo;
mod encounter;
mod format;
mod held;
mod holding;
mod letters;
mod needs;
mod pages;
pub mod paths;
mod poll;
mod reply;
mod rounds;
mod sealing;
mod store;
#[cfg(test)]
mod tests;
mod typed;

pub use acting::{Outcome, Reply, answer, request, schedule};
pub use beside::{beside_organization, meet};
pub use closing::{mark_held, mark_standing};
pub use encounter::{
    ANSWER_WITHIN, DayAnswer, Encounter, EncounterState, Invited, InvitedAnswer, LONGEST, LONGEST_WORDS,
    MOST_INVITED, NewEncounter, ProposedDay,
};
pub use format::Format;
pub use held::{Figures, Held, HeldKind, LONGEST_LEARNT, LogFilter, Logged, MOST_PAIRED, Met, MetPair};
pub use holding::HOLDING;
pub use needs::needs;
pub use pages::{DOORS, Encounters, routes};
pub use rounds::{Round, daily};
pub use store::encounters::{encounter, encounters_of, scheduled};
pub use store::figures::{figures, last_held, last_met, met_pairs};
pub use store::held::{keep_held, log};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "encounter",
    migrations: &[(1, "0001_encounter", include_str!("../migrations/0001_encounter.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
