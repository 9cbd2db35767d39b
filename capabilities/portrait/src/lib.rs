//! What the network looks like: who works with whom, family by family, and where nobody answers.
#![doc = include_str!("../README.md")]

mod asked;
mod coverage;
mod drawing;
mod everybody;
mod held;
mod pages;
pub mod paths;
mod scene;
mod shading;
mod sheet;
mod sides;
mod ties;

#[cfg(test)]
mod tests;

pub use pages::{DOORS, Portrait, routes};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
