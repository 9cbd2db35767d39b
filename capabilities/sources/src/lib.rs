#![doc = include_str!("../README.md")]

mod fetching;
mod following;
mod holding;
mod importing;
mod linking;
mod naming;
mod neighbour;
mod pages;
pub mod paths;
mod pending;
mod reading;
mod slot;
mod source;
mod store;

pub use following::{follow, forget_expired};
pub use holding::HOLDING;
pub use linking::{LinksFound, find_links};
pub use pages::{DOORS, Sources, routes};
pub use reading::{ReadFault, read_file};
pub use slot::beside_dates;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "sources",
    migrations: &[
        (1, "0001_sources", include_str!("../migrations/0001_sources.sql")),
        (2, "0002_links", include_str!("../migrations/0002_links.sql")),
        (3, "0003_import_turn", include_str!("../migrations/0003_import_turn.sql")),
    ],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;
