//! The words of a person's page in the languages beyond French and English: one file for each, kept as data.

use std::collections::HashMap;
use std::sync::LazyLock;

use paper::Tongue;

/// Each language with its file. A file says on its second line whether a speaker has read it over.
const FILES: [(Tongue, &str); 8] = [
    (Tongue::Spanish, include_str!("../tongues/es.txt")),
    (Tongue::Portuguese, include_str!("../tongues/pt.txt")),
    (Tongue::Romanian, include_str!("../tongues/ro.txt")),
    (Tongue::Turkish, include_str!("../tongues/tr.txt")),
    (Tongue::Arabic, include_str!("../tongues/ar.txt")),
    (Tongue::Persian, include_str!("../tongues/fa.txt")),
    (Tongue::Ukrainian, include_str!("../tongues/uk.txt")),
    (Tongue::Russian, include_str!("../tongues/ru.txt")),
];

/// What stands in a file before the day on which a speaker read it over, or « waiting ».
const REREAD: &str = "# reread: ";

/// The words of one language.
pub(crate) struct Phrasebook {
    pub(crate) tongue: Tongue,
    /// Whether a speaker has read them over.
    pub(crate) is_reread: bool,
    phrases: HashMap<&'static str, &'static str>,
}

static BOOKS: LazyLock<Vec<Phrasebook>> =
    LazyLock::new(|| FILES.iter().map(|(tongue, text)| read(*tongue, text)).collect());

/// The words of a language; none for French and English, which speak from the texts of the house.
pub(crate) fn phrasebook(tongue: Tongue) -> Option<&'static Phrasebook> {
    BOOKS.iter().find(|book| book.tongue == tongue)
}

impl Phrasebook {
    /// The words behind a key.
    pub(crate) fn phrase(&self, key: &str) -> Option<&'static str> {
        self.phrases.get(key).copied()
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.phrases.keys().copied()
    }
}

fn read(tongue: Tongue, text: &'static str) -> Phrasebook {
    let is_reread =
        text.lines().filter_map(|line| line.strip_prefix(REREAD)).any(|day| day.trim() != "waiting");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let phrases = lines.filter_map(|line| line.split_once(" = ")).collect();
    Phrasebook { tongue, is_reread, phrases }
}

#[cfg(test)]
mod tests;
