//! Reading « surendetement » as « surendettement »: near words among those the index and the thesaurus know.
//!
//! The sorted list of known words is walked as a tree: each row of the table of edits (Damerau's optimal string
//! alignment, where swapping two letters counts as one) is kept for the letters shared with the word before, and
//! whole branches are passed over as soon as every cell is beyond the distance allowed.

use crate::strings::Strings;
use crate::words::LONGEST_WORD;

/// A known word near the one typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its number in the list walked.
    pub(crate) number: usize,
    pub(crate) edits: u8,
}

/// How many edits a word of this many letters may be from a known one: short words are left alone.
pub(crate) fn edits_allowed(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

type Row = [u8; LONGEST_WORD + 1];

struct Walk<'w> {
    typed: &'w [u8],
    allowed: u8,
    rows: Vec<Row>,
}

/// Words of a sorted list within this many edits of the word typed (both without accents, compared byte by byte).
pub(crate) fn near(typed: &str, allowed: u8, known: &Strings) -> Vec<Candidate> {
    let typed = &typed.as_bytes()[..typed.len().min(LONGEST_WORD)];
    let mut first = [0; LONGEST_WORD + 1];
    first.iter_mut().zip(0..).for_each(|(cell, edits)| *cell = edits);
    let mut walk = Walk { typed, allowed, rows: vec![first] };
    let (mut found, mut number, mut before): (Vec<Candidate>, usize, &[u8]) = (Vec::new(), 0, &[]);
    while number < known.len() {
        let word = known.get(number);
        let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
        walk.rows.truncate(shared + 1);
        match walk.go_down(word) {
            Ok(edits) => {
                if edits <= allowed {
                    found.push(Candidate { number, edits });
                }
                number += 1;
            }
            Err(dead_end) => number = known.past(number, &word[..dead_end]),
        }
        before = word;
    }
    found
}

impl Walk<'_> {
    /// Fills the rows for the letters of a word not yet filled. Gives its distance, or how many letters it takes
    /// to know that no word starting so is near.
    fn go_down(&mut self, word: &[u8]) -> Result<u8, usize> {
        if word.len() > LONGEST_WORD {
            return Ok(u8::MAX);
        }
        while self.rows.len() <= word.len() {
            let row = self.next_row(word);
            let least = row[..=self.typed.len()].iter().min().copied().unwrap_or(0);
            self.rows.push(row);
            if least > self.allowed {
                return Err(self.rows.len() - 1);
            }
        }
        Ok(self.rows[word.len()][self.typed.len()])
    }

    fn next_row(&self, word: &[u8]) -> Row {
        let at = self.rows.len();
        let letter = word[at - 1];
        let above = &self.rows[at - 1];
        let mut row: Row = [0; LONGEST_WORD + 1];
        row[0] = above[0].saturating_add(1);
        for column in 1..=self.typed.len() {
            let same = self.typed[column - 1] == letter;
            let mut edits = above[column - 1] + u8::from(!same);
            edits = edits.min(above[column] + 1).min(row[column - 1] + 1);
            let swapped = at > 1
                && column > 1
                && self.typed[column - 1] == word[at - 2]
                && self.typed[column - 2] == letter;
            if swapped {
                edits = edits.min(self.rows[at - 2][column - 2] + 1);
            }
            row[column] = edits;
        }
        row
    }
}

/// How a French word sounds, roughly: what people mix up is written the same (« ph » and « f », doubled letters,
/// « an » and « en », silent endings).
pub(crate) fn sound(folded: &str) -> String {
    let mut sound = folded.to_owned();
    for (written, heard) in SOUNDS {
        if sound.contains(written) {
            sound = sound.replace(written, heard);
        }
    }
    let mut letters: Vec<char> = sound.chars().filter(|letter| *letter != 'h').collect();
    letters.dedup();
    while letters.len() > 2 && matches!(letters.last(), Some('e' | 's' | 't' | 'x' | 'd')) {
        letters.pop();
    }
    letters.into_iter().collect()
}

/// Applied in this order.
const SOUNDS: &[(&str, &str)] = &[
    ("eau", "o"),
    ("au", "o"),
    ("ph", "f"),
    ("qu", "k"),
    ("ch", "9"),
    ("gn", "6"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("ge", "je"),
    ("gi", "ji"),
    ("tion", "sion"),
    ("ain", "in"),
    ("ein", "in"),
    ("ai", "e"),
    ("ei", "e"),
    ("em", "am"),
    ("en", "an"),
    ("y", "i"),
    ("z", "s"),
    ("m", "n"),
];

#[cfg(test)]
mod tests;
