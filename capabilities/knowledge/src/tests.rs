//! What holds for the whole room, on both engines.

mod cards;
mod demo;
mod pages;
mod printing;
mod remarks;
mod trying;
