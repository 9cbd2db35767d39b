#![doc = include_str!("../README.md")]

mod erasure;
mod holding;
mod installation;
mod pages;
pub mod paths;
mod personal;
mod register;
mod reminders;
mod request;
mod store;

pub use holding::HOLDING;
pub use installation::Installation;
pub use pages::{DOORS, Rights, routes};
pub use reminders::follow_up;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "rights",
    migrations: &[(1, "0001_rights", include_str!("../migrations/0001_rights.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;
