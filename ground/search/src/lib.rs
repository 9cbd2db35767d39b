//! The index that answers: words, places, filters, and the reason of each rank.
//!
//! Everything is in memory and nothing here waits: no network, no database, no clock. A writer gathers
//! [`Document`]s in an [`Index`] and commits; each [`Reader`] then answers [`Question`]s from the last commit.
//! Services lie column by column in segments that never change; a commit adds a small one, and small ones are
//! merged when it pays. The text of a document is not kept: only its words, and the opaque card that draws it.

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
