//! What a person takes away: addresses chosen with her, on paper, in her language, and kept by nobody.
#![doc = include_str!("../README.md")]

mod basket;
mod chosen;
mod discretion;
mod leaf;
mod lexicon;
mod pages;
pub mod paths;
mod plain;
mod printed;
mod short;
mod sms;
mod spot;
mod store;

#[cfg(test)]
mod tests;

pub use basket::{Basket, MOST};
pub use leaf::OnBehalf;
pub use pages::{Acquainted, DOORS, Handouts, add_button, add_line, routes};
pub use short::ShortName;
pub use store::{figures, handed};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "handout",
    migrations: &[(1, "0001_handout", include_str!("../migrations/0001_handout.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
