//! How the installation itself is doing: what the check-up says, rounds, measures, and the page of health.
#![doc = include_str!("../README.md")]

mod finding;
mod incident;
mod ledger;
mod measures;
mod naming;
mod pages;
pub mod paths;
mod process;
mod store;
#[cfg(test)]
mod tests;
mod traffic;

pub use finding::{Finding, State, Told};
pub use incident::{Kind, News, Watched, failing, look};
pub use ledger::{Ledger, Made};
pub use measures::{Gauges, Measures, Ways, about_process, together};
pub use naming::round_key;
pub use pages::{DOORS, Look, Observatory, Vitals, routes};
pub use process::{Process, process};
pub use store::{Notice, RoundRow, note, notices, rounds};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "observatory",
    migrations: &[
        (1, "0001_observatory", include_str!("../migrations/0001_observatory.sql")),
        (2, "0002_incident", include_str!("../migrations/0002_incident.sql")),
    ],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
