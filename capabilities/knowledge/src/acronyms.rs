//! Short names written out where a card shows them, on the screen and on paper.

use web::escaped;

/// Short names with their meanings.
pub type Acronyms = [(String, String)];

/// Writes short names out, each the first time it is met on a card: one for each card.
pub(crate) struct Speller<'a> {
    known: &'a Acronyms,
    met: Vec<String>,
}

/// A piece of a text: a word that is to be written out, or what stands between such words.
enum Piece<'a> {
    Plain(&'a str),
    Short(&'a str, &'a str),
}

impl<'a> Speller<'a> {
    /// One that has met nothing yet.
    pub(crate) fn new(known: &'a Acronyms) -> Self {
        Self { known, met: Vec::new() }
    }

    /// A text as safe HTML; a short name carries its meaning, for the mouse and for the keyboard.
    pub(crate) fn html(&mut self, text: &str) -> String {
        let mut html = String::with_capacity(text.len() + 64);
        for piece in self.pieces(text) {
            match piece {
                Piece::Plain(text) => html.push_str(&escaped(text)),
                Piece::Short(short, meaning) => html.push_str(&format!(
                    "<abbr tabindex=\"0\" title=\"{}\">{}</abbr>",
                    escaped(meaning),
                    escaped(short)
                )),
            }
        }
        html
    }

    /// A text for paper; a short name is followed by its meaning.
    pub(crate) fn plain(&mut self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len() + 64);
        for piece in self.pieces(text) {
            match piece {
                Piece::Plain(text) => plain.push_str(text),
                Piece::Short(short, meaning) => plain.push_str(&format!("{short} ({meaning})")),
            }
        }
        plain
    }

    fn pieces<'t>(&mut self, text: &'t str) -> Vec<Piece<'t>>
    where
        'a: 't,
    {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(word) = next_word(rest) {
            let (before, after) = (&rest[..word.start], &rest[word.end..]);
            let short = &rest[word];
            pieces.push(Piece::Plain(before));
            match self.meaning(short, after) {
                Some(meaning) => pieces.push(Piece::Short(short, meaning)),
                None => pieces.push(Piece::Plain(short)),
            }
            rest = after;
        }
        pieces.push(Piece::Plain(rest));
        pieces
    }

    /// What a word stands for, where it is to be said: it is a short name, it was not met before, and no bracket after
    /// it says it already.
    fn meaning(&mut self, word: &str, after: &str) -> Option<&'a str> {
        let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
        if capitals < 2 || self.met.iter().any(|met| met == word) {
            return None;
        }
        let (_, meaning) = self.known.iter().find(|(short, _)| short == word)?;
        self.met.push(word.to_owned());
        (!after.trim_start().starts_with('(') && meaning != word).then_some(meaning)
    }
}

/// Where the next word stands: letters and digits, nothing else.
fn next_word(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find(char::is_alphanumeric)?;
    let length = text[start..].find(|letter: char| !letter.is_alphanumeric());
    Some(start..length.map_or(text.len(), |length| start + length))
}

#[cfg(test)]
mod tests;
