//! Every word the screen shows, in French and in English.
//!
//! Each room hands over its texts as Fluent files; [`Words`] holds them together and says them
//! with numbers and plurals as a reader of that language expects.

mod figures;
#[cfg(test)]
mod tests;
mod typography;

pub use figures::{Amount, decimal, grouped};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use unic_langid::LanguageIdentifier;
use vocabulary::Locale;

/// A value put into a sentence: a number or a text.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// The texts of one room: its name, its French file, its English file.
pub type RoomTexts<'a> = (&'a str, &'a str, &'a str);

/// All the words of the house, ready to be said in either language; cheap to clone, so that houses share them.
#[derive(Clone)]
pub struct Words(Arc<Held>);

/// The words themselves.
struct Held {
    french: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
    missing: Mutex<BTreeSet<String>>,
}

/// Why the texts of a room cannot be used; shown to the person who starts the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsFault {
    /// The file is not valid Fluent.
    Unreadable {
        /// The room whose file it is.
        room: String,
        /// The language of the file.
        locale: &'static str,
        /// What the parser said.
        detail: String,
    },
    /// Two rooms define the same key, or one file does twice.
    Twice {
        /// The room whose file came second.
        room: String,
        /// The language of the file.
        locale: &'static str,
        /// What is defined twice.
        detail: String,
    },
}

impl fmt::Display for WordsFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { room, locale, detail } => {
                write!(to, "the {locale} words of “{room}” cannot be read: {detail}")
            }
            Self::Twice { room, locale, detail } => {
                write!(to, "the {locale} words of “{room}” define a key that already exists: {detail}")
            }
        }
    }
}

impl std::error::Error for WordsFault {}

impl fmt::Debug for Words {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// Joins the texts of all rooms; a key belongs to one room only.
    pub fn new(rooms: &[RoomTexts<'_>]) -> Result<Self, WordsFault> {
        let mut words = Held {
            french: empty_bundle(Locale::French),
            english: empty_bundle(Locale::English),
            missing: Mutex::default(),
        };
        for (room, french, english) in rooms {
            add(&mut words.french, room, Locale::French, french)?;
            add(&mut words.english, room, Locale::English, english)?;
        }
        Ok(Self(Arc::new(words)))
    }

    /// The words behind a key, without anything to fill in.
    pub fn say(&self, locale: Locale, key: &str) -> Cow<'_, str> {
        self.spoken(locale, key, None)
    }

    /// The words behind a key, with its gaps filled: `&[("count", 12.into())]`.
    pub fn say_with(&self, locale: Locale, key: &str, values: &[(&str, Value<'_>)]) -> Cow<'_, str> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        self.spoken(locale, key, Some(&arguments))
    }

    /// Whether a key has words in this language, without complaining when it has none.
    pub fn knows(&self, locale: Locale, key: &str) -> bool {
        self.bundle(locale).has_message(key)
    }

    /// Keys that were asked for and not found since the start; tests want it empty.
    pub fn missing(&self) -> Vec<String> {
        let missing = self.0.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.iter().cloned().collect()
    }

    fn bundle(&self, locale: Locale) -> &FluentBundle<FluentResource> {
        match locale {
            Locale::French => &self.0.french,
            Locale::English => &self.0.english,
        }
    }

    fn spoken(&self, locale: Locale, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let bundle = self.bundle(locale);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(self.note_missing(locale, key, "no such key"));
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut faults);
        if let Some(fault) = faults.first() {
            self.note_missing(locale, key, &fault.to_string());
            return Cow::Owned(text.into_owned());
        }
        match text {
            Cow::Borrowed(text) => Cow::Borrowed(text),
            Cow::Owned(text) => Cow::Owned(text),
        }
    }

    fn note_missing(&self, locale: Locale, key: &str, detail: &str) -> String {
        tracing::error!(key, locale = locale.code(), detail, "words are missing");
        let mut missing = self.0.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.insert(format!("{}:{key}", locale.code()));
        format!("⟦{key}⟧")
    }
}

fn empty_bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language = match locale {
        Locale::French => "fr-FR",
        Locale::English => "en-GB",
    };
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    match locale {
        Locale::French => bundle.set_formatter(Some(|value, _| figures::in_sentence(Locale::French, value))),
        Locale::English => {
            bundle.set_formatter(Some(|value, _| figures::in_sentence(Locale::English, value)))
        }
    }
    bundle
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    room: &str,
    locale: Locale,
    text: &str,
) -> Result<(), WordsFault> {
    let text = match locale {
        Locale::French => typography::spaced(text),
        Locale::English => text.to_owned(),
    };
    let resource = FluentResource::try_new(text).map_err(|(_, faults)| WordsFault::Unreadable {
        room: room.to_owned(),
        locale: locale.code(),
        detail: faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    })?;
    bundle.add_resource(resource).map_err(|faults| WordsFault::Twice {
        room: room.to_owned(),
        locale: locale.code(),
        detail: faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    })
}
