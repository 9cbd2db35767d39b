//! The dates of an action: recurrence as people say it, exceptions, headcounts, calendars and sheets.
#![doc = include_str!("../README.md")]

pub mod demo;
mod keeping;
mod pages;
pub mod paths;
pub mod recurrence;
mod rounds;
mod saying;
pub mod school;
mod session;
mod store;
#[cfg(test)]
mod tests;
mod upcoming;
mod words;

pub use keeping::{
    MOST_DATES, cancel, change, count, next_of, plan, remove, restore, session, sessions_of, totals,
};
pub use pages::{DOORS, Names, Sessions, SheetAsked, routes};
pub use rounds::{Round, hourly};
pub use session::{
    FEWEST_TOLD, Group, Headcount, Kind, NewSession, Place, Plan, Session, State, Told, Totals, told_sum,
};
pub use upcoming::{Filter, Upcoming, upcoming};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "session",
    migrations: &[(1, "0001_session", include_str!("../migrations/0001_session.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
