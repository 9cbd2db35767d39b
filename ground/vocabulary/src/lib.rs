//! The words every room of this house shares: places, times, hours, codes, who may read what.
#![doc = include_str!("../README.md")]

pub mod caution;
pub mod class;
pub mod codes;
pub mod date;
pub mod hours;
pub mod id;
pub mod permission;
pub mod phone;
pub mod place;
pub mod refusal;
pub mod territory;
pub mod time;

mod locale;
mod named;
mod words;

pub use locale::Locale;
pub use words::{fold, slug};
