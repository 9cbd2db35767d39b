//! « Avez-vous de la place ? », asked of several services at once, about nobody.
#![doc = include_str!("../README.md")]

mod about;
mod answering;
mod asking;
mod beside;
pub mod demo;
mod holding;
mod letters;
mod mailbox;
mod needs;
mod pages;
pub mod paths;
mod question;
mod reply;
mod room;
mod rounds;
mod saying;
mod sealing;
mod store;
mod suggesting;
mod taking;
#[cfg(test)]
mod tests;
mod wish;

pub use beside::{beside_service, beside_service_actions};
pub use holding::HOLDING;
pub use needs::{Needs, needs};
pub use pages::{DOORS, Vacancy, routes};
pub use question::{Answer, Asked, Ended, NewQuestion, Question, Standing};
pub use room::{Room, room_of};
pub use rounds::{Round, hourly};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "vacancy",
    migrations: &[(1, "0001_vacancy", include_str!("../migrations/0001_vacancy.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
