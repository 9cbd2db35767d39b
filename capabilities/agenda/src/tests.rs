//! What is on, in a whole small house, on both engines.

mod beside;
mod looking;
mod publics;
mod questions;
mod trying;
