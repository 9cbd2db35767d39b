//! The protocol from its first draft to the last signature, in a whole small house, on both engines.

mod demo;
mod holding;
mod signing;
mod trying;
mod voting;
mod writing;
