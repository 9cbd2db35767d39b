//! What a letter says, as it lies in the outbox: sealed, and without anything personal in it.

use serde::{Deserialize, Serialize};
use store::{SealKey, Sealed, StoreError};
use uuid::Uuid;
use vocabulary::refusal::personal_number;

use crate::letter::{Letter, Recipient};

/// The whole of what a letter says.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Content {
    /// The letter itself.
    pub(crate) letter: Letter,
    /// Lines of news, when it brings any.
    #[serde(default)]
    pub(crate) news: Vec<Line>,
    /// Where its reader leaves with one click, when she has no account to leave from.
    #[serde(default)]
    pub(crate) leave: Option<String>,
}

/// A line of news and where it is read.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Line {
    /// What happened.
    pub(crate) text: String,
    /// The full address.
    pub(crate) link: String,
}

/// The sealed columns of this room, each with its place.
#[derive(Clone, Copy)]
pub(crate) enum Column {
    /// The address of a letter.
    LetterAddress,
    /// What a letter says.
    LetterContent,
    /// The address a line of news is for.
    NewsAddress,
    /// A line of news.
    NewsLine,
}

impl Column {
    fn place(self, id: Uuid) -> String {
        let column = match self {
            Self::LetterAddress => "letter/address",
            Self::LetterContent => "letter/content",
            Self::NewsAddress => "letter_news/address",
            Self::NewsLine => "letter_news/line",
        };
        format!("{column}/{id}")
    }
}

/// Seals a text for its column.
pub(crate) fn seal(key: &SealKey, column: Column, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&column.place(id), text).map_err(|fault| unfit(&fault))
}

/// Seals what is more than a text.
pub(crate) fn seal_json(
    key: &SealKey,
    column: Column,
    id: Uuid,
    value: &impl Serialize,
) -> Result<Sealed, StoreError> {
    let text = serde_json::to_string(value).map_err(|fault| unfit(&fault))?;
    seal(key, column, id, &text)
}

/// Opens a text of a column.
pub(crate) fn open(key: &SealKey, column: Column, id: Uuid, sealed: &Sealed) -> Result<String, StoreError> {
    key.open(&column.place(id), sealed).map_err(|fault| unfit(&fault))
}

/// Opens what is more than a text.
pub(crate) fn open_json<T: for<'de> Deserialize<'de>>(
    key: &SealKey,
    column: Column,
    id: Uuid,
    sealed: &Sealed,
) -> Result<T, StoreError> {
    // The fault of a parser could quote the text, so it is not told.
    serde_json::from_str(&open(key, column, id, sealed)?).map_err(|_| unfit(&"the content is damaged"))
}

/// Refuses a text that names somebody: a number that is never kept, or the very address the letter goes to.
///
/// A code and a link are not looked at: they are made of chance, and chance sometimes looks like a number.
pub(crate) fn refuse_personal<'a>(
    to: &Recipient,
    mut texts: impl Iterator<Item = &'a str>,
) -> Result<(), StoreError> {
    let address = to.address.trim().to_lowercase();
    let personal = |text: &str| personal_number(text).is_some() || text.to_lowercase().contains(&address);
    match texts.any(personal) {
        true => Err(unfit(&"a letter would say something personal; it is not written")),
        false => Ok(()),
    }
}

/// Every text of a letter that people wrote.
pub(crate) fn texts_of(letter: &Letter) -> impl Iterator<Item = &str> {
    let label = letter.link.iter().map(|(label, _)| label.as_str());
    let lines = letter.paragraphs.iter().chain(&letter.closing).map(String::as_str);
    std::iter::once(letter.subject.as_str()).chain(lines).chain(label)
}

/// The fingerprint under which an address is found again. Capitals do not count, as no mail server distinguishes
/// them in practice.
pub(crate) fn print(key: &SealKey, address: &str) -> Vec<u8> {
    key.fingerprint("letter/address", &address.trim().to_lowercase())
}

fn unfit(fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "letter", reason: fault.to_string() }
}

::store::sealed_column! { table: "letter", id: "id", column: "address_sealed", place: "letter/address" }
::store::sealed_column! { table: "letter", id: "id", column: "content_sealed", place: "letter/content" }
::store::sealed_column! { table: "letter_news", id: "id", column: "address_sealed", place: "letter_news/address" }
::store::sealed_column! { table: "letter_news", id: "id", column: "line_sealed", place: "letter_news/line" }
