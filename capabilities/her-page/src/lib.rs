//! The page of a person who is oriented: what is asked for her, who knows it, and her yes, no and stop.
#![doc = include_str!("../README.md")]

mod corrections;
pub mod demo;
mod drawn;
mod entitled;
mod gateway;
mod holding;
mod keeping;
mod letters;
mod notice;
mod opening;
mod pages;
mod paper_code;
pub mod paths;
mod sealing;
mod speech;
mod store;
#[cfg(test)]
mod tests;
mod tongues;
mod word;
mod written;

pub use holding::HOLDING;
pub use keeping::{Round, hourly};
pub use notice::{Notice, NoticeOf, message, notice};
pub use opening::{Found, HerPage, NewHerPage, by_paper_code, open};
pub use pages::{DOORS, HerPages, routes};
pub use paper_code::PaperCode;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "her-page",
    migrations: &[(1, "0001_her-page", include_str!("../migrations/0001_her-page.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
