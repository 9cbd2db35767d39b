#![doc = include_str!("../README.md")]

mod addresses;
mod calling;

pub use calling::{Answer, Bounds, Outside, OutsideFault};
