//! What is on, near me, next: the public list, map and calendar of collective actions.
#![doc = include_str!("../README.md")]

mod asked;
mod beside;
mod dated;
mod dates;
pub mod demo;
mod editions;
mod entry;
mod found;
mod frame;
mod holding;
mod lifeline;
mod looking;
mod meeting;
mod message;
mod moment;
mod month;
mod pages;
pub mod paths;
mod plain;
mod portrait;
mod rounds;
mod slots;
mod store;
#[cfg(test)]
mod tests;
mod whereabouts;
mod window;
mod wish;

pub use beside::{above_results, beside_home, beside_organization};
pub use holding::HOLDING;
pub use pages::{Agenda, DOORS, Lent, routes};
pub use rounds::daily;
pub use slots::{ActionSlot, Slots};
pub use wish::{AudienceWish, Fit};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "agenda",
    migrations: &[(1, "0001_agenda", include_str!("../migrations/0001_agenda.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
