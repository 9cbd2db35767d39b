#![doc = include_str!("../README.md")]

mod acronyms;
mod aid_rule;
mod availability;
mod beside;
mod contact;
pub mod demo;
mod direct_line;
mod editing;
mod finding;
mod freshness;
mod holding;
mod importing;
mod kept;
mod location;
mod network;
mod organization;
mod pages;
pub mod paths;
mod service;
mod slots;
mod store;

pub use aid_rule::{Knowledge, LocalAidRule, RuleText};
pub use availability::{Availability, Passing};
pub use contact::{FunctionContact, NamedContact, Phone};
pub use direct_line::DirectLine;
pub use editing::{edit_first_service, edit_service};
pub use finding::catalogue::Catalogue;
pub use finding::unmet::{UnmetNeed, unmet_needs};
pub use freshness::Freshness;
pub use holding::HOLDING;
pub use importing::{
    Done, Import, ImportReport, Outcome, PastImport, carry_out, past_imports, rehearse, rows_set_aside,
};
pub use kept::{Dates, Kept, Origin, handle};
pub use location::{Location, LocationKind, ShownPlace};
pub use network::{Network, network};
pub use organization::{Identifier, Mean, Organization};
pub use pages::{DOORS, Directory, routes};
pub use service::{Capacity, CostOption, OtherTerm, Service, ServiceAtLocation};
pub use slots::{Drawing, Slot, Slots};
pub use store::imports::SetAsideRow;
pub use store::people::{forget_expired, keep_lines};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "directory",
    migrations: &[(1, "0001_directory", include_str!("../migrations/0001_directory.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
