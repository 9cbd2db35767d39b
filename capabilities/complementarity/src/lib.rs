//! What two organisations can do for each other, who is missing for a need, and which cooperation would help.
#![doc = include_str!("../README.md")]

mod absence;
mod actor;
mod affinities;
mod affinity;
mod combining;
mod comparison;
mod everybody;
#[cfg(test)]
mod fixture;
mod gist;
mod held;
mod lacks;
mod pages;
pub mod paths;
mod picture;
mod reason_words;
mod sides;
mod slot;
mod store;
mod ties;
mod week;
mod weighing;
mod zone;

pub use affinities::{Affinity, affinities};
pub use pages::{Complementarity, DOORS, routes};
pub use slot::beside_organization;

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
