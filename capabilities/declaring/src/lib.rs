//! Declaring a collective action in two minutes, and leading it through its life.
#![doc = include_str!("../README.md")]

mod beside;
mod form;
mod hosting;
mod letters;
mod life;
mod lifeline;
mod money;
mod names;
mod needs;
mod pages;
pub mod paths;
mod saying;
mod sections;
mod sheet;
mod spin_off;
mod store;
#[cfg(test)]
mod tests;

pub use beside::beside_action;
pub use needs::{Needs, needs};
pub use pages::{DOORS, Declaring, routes};
pub use spin_off::link_born;

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
