//! What a reflex card says: signs, steps, what not to do, what is urgent, and the law behind it with its date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vocabulary::codes::Topic;

/// The longest title, in letters.
pub(crate) const LONGEST_TITLE: usize = 80;
/// The longest sentence that says when the card serves, in letters.
pub(crate) const LONGEST_SUMMARY: usize = 240;
/// The most lines one list of a card may have: a volunteer reads them with somebody beside.
pub(crate) const MOST_LINES: usize = 15;
/// The longest line, in letters.
pub(crate) const LONGEST_LINE: usize = 300;
/// The most facts of law on one card.
pub(crate) const MOST_FACTS: usize = 8;
/// The most needs whose services are printed on a card.
pub(crate) const MOST_TOPICS: usize = 4;
/// The longest case, in letters.
pub(crate) const LONGEST_CASE: usize = 900;

/// What the law says, from where, and until when it was checked to be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LawFact {
    /// What it says, in our own words.
    pub words: String,
    /// The law by its own name: « Code de la consommation, art. L. 722-2 ».
    pub source: String,
    /// The last day it may be relied on without looking again.
    pub valid_until: Option<NaiveDate>,
}

impl LawFact {
    /// Whether it is to be looked up again on this day: its date is over, or it never had one.
    pub fn is_doubtful(&self, today: NaiveDate) -> bool {
        self.valid_until.is_none_or(|until| until < today)
    }
}

/// The words of a card. All of it is public once published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What it is about: « Surendettement ».
    pub title: String,
    /// When it serves, in one sentence.
    pub summary: String,
    /// The needs whose services stand on it as contacts.
    pub topics: Vec<Topic>,
    /// How one notices.
    pub signs: Vec<String>,
    /// What to do, in this order.
    pub steps: Vec<String>,
    /// What not to do.
    pub avoid: Vec<String>,
    /// What happens afterwards.
    pub afterwards: Vec<String>,
    /// What cannot wait: stands in the box.
    pub urgent: Vec<String>,
    /// What the law says.
    pub facts: Vec<LawFact>,
    /// Something that really happened, told so that nobody is recognised; may be empty.
    pub lived_case: String,
}

/// A part of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title.
    Title,
    /// When it serves.
    Summary,
    /// The needs.
    Topics,
    /// How one notices.
    Signs,
    /// What to do.
    Steps,
    /// What not to do.
    Avoid,
    /// What happens afterwards.
    Afterwards,
    /// What cannot wait.
    Urgent,
    /// What the law says.
    Facts,
    /// The case.
    LivedCase,
}

impl Part {
    /// The name of its field, and what ends the key of its words: `knowledge-part-…`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Topics => "topics",
            Self::Signs => "signs",
            Self::Steps => "steps",
            Self::Avoid => "avoid",
            Self::Afterwards => "afterwards",
            Self::Urgent => "urgent",
            Self::Facts => "facts",
            Self::LivedCase => "case",
        }
    }

    /// The key of its words.
    pub fn key(self) -> String {
        format!("knowledge-part-{}", self.code())
    }
}

/// What a line that was added, or taken away, belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The part.
    pub part: Part,
    /// What stands there now and did not before.
    pub added: Vec<String>,
    /// What stood there and does not any more.
    pub removed: Vec<String>,
}

impl Content {
    /// What changed since an earlier text, part by part; parts that only changed their order are named without lines.
    pub fn changed_since(&self, before: &Content) -> Vec<Changed> {
        let pairs = self.lines_by_part().into_iter().zip(before.lines_by_part());
        let changed = pairs.filter(|((_, now), (_, then))| now != then);
        changed
            .map(|((part, now), (_, then))| Changed {
                part,
                added: now.iter().filter(|line| !then.contains(line)).cloned().collect(),
                removed: then.iter().filter(|line| !now.contains(line)).cloned().collect(),
            })
            .collect()
    }

    /// Every text of the card, in the order it is read.
    pub fn texts(&self) -> Vec<String> {
        self.lines_by_part()
            .into_iter()
            .filter(|(part, _)| *part != Part::Topics)
            .flat_map(|(_, lines)| lines)
            .collect()
    }

    /// The last day all that is said of the law may be relied on; none when nothing is said.
    pub fn law_holds_until(&self) -> Option<NaiveDate> {
        self.facts.iter().filter_map(|fact| fact.valid_until).min()
    }

    fn lines_by_part(&self) -> Vec<(Part, Vec<String>)> {
        let one = |text: &String| if text.is_empty() { Vec::new() } else { vec![text.clone()] };
        let fact = |fact: &LawFact| {
            let until = fact.valid_until.map(|day| format!(" [{day}]")).unwrap_or_default();
            format!("{} ({}){until}", fact.words, fact.source)
        };
        vec![
            (Part::Title, one(&self.title)),
            (Part::Summary, one(&self.summary)),
            (
                Part::Topics,
                self.topics.iter().map(|topic| topic.label(vocabulary::Locale::French).to_owned()).collect(),
            ),
            (Part::Urgent, self.urgent.clone()),
            (Part::Signs, self.signs.clone()),
            (Part::Steps, self.steps.clone()),
            (Part::Avoid, self.avoid.clone()),
            (Part::Afterwards, self.afterwards.clone()),
            (Part::Facts, self.facts.iter().map(fact).collect()),
            (Part::LivedCase, one(&self.lived_case)),
        ]
    }
}

#[cfg(test)]
mod tests;
