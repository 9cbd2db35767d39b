//! Who meets whom, who goes where, when: exact where it can be, with a proof anybody can check.
#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod covering;
pub mod flow;
pub mod placement;
pub mod rounds;
pub mod routes;
