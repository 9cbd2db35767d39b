//! Where the words and mailboxes of this room are sealed.

pub(crate) use store::sealing::{open, open_some, seal, seal_some};

/// What else to know about a question.
pub(crate) const WORDS: &str = "vacancy_question/words";
/// Where the letter of a link went.
pub(crate) const ADDRESS: &str = "vacancy_link/address";

store::sealed_column! { table: "vacancy_question", id: "id", column: "words_sealed", place: "vacancy_question/words" }
store::sealed_column! { table: "vacancy_link", id: "id", column: "address_sealed", place: "vacancy_link/address" }
