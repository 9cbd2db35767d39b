#![doc = include_str!("../README.md")]

mod addresses;
mod calling;

pub use addresses::is_inside;
pub use calling::{Answer, Bounds, Outside, OutsideFault};
