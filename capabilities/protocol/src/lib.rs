//! The cooperation protocol: written by its members, adopted by them, signed by their organisations.
#![doc = include_str!("../README.md")]

mod amendment;
mod beside;
mod blocks;
mod canonical;
pub mod demo;
mod difference;
mod drafting;
mod holding;
mod letters;
mod listing;
mod needs;
mod pages;
pub mod paths;
mod rounds;
mod shipped;
mod signature;
mod signing;
mod standing;
mod standings;
mod store;
#[cfg(test)]
mod tests;
mod version;
mod vote;
mod voting;

pub use beside::beside_organization;
pub use holding::HOLDING;
pub use needs::{Needs, OWN_PAGE, needs};
pub use pages::{DOORS, Protocol, routes};
pub use rounds::{Round, daily};
pub use standing::Standing;
pub use standings::{may_share, standings};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "protocol",
    migrations: &[(1, "0001_protocol", include_str!("../migrations/0001_protocol.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
