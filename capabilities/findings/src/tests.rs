//! The demo's survey, counted, followed, given back and taken along, in a small house.

mod following;
mod pages;
mod trying;
