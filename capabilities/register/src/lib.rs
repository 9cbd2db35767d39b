//! The register of actions: domain by unit, frameworks, funders, ISIC sittings, and figures that agree.
#![doc = include_str!("../README.md")]

mod asked;
mod attendance;
mod bars;
mod counted;
mod cross_drawn;
mod cross_table;
pub mod demo;
mod figures;
mod filters;
mod funding;
mod money;
mod named;
mod needs;
mod pages;
pub mod paths;
mod reading;
mod saying;
mod sentences;
mod share;
mod sitting;
mod store;
mod taking;
#[cfg(test)]
mod tests;

pub use asked::Asked;
pub use attendance::{Attendance, attendance};
pub use cross_table::CrossTable;
pub use figures::{Figures, figures};
pub use funding::{Funded, FunderReport, Funding, Sums, funder_report, funding};
pub use needs::{Needs, needs};
pub use pages::{DOORS, Register, routes};
pub use sitting::{Opinion, Presented, Sitting};
pub use store::counts::cross_table;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "register",
    migrations: &[(1, "0001_register", include_str!("../migrations/0001_register.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
