//! The index that answers: words, places, filters, and the reason of each rank.
#![doc = include_str!("../README.md")]

mod answer;
mod ask;
mod bits;
mod document;
#[cfg(test)]
mod examples;
mod geography;
mod hours;
mod index;
mod postings;
mod question;
mod reader;
#[cfg(feature = "sample")]
pub mod sample;
mod saved;
mod segment;
mod snapshot;
mod spelling;
mod strings;
mod thesaurus;
mod understand;
mod words;

pub use answer::{Answer, FacetCount, Hit, MapPoint, PlaceRead, Reason, Understood, Why};
pub use document::{Document, FacetId, Place, Unavailable};
pub use index::Index;
pub use question::{Ages, Near, OpenAt, Order, Question};
pub use reader::Reader;
pub use saved::SaveFailure;
pub use thesaurus::{Section, Thesaurus, ThesaurusFault};
