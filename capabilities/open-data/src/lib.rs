#![doc = include_str!("../README.md")]

mod answer;
mod around;
mod document;
mod doors;
mod drawing;
mod endpoint;
mod file;
mod house;
mod hsds;
mod inclusion;
mod key;
mod licence;
mod limits;
mod nightly;
mod pages;
mod parameter;
pub mod paths;
mod question;
mod roll;
mod searching;
mod sending;
mod store;
mod window;

pub use doors::{DOORS, routes};
pub use house::OpenData;
pub use nightly::{ExportFault, Exported};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "open_data",
    migrations: &[(1, "0001_open_data", include_str!("../migrations/0001_open_data.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;
