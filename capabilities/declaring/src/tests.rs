//! Declaring, changing and leading actions in a whole small house, on both engines.

mod changing;
mod declaring;
mod doors;
mod following;
mod living;
mod trying;
