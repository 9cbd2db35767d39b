//! The tests of this room, page by page and sum by sum.

mod agreeing;
mod pages;
mod settings;
mod sittings;
mod taking;
mod trying;
