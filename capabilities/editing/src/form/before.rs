//! What a field said when its form was drawn, carried along unseen so that nobody writes over somebody else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use web::{Filled, MOST_LETTERS};

/// What marks a value told by its digest, because the value itself is too long for a field.
const DIGEST: char = '.';

/// The name of the unseen input that says what a field said.
pub(crate) fn input(field: &str) -> String {
    format!("avant-{field}")
}

/// A value as it travels: its JSON, or a digest of it where that is too long.
pub(crate) fn written(value: &Value) -> String {
    let whole = URL_SAFE_NO_PAD.encode(value.to_string());
    if whole.len() <= MOST_LETTERS { whole } else { digest(value) }
}

fn digest(value: &Value) -> String {
    // An id of the value: the same text gives the same one.
    let id = vocabulary::id::RevisionId::from_source("editing", "before", &value.to_string());
    format!("{DIGEST}{id}")
}

/// What a field said when the form was drawn. What cannot be read counts as unknown, which no field says: the edit is
/// then a conflict, and nothing is lost.
pub(crate) fn read(filled: &Filled, field: &str, now: &Value) -> Value {
    let text = filled.text(&input(field)).to_owned();
    match text.as_str() {
        "" => now.clone(),
        text if text.starts_with(DIGEST) && text == digest(now) => now.clone(),
        text => {
            let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
            serde_json::from_slice(&bytes).unwrap_or_else(|_| Value::String("\u{1a}".to_owned()))
        }
    }
}
