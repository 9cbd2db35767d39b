//! Where the words and names of this room are sealed.

pub(crate) use store::sealing::{open_some, seal_some};

/// What somebody said.
pub(crate) const WORDS: &str = "outcome_trace/words";
/// How she wants to be named.
pub(crate) const NAME: &str = "outcome_trace/name";
/// Who agreed.
pub(crate) const WHO: &str = "outcome_consent/who";
/// What somebody noted for herself.
pub(crate) const NOTE: &str = "outcome_reminder/words";

store::sealed_column! { table: "outcome_trace", id: "id", column: "words_sealed", place: "outcome_trace/words" }
store::sealed_column! { table: "outcome_trace", id: "id", column: "name_sealed", place: "outcome_trace/name" }
store::sealed_column! { table: "outcome_consent", id: "id", column: "who_sealed", place: "outcome_consent/who" }
store::sealed_column! { table: "outcome_reminder", id: "id", column: "words_sealed", place: "outcome_reminder/words" }
