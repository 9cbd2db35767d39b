//! `maillage unmet-needs`: what was sought in vain, so that a network sees what it lacks. No person stands in it.

use vocabulary::codes::Topic;
use vocabulary::territory::Territory;

use super::{clock, say, terminal_locale};
use crate::house::open_records;
use crate::settings::{Said, Settings};

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let clock = clock();
    let db = open_records(&settings, &clock)?;
    let year_ago = clock.now().date_naive() - chrono::Months::new(12);
    let needs = directory::unmet_needs(&db, year_ago)?;
    if needs.is_empty() {
        say("Nothing was sought in vain five times or more in the last twelve months.");
    }
    for need in needs {
        let town = Territory::france().commune(&need.commune).map_or("", |commune| commune.name);
        say(format!("{:>5}  {}  {town}", need.times, in_words(&need.words)).trim_end());
    }
    Ok(())
}

/// Topics by their words; words as they were typed.
fn in_words(words: &str) -> String {
    let word =
        |code: &str| Topic::from_code(code).map_or(code, |topic| topic.label(terminal_locale())).to_owned();
    words.split(' ').map(word).collect::<Vec<_>>().join(", ")
}
