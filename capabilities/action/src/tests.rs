//! Finding actions and what they are counted to, on both engines.

mod finding;
mod reference;
pub(crate) mod trying;
