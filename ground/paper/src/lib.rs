//! Printed things: sheets, the press that sets them, QR codes.
#![doc = include_str!("../README.md")]

#[cfg(feature = "house")]
mod press;
mod sheet;
mod square;
mod tongue;

#[cfg(feature = "house")]
pub use press::{Press, PressFault};
pub use sheet::{Block, Bounds, Excess, Format, Sheet, Tone};
pub use square::qr_svg;
pub use tongue::{Direction, Tongue};

/// The French words of this room.
#[cfg(feature = "house")]
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
#[cfg(feature = "house")]
pub const ENGLISH: &str = include_str!("../text/en.ftl");
