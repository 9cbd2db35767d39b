//! What a question admits, as the fields of a form, and back.

use questionnaire::{Choice, Feed, Kind, Question, RecordField};
use vocabulary::codes::{LegalFamily, MeanKind, Sector};
use web::{Faults, Filled, Visit};

use crate::building::choices_of;

/// The fields of one kind of question, as they are shown.
#[derive(Default)]
pub(crate) struct KindForm {
    /// The code of the kind, which says the fields to show.
    pub(crate) code: &'static str,
    /// Choices, a line each.
    pub(crate) choices: String,
    /// Whether « autre » can be chosen.
    pub(crate) other: bool,
    /// How many at most.
    pub(crate) at_most: String,
    /// The lowest and the highest step, or the least and the most.
    pub(crate) from: String,
    pub(crate) to: String,
    /// What the two ends mean.
    pub(crate) low: String,
    pub(crate) high: String,
    /// What is counted.
    pub(crate) unit: String,
    /// How many lines the field shows, and letters it takes.
    pub(crate) lines: String,
    pub(crate) longest: String,
}

impl KindForm {
    /// The fields of a kind, filled in.
    pub(crate) fn of(kind: &Kind) -> Self {
        let words: Vec<&str> = kind.choices().iter().map(|choice| choice.words.as_str()).collect();
        let blank = Self {
            code: kind.code(),
            choices: words.join("\n"),
            other: kind.admits_other(),
            ..Self::default()
        };
        let shown = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        match kind {
            Kind::Several { at_most, .. } => Self { at_most: shown(at_most.map(i64::from)), ..blank },
            Kind::Organizations { at_most } => Self { at_most: at_most.to_string(), ..blank },
            Kind::Scale { from, to, low, high } => Self {
                from: from.to_string(),
                to: to.to_string(),
                low: low.clone(),
                high: high.clone(),
                ..blank
            },
            Kind::Number { least, most, unit } => {
                Self { from: shown(*least), to: shown(*most), unit: unit.clone(), ..blank }
            }
            Kind::Text { lines, longest } => {
                Self { lines: lines.to_string(), longest: longest.to_string(), ..blank }
            }
            Kind::One { .. } | Kind::Place | Kind::Hours => blank,
        }
    }
}

/// What a form says a question admits. Once letters have left, words alone are read from it.
pub(crate) fn understood(
    visit: &Visit,
    filled: &Filled,
    question: &Question,
    is_draft: bool,
    faults: &mut Faults,
) -> Kind {
    let mut kind = question.kind.clone();
    match &mut kind {
        Kind::One { choices, .. } | Kind::Several { choices, .. } => {
            *choices = chosen(visit, filled, question, choices);
        }
        Kind::Scale { low, high, .. } => {
            filled.text("low").clone_into(low);
            filled.text("high").clone_into(high);
        }
        Kind::Number { unit, .. } => filled.text("unit").clone_into(unit),
        Kind::Text { .. } | Kind::Place | Kind::Organizations { .. } | Kind::Hours => {}
    }
    if is_draft {
        let mut form = Form { visit, filled, faults };
        form.bounds(&mut kind);
    }
    kind
}

/// The choices of a form. Where the answer feeds a list of the record, its words are that list's, and so are its codes.
fn chosen(visit: &Visit, filled: &Filled, question: &Question, before: &[Choice]) -> Vec<Choice> {
    let typed = choices_of(filled.text("choices"), before);
    let listed = match question.feeds {
        Some(Feed::Field(RecordField::LegalFamily)) => {
            list(LegalFamily::ALL, |one| (one.code(), one.label(visit.locale)))
        }
        Some(Feed::Field(RecordField::Sectors)) => {
            list(Sector::ALL, |one| (one.code(), one.label(visit.locale)))
        }
        Some(Feed::Field(RecordField::Means)) => {
            list(MeanKind::ALL, |one| (one.code(), one.label(visit.locale)))
        }
        _ => return typed,
    };
    if typed.is_empty() {
        return listed;
    }
    let recoded = typed.into_iter().map(|choice| {
        let same = listed.iter().find(|one| one.words == choice.words);
        same.cloned().unwrap_or(choice)
    });
    recoded.collect()
}

fn list<T: Copy>(all: &[T], named: impl Fn(T) -> (&'static str, &'static str)) -> Vec<Choice> {
    let choice = |(code, words): (&str, &str)| Choice { code: code.to_owned(), words: words.to_owned() };
    all.iter().map(|one| choice(named(*one))).collect()
}

struct Form<'a> {
    visit: &'a Visit,
    filled: &'a Filled,
    faults: &'a mut Faults,
}

impl Form<'_> {
    fn bounds(&mut self, kind: &mut Kind) {
        match kind {
            Kind::One { other, .. } => *other = self.filled.is_ticked("other"),
            Kind::Several { other, at_most, .. } => {
                *other = self.filled.is_ticked("other");
                *at_most = self.number("at_most");
            }
            Kind::Organizations { at_most } => *at_most = self.number("at_most").unwrap_or(*at_most),
            Kind::Scale { from, to, .. } => {
                *from = self.number("from").unwrap_or(*from);
                *to = self.number("to").unwrap_or(*to);
            }
            Kind::Number { least, most, .. } => {
                *least = self.number("from");
                *most = self.number("to");
            }
            Kind::Text { lines, longest } => {
                *lines = self.number("lines").unwrap_or(*lines);
                *longest = self.number("longest").unwrap_or(*longest);
            }
            Kind::Place | Kind::Hours => {}
        }
    }

    /// A whole number of a field; none where it is empty. What is no number is told.
    fn number<T: std::str::FromStr>(&mut self, field: &str) -> Option<T> {
        let text = self.filled.text(field);
        let number = text.parse::<T>().ok();
        if number.is_none() && !text.is_empty() {
            self.faults.note(field, self.visit.say("survey-fault-number"));
        }
        number
    }
}
