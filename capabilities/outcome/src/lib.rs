//! What an action leaves: effects, and words and pictures that people agreed to show.
#![doc = include_str!("../README.md")]

mod about;
mod asking;
pub mod demo;
mod file;
mod heads;
mod holding;
mod keeping;
mod lists;
mod needs;
mod objecting;
mod pages;
pub mod paths;
mod picture;
mod pulse;
mod reminder;
mod review;
mod rounds;
mod saying;
mod sealing;
mod serving;
mod store;
#[cfg(test)]
mod tests;
mod toolbar;
mod trace;

pub use about::about_action;
pub use holding::HOLDING;
pub use keeping::{NewTrace, Published, hide, keep, publish, shown, shown_picture, withdraw};
pub use lists::{CreditKind, Effect, Feeling, Use, Way};
pub use needs::{Needs, needs};
pub use pages::{DOORS, Outcomes, routes};
pub use picture::{LARGEST_PICTURE, Picture};
pub use pulse::{FEWEST_ANSWERS, Felt, pulse};
pub use reminder::{LONGEST_NOTE, Reminder};
pub use review::{Review, Saying, Written, effects, review, write};
pub use rounds::{Round, daily};
pub use toolbar::toolbar;
pub use trace::{Consent, Credit, Frame, LONGEST_WORDS, MOST_YEARS, Shown, Trace, Uses};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "outcome",
    migrations: &[(1, "0001_outcome", include_str!("../migrations/0001_outcome.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
