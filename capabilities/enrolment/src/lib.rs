//! Signing up without an account, on paper too, and a waiting list that is fair, private and can be left.
#![doc = include_str!("../README.md")]

mod beside;
mod choosing;
pub mod demo;
mod enrolment;
mod holding;
mod letters;
mod list;
mod moving;
mod pages;
mod paper_list;
pub mod paths;
mod people;
mod rounds;
mod rule;
mod ruling;
mod saying;
mod sealing;
mod signing;
mod signing_form;
mod store;
#[cfg(test)]
mod tests;
mod waiting;

pub use beside::beside_action;
pub use enrolment::{Channel, Contact, Enrolment, Standing};
pub use holding::HOLDING;
pub use list::{names_for_sheet, places, rule};
pub use pages::{DOORS, Enrolments, routes};
pub use rounds::{KEPT, Round, hourly};
pub use rule::{Opening, Places, Rule, Scope, Way};
pub use waiting::{Line, rank};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "enrolment",
    migrations: &[(1, "0001_enrolment", include_str!("../migrations/0001_enrolment.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
