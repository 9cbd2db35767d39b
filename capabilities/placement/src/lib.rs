//! Who spends a day where, in an order that is published, with the reason of each place.
#![doc = include_str!("../README.md")]

mod asked;
mod beside;
mod calendar_picture;
mod computing;
mod flow_picture;
mod holding;
mod ledger;
mod letters;
mod overview;
mod pages;
pub mod paths;
mod placement;
mod proposing;
mod publishing;
mod question;
mod reason;
mod rounds;
mod saying;
mod store;
mod summary;
#[cfg(test)]
mod tests;
mod version;

pub use beside::beside_worker;
pub use holding::HOLDING;
pub use ledger::{Balance, ledger};
pub use pages::{DOORS, Placements, routes};
pub use placement::{
    Moved, Placement, State, move_to, placement, placement_of, placements, placements_between,
};
pub use question::{Legend, question};
pub use rounds::daily;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "placement",
    migrations: &[(1, "0001_placement", include_str!("../migrations/0001_placement.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
