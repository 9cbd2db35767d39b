//! What this room promises, tried on both engines.

mod day;
mod repairs;
