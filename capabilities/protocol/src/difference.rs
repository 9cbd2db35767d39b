//! Two texts compared word by word: what was kept, what went, what came.

use std::time::Duration;

use similar::{Algorithm, ChangeTag, TextDiff};

/// The most letters of both texts together that are compared word by word; longer ones are shown as replaced whole.
const MOST_LETTERS: usize = 40_000;

/// After this long the rest of a text is shown as replaced.
const PATIENCE: Duration = Duration::from_millis(300);

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Kept,
    Removed,
    Added,
}

/// Some words in a row with the same fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) fate: Fate,
    pub(crate) words: String,
}

impl Piece {
    /// Whether somebody who cannot see the mark must be told: spaces alone say nothing.
    pub(crate) fn is_told(&self) -> bool {
        self.fate != Fate::Kept && !self.words.trim().is_empty()
    }
}

/// What became of each word of a text: kept and removed words together are the old text, kept and added the new.
pub(crate) fn compare(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if old.len() + new.len() > MOST_LETTERS {
        push(&mut pieces, Fate::Removed, old);
        push(&mut pieces, Fate::Added, new);
        return pieces;
    }
    let difference =
        TextDiff::configure().algorithm(Algorithm::Patience).timeout(PATIENCE).diff_words(old, new);
    for change in difference.iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        };
        push(&mut pieces, fate, change.value());
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, fate: Fate, words: &str) {
    if words.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.fate == fate => last.words.push_str(words),
        _ => pieces.push(Piece { fate, words: words.to_owned() }),
    }
}

/// The pieces of one side in lines as they are read: the old side has what was removed, the new what was added.
pub(crate) fn side(pieces: &[Piece], hidden: Fate) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for piece in pieces.iter().filter(|piece| piece.fate != hidden) {
        for (at, words) in piece.words.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let (false, Some(line)) = (words.is_empty(), lines.last_mut()) {
                line.push(Piece { fate: piece.fate, words: words.to_owned() });
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests;
