//! What an action leaves, tried in a small house on both engines.

mod demo;
mod guards;
mod pages;
mod people;
mod pictures;
mod trying;
