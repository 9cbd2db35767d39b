//! The one form of a questionnaire: the same for who answers by a link, for a member and for the coordinator who types.

mod drawing;
mod entries;
mod places;
mod reading;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use drawing::{Sheet, draw};
pub(crate) use entries::fields;
pub(crate) use entries::{Entries, name};
pub(crate) use reading::{QUESTIONS, Understood, understand};
pub(crate) use words::{condition_in_words, in_words};
