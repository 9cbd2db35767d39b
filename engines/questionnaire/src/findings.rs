//! What many answers say together: the figures of each question.

use std::collections::BTreeMap;

use uuid::Uuid;
use vocabulary::codes::{LegalFamily, Sector};

/// Whom a response comes from, as far as figures are split.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The family, where it is known.
    pub family: Option<LegalFamily>,
    /// The sectors; a response counts in each.
    pub sectors: Vec<Sector>,
    /// The code of the commune, where it is known.
    pub commune: Option<String>,
}

/// A count, and how it splits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many responses.
    pub all: u64,
    /// Of which family; the last is those whose family is not known. They sum to `all`.
    pub by_family: BTreeMap<Option<LegalFamily>, u64>,
    /// Of which sector; a response of two sectors stands in both.
    pub by_sector: BTreeMap<Sector, u64>,
}

/// What all responses say together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The responses.
    pub responses: Count,
    /// How many come from each commune.
    pub by_commune: BTreeMap<String, u64>,
    /// Each question, in the order it is asked.
    pub questions: Vec<Finding>,
}

/// What the answers to one question say together; answered, not answered and not asked sum to the responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The question's key.
    pub key: String,
    /// Responses that answer it.
    pub answered: Count,
    /// Responses that were asked and say nothing, or nothing the question admits.
    pub not_answered: u64,
    /// Responses to which the question was not shown.
    pub not_asked: u64,
    /// The figures.
    pub figures: Figures,
}

/// The figures of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figures {
    /// How often each choice was chosen, in the order they are offered, and « autre » where it is admitted.
    Choices {
        /// By code; a response with several choices stands in each.
        choices: Vec<(String, Count)>,
        /// « Autre »; none where it is not admitted.
        other: Option<Count>,
    },
    /// How often each step was chosen.
    Scale {
        /// Every step, from the lowest.
        steps: Vec<(u8, Count)>,
        /// Where the answers lie; none without answers.
        spread: Option<Spread>,
    },
    /// Where the numbers lie; none without answers.
    Numbers(Option<Spread>),
    /// How often each commune was named, the most named first.
    Places(Vec<(String, u64)>),
    /// How often each organisation was named, the most named first.
    Organizations(Vec<Mentioned>),
    /// Words, which are not counted but read: see [`crate::Questionnaire::written`].
    Words,
}

/// An organisation and how many responses name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// Its record; none where it was only typed.
    pub id: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// How many responses.
    pub count: u64,
}

/// Where numbers lie. A quartile is the number below which a quarter, half or three quarters of the answers lie, and
/// halfway between two of them where it falls between them (definition 2 of Hyndman and Fan, 1996).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many.
    pub count: u64,
    /// The smallest.
    pub least: i64,
    /// A quarter lie below or on it.
    pub quarter: f64,
    /// Half lie below or on it.
    pub median: f64,
    /// Three quarters lie below or on it.
    pub three_quarters: f64,
    /// The largest.
    pub most: i64,
    /// Their mean.
    pub mean: f64,
}

impl Eq for Spread {}

impl Count {
    /// One more, from this group.
    pub fn add(&mut self, groups: &Groups) {
        self.all += 1;
        *self.by_family.entry(groups.family).or_default() += 1;
        for sector in &groups.sectors {
            *self.by_sector.entry(*sector).or_default() += 1;
        }
    }
}
