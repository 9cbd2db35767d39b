//! What every page stands on: visit, layout, parts, words, assets.
#![doc = include_str!("../README.md")]

// The parts are macros that name this room; here too they must find it under its own name.
extern crate self as web;

pub mod assets;
mod attendance;
pub mod bare;
mod bars;
pub mod body;
pub mod cookie;
mod crowd;
mod door;
mod failure;
mod filled;
pub mod form;
mod gallery;
mod gathering;
mod harden;
mod icons;
mod inside;
mod known;
mod limiter;
pub mod map;
mod member;
mod page;
mod parts;
mod proxies;
mod randomness;
mod records;
pub mod secret;
mod sending;
mod serve;
mod shell;
mod spreadsheet;
mod standing;
mod traffic;
mod upload;
mod visit;
pub mod words;

#[cfg(test)]
mod tests;

pub use attendance::{Attendance, Attended, Trouble, Visiting};
pub use bars::{Bar, bars};
pub use crowd::Crowd;
pub use door::{Demand, Door, Welcome};
pub use failure::Failure;
pub use filled::{Faults, Filled, MOST_LETTERS};
pub use harden::harden;
pub use icons::icon;
pub use inside::inside;
pub use limiter::Limiter;
pub use member::{ASSURED_FOR, Mandate, Member, MemberResolver, Refusal, RefusalWitness};
pub use page::Page;
pub use parts::{Choice, Crumb, Freshness, Openness, Pager, Tone, encoded, escaped};
pub use proxies::{TrustedProxies, UnknownNetwork};
pub use randomness::Randomness;
pub use secret::Secret;
pub use serve::{Hospitality, serve, serve_as};
pub use shell::{Clock, Credit, Link, MemberLink, Shell, TileServer};
pub use spreadsheet::Spreadsheet;
pub use standing::{DOORS, routes};
pub use traffic::{Traffic, Way};
pub use upload::{FileKind, LARGEST_FILE, RowsUpload, Upload, UploadedFile};
pub use visit::Visit;
pub use words::{Words, WordsFault};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
