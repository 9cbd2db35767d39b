#![doc = include_str!("../README.md")]

mod acquaintance;
mod contacts;
mod holding;
mod meeting;
mod news;
mod note;
mod pages;
pub mod paths;
mod record;
mod store;

pub use acquaintance::{Acquaintance, MetAt};
pub use holding::HOLDING;
pub use meeting::{Met, meet};
pub use news::follow;
pub use pages::{AddressBook, DOORS, routes, star};
pub use record::RecordKind;
pub use store::acquaintances::{agree, unmark, warm, withdraw};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "address_book",
    migrations: &[(1, "0001_address_book", include_str!("../migrations/0001_address_book.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;
