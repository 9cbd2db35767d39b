//! Reviews, words and pictures, consents, counts and reminders, as their tables keep them.

pub(crate) mod consents;
pub(crate) mod pulse;
pub(crate) mod reminders;
pub(crate) mod reviews;
pub(crate) mod traces;
