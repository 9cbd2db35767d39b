//! Asking for an exhibition or a shared means, knowing one's rank, receiving it and giving it back.
#![doc = include_str!("../README.md")]

mod asking;
mod event;
mod hosting;
mod kit_list;
mod names;
mod needs;
mod outset;
mod pages;
mod paper_list;
pub mod paths;
mod place_map;
mod planning;
#[cfg(test)]
mod tests;

pub use needs::needs;
pub use pages::{Borrowing, DOORS, routes};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
