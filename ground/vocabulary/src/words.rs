//! Writing words so that two spellings of the same name meet: no accents, no capitals, plain signs.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest slug, in bytes: short enough to read aloud in an address.
const LONGEST_SLUG: usize = 80;

/// Lower case, without accents: « Œuvre de l’Été » becomes `oeuvre de l'ete`. Ligatures are opened, curly
/// quotes become straight ones, and every kind of space becomes a plain one. Nothing is trimmed.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | '‘' | 'ʼ' | '´' | '`' => folded.push('\''),
            '«' | '»' | '“' | '”' => folded.push('"'),
            '‐' | '‑' | '–' | '—' | '−' => folded.push('-'),
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            space if space.is_whitespace() => folded.push(' '),
            // « İ » lowers to an i and a combining dot, which only appears here.
            mark if is_combining_mark(mark) => {}
            plain => folded.push(plain),
        }
    }
    folded
}

/// A name fit for a web address: folded, `a-z0-9` joined by single hyphens, at most 80 bytes, possibly empty.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in
        fold(text).split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
    {
        let hyphen = usize::from(!slug.is_empty());
        let room = LONGEST_SLUG.saturating_sub(slug.len() + hyphen);
        if room < word.len() && hyphen == 1 {
            break;
        }
        if hyphen == 1 {
            slug.push('-');
        }
        slug.push_str(&word[..word.len().min(room)]);
    }
    slug
}

#[cfg(test)]
mod tests;
