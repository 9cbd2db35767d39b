//! Before, during and after a day at a partner's: questions, pledge, programme, and what comes back from it.
#![doc = include_str!("../README.md")]

mod about;
mod agreeing;
mod agreement;
mod correcting;
mod day;
pub mod demo;
mod evaluation;
mod gone;
mod holding;
mod letters;
mod needs;
mod one_sheet;
mod pages;
pub mod paths;
mod pledge;
mod preparing;
mod report;
mod returning;
mod rounds;
mod sealing;
mod stops;
mod store;
#[cfg(test)]
mod tests;
mod timetable;
mod yes_or_no;

pub use holding::HOLDING;
pub use needs::needs;
pub use pages::{DOORS, Returns, routes};
pub use rounds::{Round, daily};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "returns",
    migrations: &[(1, "0001_returns", include_str!("../migrations/0001_returns.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
