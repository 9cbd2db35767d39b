//! What a kit is made of, as it is typed: one line, one piece.

use lending::{Credit, KitKind};

/// The most pieces of one kit.
pub(crate) const MOST_PIECES: usize = 100;
/// The longest name of a piece, in letters.
const LONGEST_NAME: usize = 150;
/// The most of one piece.
const MOST_OF_ONE: u16 = 500;

/// One piece as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) kind: KitKind,
    pub(crate) count: u16,
    pub(crate) credit: Credit,
}

/// Reads « name ; how many ; who made it » line by line; the last two may be left out. The numbers of lines that are
/// not understood, from 1, in the place of pieces.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, Vec<usize>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (mut pieces, mut faulty) = (Vec::new(), Vec::new());
    for (at, line) in lines.take(MOST_PIECES + 1) {
        match read_line(line).filter(|_| pieces.len() < MOST_PIECES) {
            Some(piece) => pieces.push(piece),
            None => faulty.push(at + 1),
        }
    }
    if faulty.is_empty() { Ok(pieces) } else { Err(faulty) }
}

fn read_line(line: &str) -> Option<Line> {
    let mut fields = line.split([';', '\t']).map(str::trim);
    let name = fields.next().filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME)?;
    let (mut count, mut credit) = (1, Credit::Anonymous);
    for field in fields.filter(|field| !field.is_empty()) {
        match field.parse() {
            Ok(number) if (1..=MOST_OF_ONE).contains(&number) => count = number,
            Ok(_) => return None,
            Err(_) => credit = named(field)?,
        }
    }
    Some(Line { name: name.to_owned(), kind: kind(name), count, credit })
}

/// A first name, or a name of her own choice in quotes: « la voisine ».
fn named(text: &str) -> Option<Credit> {
    let bare = text.trim_matches(|letter: char| "«»\"“” \u{a0}".contains(letter));
    if bare.is_empty() || bare.chars().count() > 60 {
        return None;
    }
    let is_quoted = bare.len() != text.len();
    // Two words without quotes are most often the full name of somebody.
    if !is_quoted && bare.contains(char::is_whitespace) {
        return None;
    }
    Some(if is_quoted { Credit::Pseudonym(bare.to_owned()) } else { Credit::FirstName(bare.to_owned()) })
}

/// What a piece is, by the first words of its name.
fn kind(name: &str) -> KitKind {
    let name = vocabulary::fold(name);
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if begins(&["affiche", "panneau", "poster", "photo", "roll"]) {
        KitKind::Poster
    } else if begins(&["jeu", "game", "quiz"]) {
        KitKind::Game
    } else if begins(&["guide", "livret", "notice"]) {
        KitKind::Guide
    } else {
        KitKind::Other
    }
}

#[cfg(test)]
mod tests;
