//! The day of a speed-meeting: sheets on the tables, a bell, who is missing, and what each one noted.
#![doc = include_str!("../README.md")]

mod afternoon;
mod away;
mod changing;
mod closing;
mod holding;
mod letters;
mod note;
mod noting;
mod pages;
pub mod paths;
mod rounds;
mod sheets;
mod store;
#[cfg(test)]
mod tests;

pub use holding::HOLDING;
pub use pages::{DOORS, EventDay, routes};
pub use rounds::hourly;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "event_day",
    migrations: &[(1, "0001_event_day", include_str!("../migrations/0001_event_day.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
