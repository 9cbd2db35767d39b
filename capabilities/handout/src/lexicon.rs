//! The words of a sheet in each of its languages: one file per language, plain words, waiting to be reread by a speaker.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use paper::Tongue;
use serde::Deserialize;

/// The words of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lexicon {
    /// Who reread the file and when; empty while nobody did, and the sheet says so.
    pub(crate) reread_by: String,
    pub(crate) words: SheetWords,
    writing: Writing,
    /// Papers people are asked to bring, by the key [`crate::plain::document`] finds.
    pub(crate) documents: BTreeMap<String, String>,
    /// Needs in plain words, by the key [`crate::plain::topic`] finds.
    pub(crate) topics: BTreeMap<String, String>,
}

/// What stands on a sheet. Gaps are named in braces: `{date}`, `{name}`, `{function}`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetWords {
    pub(crate) title: String,
    #[serde(rename = "where")]
    pub(crate) place: String,
    pub(crate) when: String,
    pub(crate) next_time: String,
    pub(crate) telephone: String,
    pub(crate) free: String,
    pub(crate) paying: String,
    pub(crate) how: String,
    pub(crate) come: String,
    pub(crate) appointment: String,
    pub(crate) call: String,
    pub(crate) write: String,
    pub(crate) online: String,
    pub(crate) professional: String,
    pub(crate) at_home: String,
    pub(crate) outreach: String,
    pub(crate) bring: String,
    pub(crate) hidden: String,
    pub(crate) no_place: String,
    pub(crate) full: String,
    pub(crate) closed: String,
    pub(crate) low: String,
    pub(crate) check: String,
    pub(crate) checked: String,
    pub(crate) unchecked: String,
    pub(crate) more: String,
    pub(crate) holidays: String,
    pub(crate) always: String,
    pub(crate) every_day: String,
    pub(crate) ask_for: String,
    pub(crate) on_behalf: String,
    pub(crate) spoken: String,
    pub(crate) waiting: String,
}

/// How days, dates and hours are written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Writing {
    /// Monday first.
    days: Vec<String>,
    /// January first.
    months: Vec<String>,
    span: String,
    run: String,
    date: String,
    day: String,
    comma: String,
}

/// The file of a language.
const fn file(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::French => include_str!("../languages/fr.toml"),
        Tongue::English => include_str!("../languages/en.toml"),
        Tongue::Spanish => include_str!("../languages/es.toml"),
        Tongue::Portuguese => include_str!("../languages/pt.toml"),
        Tongue::Romanian => include_str!("../languages/ro.toml"),
        Tongue::Turkish => include_str!("../languages/tr.toml"),
        Tongue::Arabic => include_str!("../languages/ar.toml"),
        Tongue::Persian => include_str!("../languages/fa.toml"),
        Tongue::Ukrainian => include_str!("../languages/uk.toml"),
        Tongue::Russian => include_str!("../languages/ru.toml"),
    }
}

/// The words of this language, read once. A file that cannot be read leaves its words empty and is told in the log:
/// a test reads them all.
pub(crate) fn lexicon(tongue: Tongue) -> &'static Lexicon {
    static LEXICONS: LazyLock<BTreeMap<Tongue, Lexicon>> = LazyLock::new(|| {
        let read = |tongue: Tongue| {
            let read = toml::from_str(file(tongue)).unwrap_or_else(|fault| {
                tracing::error!(%fault, language = tongue.code(), "the words of a language cannot be read");
                Lexicon::default()
            });
            (tongue, read)
        };
        Tongue::ALL.into_iter().map(read).collect()
    });
    static NOTHING: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);
    LEXICONS.get(&tongue).unwrap_or(&NOTHING)
}

impl Lexicon {
    /// Whether a speaker read the words again.
    pub(crate) fn is_reread(&self) -> bool {
        !self.reread_by.trim().is_empty()
    }

    /// A day of the week.
    pub(crate) fn weekday(&self, day: Weekday) -> &str {
        self.writing.days.get(day.num_days_from_monday() as usize).map_or("", String::as_str)
    }

    fn month(&self, date: NaiveDate) -> &str {
        self.writing.months.get(date.month0() as usize).map_or("", String::as_str)
    }

    /// A day soon: « mardi 24 novembre ».
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        self.dated(&self.writing.date, date)
    }

    /// A day of some year: « 24 novembre 2026 ».
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        self.dated(&self.writing.day, date)
    }

    fn dated(&self, pattern: &str, date: NaiveDate) -> String {
        pattern
            .replace("{weekday}", self.weekday(date.weekday()))
            .replace("{day}", &date.day().to_string())
            .replace("{month}", self.month(date))
            .replace("{year}", &date.year().to_string())
    }

    /// From one day of the week to another.
    pub(crate) fn run(&self, from: Weekday, to: Weekday) -> String {
        filled(&self.writing.run, self.weekday(from), self.weekday(to))
    }

    /// From one hour to another.
    pub(crate) fn span(&self, from: &str, to: &str) -> String {
        filled(&self.writing.span, from, to)
    }

    /// One after the other, with the comma of the language.
    pub(crate) fn listed(&self, items: &[String]) -> String {
        items.join(&self.writing.comma)
    }
}

fn filled(pattern: &str, from: &str, to: &str) -> String {
    pattern.replace("{from}", from).replace("{to}", to)
}

#[cfg(test)]
mod tests;
