//! Typing errors, walked against a plain table of edits.

use proptest::prelude::*;

use super::{edits_allowed, near, sound};
use crate::strings::Strings;

fn sorted(words: &[&str]) -> Strings {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    let mut strings = Strings::default();
    words.iter().for_each(|word| strings.push(word.as_bytes()));
    strings
}

/// Optimal string alignment, written the plain way.
fn edits(one: &[u8], other: &[u8]) -> usize {
    let mut table = vec![vec![0_usize; other.len() + 1]; one.len() + 1];
    for (row, cells) in table.iter_mut().enumerate() {
        cells[0] = row;
    }
    for (column, cell) in table[0].iter_mut().enumerate() {
        *cell = column;
    }
    for row in 1..=one.len() {
        for column in 1..=other.len() {
            let same = usize::from(one[row - 1] != other[column - 1]);
            let mut least = (table[row - 1][column - 1] + same).min(table[row - 1][column] + 1);
            least = least.min(table[row][column - 1] + 1);
            if row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1]
            {
                least = least.min(table[row - 2][column - 2] + 1);
            }
            table[row][column] = least;
        }
    }
    table[one.len()][other.len()]
}

proptest! {
    #[test]
    fn the_walk_finds_what_the_table_finds(
        typed in "[abc]{1,7}",
        words in proptest::collection::vec("[abc]{1,8}", 1..60),
        allowed in 0_u8..3,
    ) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let known = sorted(&words);
        let found: Vec<(usize, usize)> =
            near(&typed, allowed, &known).iter().map(|one| (one.number, usize::from(one.edits))).collect();
        let expected: Vec<(usize, usize)> = (0..known.len())
            .map(|number| (number, edits(typed.as_bytes(), known.get(number))))
            .filter(|(_, edits)| *edits <= usize::from(allowed))
            .collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn short_words_are_left_alone() {
    for (letters, expected) in [(1, 0), (3, 0), (4, 1), (7, 1), (8, 2), (40, 2)] {
        assert_eq!(edits_allowed(letters), expected);
    }
}

#[test]
fn what_sounds_the_same_is_written_the_same() {
    for (one, other) in [
        ("allimentaire", "alimentaire"),
        ("apartement", "appartement"),
        ("surendetement", "surendettement"),
        ("fisique", "physique"),
        ("ebergement", "hebergement"),
        ("demanagement", "demenagement"),
        ("asistante", "assistente"),
        ("securitee", "securite"),
        ("bato", "bateau"),
    ] {
        assert_eq!(sound(one), sound(other), "{one} {other}");
    }
    assert_ne!(sound("loyer"), sound("lourd"));
}
