//! Where the codes and words of this room are sealed, and how a code is found again.

use store::{SealFault, SealKey, Sealed, StoreError};
use uuid::Uuid;

use crate::paper_code::PaperCode;

const SHOWN: &str = "her_page_key/shown";
/// What she wants corrected.
pub(crate) const WORDS: &str = "her_page_correction/words";
/// What she is answered.
pub(crate) const ANSWER: &str = "her_page_correction/answer";

/// Seals an address or a code until it was handed over.
pub(crate) fn seal_shown(key: &SealKey, id: Uuid, clear: &str) -> Result<Sealed, StoreError> {
    seal(key, SHOWN, id, clear)
}

/// Opens an address or a code that was not handed over yet.
pub(crate) fn open_shown(key: &SealKey, id: Uuid, sealed: &Sealed) -> Result<String, StoreError> {
    open(key, SHOWN, id, sealed)
}

/// Seals a text for its column and row.
pub(crate) fn seal(key: &SealKey, place: &'static str, id: Uuid, text: &str) -> Result<Sealed, StoreError> {
    key.seal(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// Opens a text of its column and row.
pub(crate) fn open(
    key: &SealKey,
    place: &'static str,
    id: Uuid,
    text: &Sealed,
) -> Result<String, StoreError> {
    key.open(&format!("{place}/{id}"), text).map_err(|fault| unsealed(place, &fault))
}

/// The fingerprint under which the code of a sheet is found: keyed, since sixty bits could be tried without it.
pub(crate) fn code_print(key: &SealKey, code: &PaperCode) -> Vec<u8> {
    key.fingerprint("her_page/paper", code.signs())
}

fn unsealed(place: &'static str, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: place, reason: fault.to_string() }
}

store::sealed_column! { table: "her_page_key", id: "id", column: "shown_sealed", place: "her_page_key/shown" }
store::sealed_column! { table: "her_page_correction", id: "id", column: "words_sealed", place: "her_page_correction/words" }
store::sealed_column! { table: "her_page_correction", id: "id", column: "answer_sealed", place: "her_page_correction/answer" }
