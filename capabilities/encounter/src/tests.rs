//! Meetings tried in a whole small house, and the log on both engines.

mod asking;
mod keeping;
mod trying;
