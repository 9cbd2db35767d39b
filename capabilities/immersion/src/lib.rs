//! Days spent at a partner's: who hosts, who wishes what, and who is prepared.
#![doc = include_str!("../README.md")]

pub mod demo;
mod holding;
mod letters;
mod material;
mod needs;
mod next;
mod offer;
mod offering;
mod pages;
mod partner;
mod partner_acts;
mod partner_form;
pub mod paths;
mod people_list;
mod preparation;
mod preparing;
mod programme;
mod rounds;
mod saying;
mod sealing;
mod store;
#[cfg(test)]
mod tests;
mod wish_form;
mod wishing;
mod worker;

pub use holding::HOLDING;
pub use material::{Material, Wish, material};
pub use needs::needs;
pub use next::Standing;
pub use offer::{HostOffer, offer, offers};
pub use pages::{DOORS, Immersions, routes};
pub use partner::{Partner, PartnerAnswer, partner, partners};
pub use preparation::{Preparation, preparations, prepared};
pub use programme::{
    ImmersionProgramme, LONGEST, State, mark, mark_capitalised, mark_days, mark_matched, mark_prepared,
    mark_returns, programme, programmes, working_days,
};
pub use rounds::{KEPT_MONTHS, Round, hourly};
pub use worker::{
    Wished, Wishes, Worker, is_prepared, note_placed, note_unplaced, wishes, worker, worker_of_link, workers,
};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "immersion",
    migrations: &[(1, "0001_immersion", include_str!("../migrations/0001_immersion.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
