//! Each language says everything French says, in its own letters, with the same gaps.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use paper::Tongue;

use super::{Lexicon, file, lexicon};

fn read(tongue: Tongue) -> toml::Table {
    file(tongue).parse().expect("a file of words")
}

/// Every text of a file with its name.
fn texts(tongue: Tongue) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (part, values) in read(tongue) {
        let Some(values) = values.as_table() else { continue };
        for (key, value) in values {
            let name = format!("{part}.{key}");
            match value.as_array() {
                Some(items) => texts.extend(
                    items.iter().map(|item| (name.clone(), item.as_str().expect("a text").to_owned())),
                ),
                None => texts.push((name, value.as_str().expect("a text").to_owned())),
            }
        }
    }
    texts
}

fn gaps(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
}

#[test]
fn every_language_says_everything_french_says_with_the_same_gaps() {
    for tongue in Tongue::ALL {
        let whole: Result<Lexicon, _> = toml::from_str(file(tongue));
        assert!(whole.is_ok(), "{tongue:?}: {whole:?}");
        let (french, own) = (texts(Tongue::French), texts(tongue));
        let names =
            |texts: &[(String, String)]| texts.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&own), names(&french), "{tongue:?}");
        for ((name, text), (_, french)) in own.iter().zip(&french) {
            assert!(!text.trim().is_empty(), "{tongue:?}: {name} says nothing");
            let same_order = name.starts_with("writing.");
            assert!(same_order || gaps(text) == gaps(french), "{tongue:?}: {name} lacks a gap");
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_letters() {
    let letters = |tongue: Tongue| match tongue {
        Tongue::Arabic | Tongue::Persian => '\u{600}'..='\u{6ff}',
        Tongue::Ukrainian | Tongue::Russian => '\u{400}'..='\u{4ff}',
        _ => 'A'..='\u{24f}',
    };
    for tongue in Tongue::ALL {
        for (name, text) in texts(tongue) {
            let own = letters(tongue);
            let cv = name == "documents.cv" || gaps(&text).len() == 2 && name.starts_with("writing.");
            let punctuation = name == "writing.comma" || name == "writing.date" || name == "writing.day";
            assert!(
                cv || punctuation || text.chars().any(|letter| own.contains(&letter)),
                "{tongue:?}: {name} « {text} »"
            );
        }
    }
}

#[test]
fn nothing_translated_passes_for_reread() {
    for tongue in Tongue::ALL.into_iter().filter(|tongue| !lexicon(*tongue).is_reread()) {
        assert!(!lexicon(tongue).words.waiting.is_empty());
    }
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let said = |tongue| lexicon(tongue).date(day);
    assert_eq!(said(Tongue::French), "mardi 24 novembre");
    assert_eq!(said(Tongue::Spanish), "martes 24 de noviembre");
    assert_eq!(said(Tongue::Turkish), "24 Kasım Salı");
    assert_eq!(said(Tongue::Arabic), "الثلاثاء 24 نوفمبر");
    assert_eq!(lexicon(Tongue::Ukrainian).day(day), "24 листопада 2026");
}
