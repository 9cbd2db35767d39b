#![doc = include_str!("../README.md")]

mod feedback;
mod holding;
mod letters;
mod pages;
pub mod paths;
mod slot;
mod store;
#[cfg(test)]
mod tests;
mod upkeep;

pub use holding::HOLDING;
pub use pages::{DOORS, Feedback, routes};
pub use slot::beside_service;
pub use upkeep::{daily, overdue};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "feedback",
    migrations: &[(1, "0001_feedback", include_str!("../migrations/0001_feedback.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
