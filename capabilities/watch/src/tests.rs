//! The watch in a whole small house, on both engines.

mod figures;
mod relaying;
mod trying;
mod watching;
