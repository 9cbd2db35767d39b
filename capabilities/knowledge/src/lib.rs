//! What a worker does first: reflex cards that are reviewed, dated, and fit one sheet.
#![doc = include_str!("../README.md")]

mod acronyms;
mod card;
mod checklist;
mod comment;
mod contacts;
mod content;
pub mod demo;
mod drawn;
mod figures;
mod glossary;
mod holding;
mod letters;
mod needs;
mod pages;
pub mod paths;
mod review;
mod rounds;
mod sheet;
mod shipped;
mod store;
#[cfg(test)]
mod tests;

pub use acronyms::Acronyms;
pub use card::{Card, Edition, Kind, Reason, Stage, Step, Trust, Verdict};
pub use checklist::POINTS;
pub use contacts::{Asked, Contact, MOST_CONTACTS, contacts};
pub use content::{Changed, Content, LawFact, Part};
pub use figures::{Figures, figures};
pub use glossary::beside_glossary;
pub use holding::HOLDING;
pub use needs::{Needs, needs};
pub use pages::{DOORS, Knowledge, routes};
pub use rounds::{Round, daily};
pub use sheet::room::{Room, room_of};
pub use sheet::{Local, Setter, Stamp};
pub use shipped::{ship, shipped, shipped_id};
pub use store::cards::{card, cards};
pub use store::terms::{Term, terms};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "knowledge",
    migrations: &[(1, "0001_knowledge", include_str!("../migrations/0001_knowledge.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
