//! The one form of a questionnaire: the same for who answers by a link, for a member and for the coordinator who types.

mod drawing;
mod entries;
mod places;
mod reading;
#[cfg(test)]
mod tests;
mod words;

pub use drawing::{Sheet, draw};
pub(crate) use entries::fields;
pub use entries::{Entries, name, name_of_more, name_of_other};
pub use reading::{QUESTIONS, Understood, understand};
pub use words::{condition_in_words, in_words, place_in_words};
