//! Orienting somebody, with her beside one, and following what becomes of it.
#![doc = include_str!("../README.md")]

mod acts;
mod alike;
mod beside;
mod draft;
mod fit;
mod pages;
pub mod paths;
mod sender;
mod store;
#[cfg(test)]
mod tests;

pub use beside::{beside_home, beside_service};
pub use pages::{DOORS, Sending, routes};

/// A page of one's organisations: what one entrusted.
pub const OWN_PAGE: membership::OwnPage =
    membership::OwnPage { key: "sending-sent-title", icon: "mail", path: |_| paths::SENT.to_owned() };

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
