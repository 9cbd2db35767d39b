//! Lists, seats and letters in a whole small house, on both engines.

mod carrying;
mod demo;
mod pages;
mod rounds;
mod signing;
mod together;
mod trying;
mod waiting;
