//! What a meeting leaves: who came, what was decided, who follows it up, and whom one now knows.
#![doc = include_str!("../README.md")]

mod closing;
pub mod contacts;
pub mod demo;
mod holding;
mod journal;
mod letters;
mod meeting_people;
mod needs;
mod pages;
pub mod paths;
mod picture;
mod record;
mod rounds;
mod store;
#[cfg(test)]
mod tests;

pub use holding::HOLDING;
pub use needs::needs;
pub use pages::{DOORS, MinutesRoom, routes};
pub use record::{Attendance, FollowUp, Minutes, Publication};
pub use rounds::{Round, daily};
pub use store::records::minutes;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "minutes",
    migrations: &[(1, "0001_minutes", include_str!("../migrations/0001_minutes.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
