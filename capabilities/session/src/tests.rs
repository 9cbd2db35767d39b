//! The dates of actions in a whole small house, on both engines.

mod calendars;
mod demo;
mod keeping;
mod pages;
mod trying;
