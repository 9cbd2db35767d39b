//! A questionnaire: sections, questions, what each admits, when it is asked and what its answer feeds.

use serde::{Deserialize, Serialize};

use crate::condition::Condition;

/// The code that stands for « autre » in a condition; no choice may bear it.
pub const OTHER: &str = "other";

/// What is asked of every recipient of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// What it is called.
    pub title: String,
    /// Why it is sent, and what becomes of the answers.
    #[serde(default)]
    pub introduction: String,
    /// What is said once the answers are sent.
    #[serde(default)]
    pub thanks: String,
    /// Its sections, in the order they are asked; each is a page.
    pub sections: Vec<Section>,
}

/// A page of the questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is named by; small letters, digits and hyphens, the same as no other section's.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What is said before its questions.
    #[serde(default)]
    pub introduction: String,
    /// When it is shown; always, without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_if: Option<Condition>,
    /// Its questions, in the order they are asked.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What it is named by in answers, conditions and exports; the same as no other question's.
    pub key: String,
    /// The question, in words.
    pub words: String,
    /// What helps to answer it.
    #[serde(default)]
    pub help: String,
    /// What it admits.
    pub kind: Kind,
    /// Whether the answers can be sent without it.
    #[serde(default)]
    pub required: bool,
    /// When it is shown; always, without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_if: Option<Condition>,
    /// What its answer becomes besides a figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeds: Option<Feed>,
}

/// What a question admits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Kind {
    /// One of several choices.
    One {
        /// What can be chosen.
        choices: Vec<Choice>,
        /// Whether « autre » can be chosen, with a few words.
        #[serde(default)]
        other: bool,
    },
    /// Any of several choices.
    Several {
        /// What can be chosen.
        choices: Vec<Choice>,
        /// Whether « autre » can be chosen, with a few words.
        #[serde(default)]
        other: bool,
        /// How many at most, « autre » counted; as many as there are, without.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u8>,
    },
    /// A step between two ends.
    Scale {
        /// The lowest step.
        from: u8,
        /// The highest step.
        to: u8,
        /// What the lowest step means.
        #[serde(default)]
        low: String,
        /// What the highest step means.
        #[serde(default)]
        high: String,
    },
    /// Free words.
    Text {
        /// How many lines the field shows.
        lines: u8,
        /// How many letters it takes.
        longest: u16,
    },
    /// A whole number.
    Number {
        /// The least it may be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<i64>,
        /// The most it may be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<i64>,
        /// What is counted: « personnes », « heures par semaine ».
        #[serde(default)]
        unit: String,
    },
    /// A commune.
    Place,
    /// Organisations, from the directory or typed.
    Organizations {
        /// How many at most.
        at_most: u8,
    },
    /// Opening hours.
    Hours,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What it is kept and counted by; the same as no other choice's of the question.
    pub code: String,
    /// What is read.
    pub words: String,
}

/// What an answer becomes besides a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feed {
    /// A field of the record of whoever answers: filled in from it beforehand, proposed as a correction afterwards.
    Field(RecordField),
    /// « Partenaires actuels »: the organisations named are relations that exist.
    ExistingRelations,
    /// « Partenaires souhaités »: the organisations named are relations that are wished for.
    WishedRelations,
}

/// The fields of an organisation's record an answer can correct: those whose meaning a question can carry whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordField {
    /// What it does; a text.
    Description,
    /// Its family; one choice, by the codes of the families.
    LegalFamily,
    /// Its sectors; several choices, by the codes of the sectors.
    Sectors,
    /// How many volunteers; a number.
    Volunteers,
    /// Where to write; a text of one line.
    Email,
    /// Where to call; a text of one line.
    Phone,
    /// Its site; a text of one line.
    Website,
    /// When it is open; hours.
    Hours,
    /// What it can share; several choices, by the codes of the kinds of means.
    Means,
}

impl RecordField {
    /// Every field, in the order of a record.
    pub const ALL: [Self; 9] = [
        Self::Description,
        Self::LegalFamily,
        Self::Sectors,
        Self::Volunteers,
        Self::Phone,
        Self::Email,
        Self::Website,
        Self::Hours,
        Self::Means,
    ];

    /// What it is kept and named by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::LegalFamily => "legal-family",
            Self::Sectors => "sectors",
            Self::Volunteers => "volunteers",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Website => "website",
            Self::Hours => "hours",
            Self::Means => "means",
        }
    }

    /// The field of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether a question of this kind can feed the field.
    pub fn takes(self, kind: &Kind) -> bool {
        match self {
            Self::Description | Self::Email | Self::Phone | Self::Website => {
                matches!(kind, Kind::Text { .. })
            }
            Self::LegalFamily => matches!(kind, Kind::One { .. }),
            Self::Sectors | Self::Means => matches!(kind, Kind::Several { .. }),
            Self::Volunteers => matches!(kind, Kind::Number { .. }),
            Self::Hours => matches!(kind, Kind::Hours),
        }
    }
}

impl Questionnaire {
    /// Every question in the order it is asked, whether or not it is shown.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().find(|question| question.key == key)
    }
}

impl Kind {
    /// What can be chosen; nothing where nothing is.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One { choices, .. } | Self::Several { choices, .. } => choices,
            _ => &[],
        }
    }

    /// The words beside the field: the ends of a scale, a unit.
    pub fn notes(&self) -> Vec<&str> {
        match self {
            Self::Scale { low, high, .. } => vec![low, high],
            Self::Number { unit, .. } => vec![unit],
            _ => Vec::new(),
        }
    }

    /// Whether « autre » can be chosen.
    pub fn admits_other(&self) -> bool {
        matches!(self, Self::One { other: true, .. } | Self::Several { other: true, .. })
    }

    /// The word it is named by in files and in words: `one`, `several`, `scale`…
    pub const fn code(&self) -> &'static str {
        match self {
            Self::One { .. } => "one",
            Self::Several { .. } => "several",
            Self::Scale { .. } => "scale",
            Self::Text { .. } => "text",
            Self::Number { .. } => "number",
            Self::Place => "place",
            Self::Organizations { .. } => "organizations",
            Self::Hours => "hours",
        }
    }
}
