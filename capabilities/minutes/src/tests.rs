//! The room in a small house, on both engines.

mod contacts;
mod statements;
mod trying;
mod writing;
