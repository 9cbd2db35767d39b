//! Answering a questionnaire: by a link without account, by telephone, on paper, a part at a time.
#![doc = include_str!("../README.md")]

mod asking;
pub mod demo;
mod entrance;
mod form;
mod holding;
mod letters;
mod names;
mod pages;
pub mod paths;
mod prefilling;
mod purging;
mod response;
mod rounds;
mod sending;
mod store;
#[cfg(test)]
mod tests;
pub mod trial;

pub use holding::HOLDING;
pub use pages::{DOORS, Responses, routes};
pub use response::Response;
pub use rounds::{Round, daily};
pub use store::{each_response, response, responses};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "responses",
    migrations: &[(1, "0001_responses", include_str!("../migrations/0001_responses.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
