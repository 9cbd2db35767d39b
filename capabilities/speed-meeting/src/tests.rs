//! What this room promises, tried on both engines.

mod keeping;
mod pages;
mod rounds;
