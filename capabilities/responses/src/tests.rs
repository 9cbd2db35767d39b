//! Answering through the real doors, on both engines.

mod answering;
mod coordinating;
mod counting;
mod forgetting;
pub(crate) mod trying;
