//! What must be true of surveys, on both engines.

mod asking;
mod demo;
mod keeping;
mod pages;
mod trying;
