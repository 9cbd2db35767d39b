//! Every round that the house makes is named to people in both languages.

use std::collections::BTreeSet;

use observatory::round_key;
use vocabulary::Locale;

use crate::alarms::{BACKUP, DRILL, EXPORT, ROTATION};
use crate::house::words;

/// The texts in which rounds are made.
const TEXTS: [&str; 2] = [include_str!("../rounds.rs"), include_str!("elsewhere.rs")];

/// The names of rounds in a text: what stands first where one is made or noted.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let calls = text.split("self.made(").skip(1).chain(text.split("self.note(").skip(1));
    calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next())
}

#[test]
fn every_round_has_its_name_in_both_languages() {
    let words = words().expect("words");
    let rounds: BTreeSet<&str> = TEXTS.into_iter().flat_map(named).collect();
    let calls = TEXTS.iter().map(|text| text.matches("self.made(\"").count()).sum::<usize>();
    assert!(calls >= 38 && rounds.len() >= calls, "{} rounds are found in {calls} calls", rounds.len());
    let mut unnamed = Vec::new();
    for round in rounds.into_iter().chain([BACKUP, ROTATION, EXPORT, DRILL]) {
        for locale in [Locale::French, Locale::English] {
            let key = round_key(round);
            if !words.knows(locale, &key) {
                unnamed.push(format!("{key} ({})", locale.code()));
            }
        }
    }
    assert!(unnamed.is_empty(), "text keys are missing: {}", unnamed.join(", "));
}
