//! What the answers say, by family and sector, and what becomes of them.
#![doc = include_str!("../README.md")]

mod correcting;
mod counted;
mod figure;
mod following;
mod led_to;
mod pages;
pub mod paths;
mod rates;
mod sheets;
mod store;
#[cfg(test)]
mod tests;

pub use counted::Memory;
pub use following::follow;
pub use pages::{DOORS, Findings, routes};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "findings",
    migrations: &[(1, "0001_findings", include_str!("../migrations/0001_findings.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
