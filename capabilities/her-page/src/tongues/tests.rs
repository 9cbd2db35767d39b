//! Every language says all that a person reads, with the same gaps, and admits that nobody has read it over yet.

use std::collections::{BTreeMap, BTreeSet};

use super::{BOOKS, FILES};
use paper::Tongue;

/// What a person reads, from the French file: each key with its gaps.
fn french() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let lines = crate::FRENCH.lines().filter(|line| !line.starts_with(['#', ' ']));
    let pairs = lines.filter_map(|line| line.split_once(" = "));
    pairs
        .filter(|(key, _)| !key.starts_with("her-page-work-") && *key != "her-page-menu")
        .map(|(key, words)| (key, gaps(words)))
        .collect()
}

fn gaps(words: &'static str) -> BTreeSet<&'static str> {
    words.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name).collect()
}

#[test]
fn every_language_says_everything_with_the_same_gaps() {
    let french = french();
    assert!(french.len() > 90, "only {} phrases", french.len());
    assert_eq!(BOOKS.len() + 2, Tongue::ALL.len());
    for book in BOOKS.iter() {
        let code = book.tongue.code();
        let keys: BTreeSet<&str> = book.keys().collect();
        assert_eq!(keys, french.keys().copied().collect(), "{code}");
        for (key, expected) in &french {
            let words = book.phrase(key).expect("a phrase");
            assert!(!words.trim().is_empty(), "{code} {key}");
            assert_eq!(&gaps(words), expected, "{code} {key}");
        }
    }
}

#[test]
fn no_phrase_was_left_in_french_and_no_key_stands_twice() {
    let said: BTreeMap<&str, &str> =
        crate::FRENCH.lines().filter_map(|line| line.split_once(" = ")).collect();
    for (tongue, text) in FILES {
        let pairs: Vec<_> = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "))
            .collect();
        let keys: BTreeSet<_> = pairs.iter().map(|(key, _)| key).collect();
        assert_eq!(keys.len(), pairs.len(), "a key stands twice in {}", tongue.code());
        for (key, words) in pairs {
            assert_ne!(said.get(key), Some(&words), "{} {key}", tongue.code());
        }
    }
}

#[test]
fn letters_are_those_of_the_language() {
    for (tongue, script) in [
        (Tongue::Arabic, '\u{600}'..='\u{6ff}'),
        (Tongue::Persian, '\u{600}'..='\u{6ff}'),
        (Tongue::Ukrainian, '\u{400}'..='\u{4ff}'),
        (Tongue::Russian, '\u{400}'..='\u{4ff}'),
    ] {
        let book = super::phrasebook(tongue).expect("a book");
        for key in book.keys() {
            let words = book.phrase(key).unwrap_or_default();
            let gaps_only =
                words.split(['{', '}']).step_by(2).all(|part| part.trim_matches([',', ' ']).is_empty());
            assert!(
                gaps_only || words.chars().any(|letter| script.contains(&letter)),
                "{} {key}",
                tongue.code()
            );
        }
    }
}

#[test]
fn a_file_says_that_it_waits_for_a_speaker() {
    for (book, (_, text)) in BOOKS.iter().zip(FILES) {
        assert!(
            text.lines().nth(1).is_some_and(|line| line.starts_with(super::REREAD)),
            "{}",
            book.tongue.code()
        );
        assert!(!book.is_reread, "{}", book.tongue.code());
    }
}
