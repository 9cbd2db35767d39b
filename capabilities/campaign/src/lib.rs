//! Asking everybody whether their record is still true, by letter, by telephone and on paper, until all have answered.
#![doc = include_str!("../README.md")]

mod answering;
mod beside;
mod board;
mod campaign;
mod certificate;
mod code;
mod crisis;
mod curve;
pub mod demo;
mod figure;
mod freshness;
mod holding;
mod ladder;
mod letters;
mod needs;
mod on_home;
mod opening;
mod pages;
pub mod paths;
mod reach;
mod recipient;
mod rounds;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod type_back;

pub use answering::follow;
pub use beside::beside_organization;
pub use holding::HOLDING;
pub use needs::{Needs, needs};
pub use on_home::on_home;
pub use pages::{Campaigns, DOORS, routes};
pub use rounds::{Round, daily};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "campaign",
    migrations: &[(1, "0001_campaign", include_str!("../migrations/0001_campaign.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
