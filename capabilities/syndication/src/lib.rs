#![doc = include_str!("../README.md")]

mod delivering;
mod following;
mod holding;
mod news;
mod pages;
pub mod paths;
mod store;
mod subscribing;
mod subscription;
mod webhook;
mod words;

pub use delivering::deliver;
pub use following::follow;
pub use holding::HOLDING;
pub use pages::{DOORS, Syndication, routes};
pub use subscribing::write_weekly;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "syndication",
    migrations: &[(1, "0001_syndication", include_str!("../migrations/0001_syndication.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;
