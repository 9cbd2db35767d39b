//! Collective actions: what people do together, from the idea to what became of it.
#![doc = include_str!("../README.md")]

mod change;
mod collective_action;
mod commune;
mod declaring;
pub mod demo;
mod finding;
mod holding;
mod lists;
mod living;
mod named;
mod reference;
mod state;
mod store;
#[cfg(test)]
mod tests;

pub use change::{By, Change, Changed, Conflict, Refused, Section};
pub use collective_action::{
    Carrier, CollectiveAction, Contact, Contributor, EditionOf, Essentials, FundingLine, LONGEST_LINE,
    LONGEST_TITLE, LONGEST_WORDS, MOST_LINES, NeedLink, Origin, Partner, PartnerName, Place, Statement,
};
pub use commune::{commune_said, read_commune};
pub use declaring::{Beginning, Declared, NewAction, NextEdition, announce_next, copy, declare};
pub use finding::{After, Filter};
pub use holding::HOLDING;
pub use lists::{Age, Domain, Flag, Initiator, NeedKind, Openness, Participation, PartnerRole};
pub use living::{
    attach_born_organization, change, count_referral, detach_born_organization, hand_over, is_one_public,
    move_to, present_in_isic,
};
pub use reference::{Edition, Framework, Funder, Programme, Rules, Unit};
pub use state::{Lives, Moved, Stage, State, StateDay};
pub use store::finding::{actions, actions_near, count};
pub use store::log::{PastChange, changes_of, log};
pub use store::records::action;
pub use store::reference::{
    editions, frameworks, funders, keep_framework, keep_funder, keep_programme, keep_unit, programme,
    programmes, remove_framework, remove_funder, remove_unit, rules, set_rules, units,
};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "action",
    migrations: &[(1, "0001_action", include_str!("../migrations/0001_action.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
