#![doc = include_str!("../README.md")]

mod beside;
pub mod form;
mod geocoder;
mod naming;
mod pages;
pub mod paths;
mod preview;
mod telling;
#[cfg(test)]
mod tests;

pub use beside::{beside_dates, beside_record};
pub use geocoder::{Geocoder, GeocoderFault, PlaceAddress, locate, put_on_the_map};
pub use pages::{DOORS, Editing, routes};
pub use telling::{TellOwner, sections_of, tell_owner};

/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
