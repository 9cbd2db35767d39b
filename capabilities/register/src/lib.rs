//! The register of actions: domain by unit, frameworks, funders, ISIC sittings, and figures that agree.
#![doc = include_str!("../README.md")]

mod asked;
mod attendance;
mod counted;
mod cross_drawn;
mod cross_table;
pub mod demo;
mod figures;
mod filters;
mod funding;
mod money;
mod named;
mod needs;
mod pages;
pub mod paths;
mod saying;
mod sentences;
mod share;
mod sitting;
mod store;
mod taking;
#[cfg(test)]
mod tests;

pub use needs::{Needs, needs};
pub use pages::{DOORS, Register, routes};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "register",
    migrations: &[(1, "0001_register", include_str!("../migrations/0001_register.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
