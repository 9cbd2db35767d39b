//! What was found when the installation was looked at: well, to look at, or to mend, in words and with what to do.

use vocabulary::Locale;
use web::Words;
use web::words::Value;

use crate::naming::round_in_words;

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Well,
    /// Worth a look; nothing fails.
    Care,
    /// Something fails, or soon will.
    Fault,
}

impl State {
    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Well => "observatory-state-well",
            Self::Care => "observatory-state-care",
            Self::Fault => "observatory-state-fault",
        }
    }
}

/// The value that names a round, told in words.
const ROUND: &str = "round";

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at, as a code: `database`.
    pub check: &'static str,
    /// How it is.
    pub state: State,
    /// What was found, as a code: `absent`.
    pub code: &'static str,
    /// What the words have to name: paths, counts, the answer of a system; never a person.
    pub values: Vec<(&'static str, String)>,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was looked at.
    pub check: String,
    /// What was found.
    pub what: String,
    /// Why it matters and what to do; none where all is well.
    pub advice: Option<(String, String)>,
}

impl Finding {
    /// All is well.
    pub fn well(check: &'static str, code: &'static str) -> Self {
        Self { check, state: State::Well, code, values: Vec::new() }
    }

    /// Worth a look.
    pub fn care(check: &'static str, code: &'static str) -> Self {
        Self { state: State::Care, ..Self::well(check, code) }
    }

    /// To be mended.
    pub fn fault(check: &'static str, code: &'static str) -> Self {
        Self { state: State::Fault, ..Self::well(check, code) }
    }

    /// The same, naming something.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// Says it in a language.
    pub fn told(&self, words: &Words, locale: Locale) -> Told {
        let values: Vec<_> = self
            .values
            .iter()
            .map(|(name, value)| match *name {
                // A round is named to people by its words, and stands in the log under its name.
                ROUND => (ROUND, Value::from(round_in_words(words, locale, value))),
                name => (name, Value::from(value.as_str())),
            })
            .collect();
        let (check, code) = (self.check, self.code);
        let say = |key: String| words.say_with(locale, &key, &values).into_owned();
        let advice = (self.state != State::Well).then(|| {
            (say(format!("observatory-{check}-{code}-why")), say(format!("observatory-{check}-{code}-do")))
        });
        let what = say(format!("observatory-{check}-{code}"));
        Told { check: say(format!("observatory-check-{check}")), what, advice }
    }
}
