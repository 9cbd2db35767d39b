//! The pages of this room in a whole small house, on both engines.

mod asking;
mod hosting;
mod looking;
mod sharing;
mod touring;
mod trying;
