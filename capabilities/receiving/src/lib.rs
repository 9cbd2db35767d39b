//! Answering a referral from a letter, without an account, or from the list of those received.
#![doc = include_str!("../README.md")]

mod browser;
mod elsewhere;
mod needs;
mod pages;
pub mod paths;
mod picture;
mod replies;
mod reply;
#[cfg(test)]
mod tests;
mod view;

pub use needs::OWN_PAGE;
pub use pages::{DOORS, Receiving, routes};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
