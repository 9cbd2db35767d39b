//! Speaking to a person in the language she reads.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use paper::Tongue;
use vocabulary::Locale;
use web::Visit;
use web::words::Value;

use crate::tongues::phrasebook;

/// The parameter by which a page is asked for in another language; not the one of the house, which knows two.
pub(crate) const ASKED: &str = "parler";

/// Marks that keep a name or a number together inside a sentence of the other direction (Unicode UAX 9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// What a person's page speaks with.
pub(crate) struct Speech<'a> {
    visit: &'a Visit,
    /// The language.
    pub(crate) tongue: Tongue,
}

impl<'a> Speech<'a> {
    /// The language that the address asks for, else hers, else French.
    pub(crate) fn asked(visit: &'a Visit, hers: Option<Tongue>) -> Self {
        Self { visit, tongue: asked(&visit.query).or(hers).unwrap_or_default() }
    }

    /// A given language.
    pub(crate) const fn of(visit: &'a Visit, tongue: Tongue) -> Self {
        Self { visit, tongue }
    }

    /// The value of `lang`.
    pub(crate) fn code(&self) -> &'static str {
        self.tongue.code()
    }

    /// The value of `dir`.
    pub(crate) fn direction(&self) -> &'static str {
        self.tongue.direction().code()
    }

    /// Whether a speaker has still to read these words over.
    pub(crate) fn waits_for_a_speaker(&self) -> bool {
        phrasebook(self.tongue).is_some_and(|book| !book.is_reread)
    }

    /// The words behind a key.
    pub(crate) fn say(&self, key: &str) -> Cow<'_, str> {
        match phrasebook(self.tongue).and_then(|book| book.phrase(key)) {
            Some(words) => Cow::Borrowed(words),
            None => self.visit.shell.words.say(self.locale(), key),
        }
    }

    /// The words behind a key with its gaps filled.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, &str)]) -> Cow<'_, str> {
        match phrasebook(self.tongue).and_then(|book| book.phrase(key)) {
            Some(words) => Cow::Owned(filled(words, values)),
            None => {
                let values: Vec<(&str, Value<'_>)> =
                    values.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
                self.visit.shell.words.say_with(self.locale(), key, &values)
            }
        }
    }

    /// The words behind a key that needs only `$who`.
    pub(crate) fn say_of(&self, key: &str, who: &str) -> Cow<'_, str> {
        self.say_with(key, &[("who", who)])
    }

    /// The words behind a key that needs only `$date`.
    pub(crate) fn say_on(&self, key: &str, date: NaiveDate) -> Cow<'_, str> {
        self.say_with(key, &[("date", self.date(date).as_str())])
    }

    /// A day: in words in French and English, else in figures as these languages write them.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        match self.tongue {
            Tongue::French | Tongue::English => vocabulary::date::in_words(date, self.locale()),
            Tongue::Romanian | Tongue::Turkish | Tongue::Ukrainian | Tongue::Russian => {
                date.format("%d.%m.%Y").to_string()
            }
            _ => date.format("%d/%m/%Y").to_string(),
        }
    }

    /// The hour on a French clock: « 14 h 30 », elsewhere 14:30.
    pub(crate) fn hour(&self, moment: DateTime<Utc>) -> String {
        let local = vocabulary::time::paris(moment);
        let form = if self.tongue == Tongue::French { "%-H\u{a0}h\u{a0}%M" } else { "%H:%M" };
        local.format(form).to_string()
    }

    /// The language of the house that stands nearest.
    pub(crate) const fn locale(&self) -> Locale {
        match self.tongue {
            Tongue::English => Locale::English,
            _ => Locale::French,
        }
    }
}

/// The language that a query asks for.
pub(crate) fn asked(query: &str) -> Option<Tongue> {
    let codes = query.split('&').filter_map(|pair| pair.split_once('='));
    codes.filter(|(name, _)| *name == ASKED).find_map(|(_, code)| Tongue::from_code(code))
}

/// The first language of a browser's that these pages speak; its order is that of preference, as browsers send it.
pub(crate) fn preferred(accepted: &str) -> Option<Tongue> {
    accepted.split(',').take(20).find_map(|entry| Tongue::from_code(entry.split(';').next()?.trim()))
}

/// A phrase with its gaps filled, each value kept together whatever its direction.
fn filled(phrase: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(phrase.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{ ${name} }}"), &format!("{}{value}{}", ISOLATE.0, ISOLATE.1))
    })
}

/// A text without the marks of direction and with plain spaces: in a text message each of them would cost half its room.
pub(crate) fn without_marks(text: &str) -> String {
    let kept = text.chars().filter(|letter| *letter != ISOLATE.0 && *letter != ISOLATE.1);
    kept.map(|letter| if matches!(letter, '\u{a0}' | '\u{202f}') { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests;
