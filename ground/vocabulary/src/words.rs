//! Writing words so that two spellings of the same name meet: no accents, no capitals, plain signs.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The longest slug, in bytes: short enough to read aloud in an address.
const LONGEST_SLUG: usize = 80;

/// Lower case, without accents: « Œuvre de l’Été » becomes `oeuvre de l'ete`. Ligatures are opened, curly
/// quotes become straight ones, and every kind of space becomes a plain one. Nothing is trimmed.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            push_folded(letter.to_ascii_lowercase(), &mut folded);
        } else {
            // Marks fall away, so their order does not matter and letters may be taken apart one by one.
            decompose_canonical(letter, |part| {
                part.to_lowercase().for_each(|lower| push_folded(lower, &mut folded))
            });
        }
    }
    folded
}

fn push_folded(letter: char, folded: &mut String) {
    match letter {
        'a'..='z' | '0'..='9' => folded.push(letter),
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        '’' | '‘' | 'ʼ' | '´' | '`' => folded.push('\''),
        '«' | '»' | '“' | '”' => folded.push('"'),
        '‐' | '‑' | '–' | '—' | '−' => folded.push('-'),
        '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
        space if space.is_whitespace() => folded.push(' '),
        mark if is_combining_mark(mark) => {}
        plain => folded.push(plain),
    }
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
