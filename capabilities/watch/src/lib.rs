//! What must not be forgotten: silence, escalations and dates that passed, in counts, and what was done about each.
#![doc = include_str!("../README.md")]

mod counted;
mod duties;
mod needs;
mod pages;
pub mod paths;
mod relaying;
mod store;
#[cfg(test)]
mod tests;

pub use needs::{Needs, needs};
pub use pages::{DOORS, Watch, routes};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
