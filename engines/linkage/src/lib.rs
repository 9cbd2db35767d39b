//! Is this the same organisation, the same place, or part of one another?
#![doc = include_str!("../README.md")]

mod address;
mod blocking;
mod clustering;
mod codes;
mod comparing;
mod crowds;
mod dictionary;
mod hosts;
mod judging;
mod learning;
mod linking;
mod names;
mod reading;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
mod signals;
mod subject;
mod words;

pub use clustering::{Decided, Verdict};
pub use comparing::SignalKind;
pub use judging::{ASK_WEIGHT, Agreement, Judgement, Relation, SAME_WEIGHT, Signal, Veto, Zone};
pub use linking::{Link, Linkage};
pub use subject::{Identifier, Scheme, Subject};
