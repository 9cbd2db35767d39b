//! What was answered, question by question.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The answers of one respondent, by the keys of the questions.
pub type Answers = BTreeMap<String, Answer>;

/// The answer to one question. `Debug` tells its kind alone: words and names may be somebody's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The code of the one choice.
    One(String),
    /// The codes of the choices.
    Several(Vec<String>),
    /// « Autre », alone or beside choices.
    Other {
        /// The codes chosen besides; none where only one choice is admitted.
        #[serde(default)]
        codes: Vec<String>,
        /// What « autre » is.
        words: String,
    },
    /// The step.
    Scale(u8),
    /// The words.
    Text(String),
    /// The number.
    Number(i64),
    /// The code of the commune.
    Place(String),
    /// The organisations.
    Organizations(Vec<Named>),
    /// Opening hours, in the syntax of OpenStreetMap.
    Hours(String),
}

/// An organisation named in an answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its record in the directory; none where it was only typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// Its name, as chosen or typed.
    pub name: String,
}

impl Answer {
    /// Whether nothing was said: it counts as no answer.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) | Self::Text(text) | Self::Place(text) | Self::Hours(text) => {
                text.trim().is_empty()
            }
            Self::Several(codes) => codes.is_empty(),
            Self::Other { codes, words } => codes.is_empty() && words.trim().is_empty(),
            Self::Organizations(named) => named.is_empty(),
            Self::Scale(_) | Self::Number(_) => false,
        }
    }

    /// The codes chosen.
    pub fn codes(&self) -> &[String] {
        match self {
            Self::One(code) => std::slice::from_ref(code),
            Self::Several(codes) | Self::Other { codes, .. } => codes,
            _ => &[],
        }
    }

    /// Whether the choice of this code is among them.
    pub fn chose(&self, code: &str) -> bool {
        self.codes().iter().any(|chosen| chosen == code)
    }

    /// Whether « autre » was chosen.
    pub fn is_other(&self) -> bool {
        matches!(self, Self::Other { words, .. } if !words.trim().is_empty())
    }

    /// The step or the number.
    pub fn size(&self) -> Option<i64> {
        match self {
            Self::Scale(step) => Some(i64::from(*step)),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The free words: a text, hours, what « autre » is.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) | Self::Hours(words) | Self::Other { words, .. }
                if !words.trim().is_empty() =>
            {
                Some(words)
            }
            _ => None,
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::One(_) => "Answer(one)",
            Self::Several(_) => "Answer(several)",
            Self::Other { .. } => "Answer(other)",
            Self::Scale(_) => "Answer(scale)",
            Self::Text(_) => "Answer(text)",
            Self::Number(_) => "Answer(number)",
            Self::Place(_) => "Answer(place)",
            Self::Organizations(_) => "Answer(organizations)",
            Self::Hours(_) => "Answer(hours)",
        })
    }
}

impl fmt::Debug for Named {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Named(…)")
    }
}
