//! The pledge of a day: what one sees at a host's stays there. Accepted with its date and the digest of its text.

use chrono::{DateTime, Utc};
use vocabulary::Locale;
use web::Words;

use crate::agreement::Channel;

/// The keys of its lines, in their order.
pub(crate) const LINES: [&str; 4] = [
    "returns-pledge-line-people",
    "returns-pledge-line-papers",
    "returns-pledge-line-telling",
    "returns-pledge-line-law",
];

/// A pledge that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pledge {
    /// The digest of the text that was accepted (SHA-256, in hexadecimal).
    pub(crate) text_digest: String,
    /// By which way.
    pub(crate) channel: Channel,
    /// When.
    pub(crate) accepted_at: DateTime<Utc>,
}

/// The lines of the pledge as they are read.
pub(crate) fn lines(words: &Words, locale: Locale) -> Vec<String> {
    LINES.iter().map(|key| words.say(locale, key).into_owned()).collect()
}

/// The digest of a text of the pledge: whoever keeps the printed text can compute it again.
pub(crate) fn digest(lines: &[String]) -> String {
    use std::fmt::Write;
    let mut shown = String::new();
    for byte in web::secret::digest(&lines.join("\n")) {
        let _ = write!(shown, "{byte:02x}");
    }
    shown
}

#[cfg(test)]
mod tests;
