//! The form on a page: each question with what stands in its fields, what is wrong with it and what was taken over.

use std::collections::BTreeSet;

use askama::Template;
use questionnaire::{Asked, Condition, Kind, OTHER, Question, Questionnaire};
use vocabulary::hours::OpeningHours;
use web::{Choice, Failure, Faults, Visit};

use super::entries::{Entries, FIELDS_OF_NAMES, name, name_of_more, name_of_other};
use super::reading::QUESTIONS;
use super::words::condition_in_words;

/// A form about to be drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    /// What is asked.
    pub(crate) questionnaire: &'a Questionnaire,
    /// The sections to draw, with those of their questions that are asked.
    pub(crate) sections: &'a [Asked<'a>],
    /// What stands in the fields.
    pub(crate) entries: &'a Entries,
    /// What is wrong.
    pub(crate) faults: &'a Faults,
    /// The keys of the questions whose answer was taken over from the record.
    pub(crate) taken: &'a BTreeSet<String>,
    /// The names that are offered where organisations are asked for.
    pub(crate) names: &'a [String],
    /// Whether questions show their number, as on paper.
    pub(crate) numbered: bool,
    /// Whether each section shows its title; not where it is the title of the page.
    pub(crate) titled: bool,
    /// Whether conditions are said in words, where everything is shown whatever is answered.
    pub(crate) conditions: bool,
}

#[derive(Template)]
#[template(path = "form/drawing.html")]
struct Drawing<'a> {
    visit: &'a Visit,
    sections: Vec<Part<'a>>,
    names: &'a [String],
    titled: bool,
    posed: String,
}

/// A section on the form.
struct Part<'a> {
    section: &'a questionnaire::Section,
    condition: String,
    lines: Vec<Line<'a>>,
}

/// One question on the form.
struct Line<'a> {
    question: &'a Question,
    condition: String,
    name: String,
    legend: String,
    hint: String,
    error: &'a str,
    text: &'a str,
    choices: Vec<Choice>,
    other: Option<Other<'a>>,
    /// Whether something was chosen that must not be: what was chosen among a few cannot be unchosen by hand.
    can_clear: bool,
    fields: Vec<NameField<'a>>,
    more: Option<(String, &'a str)>,
    heard: Vec<String>,
    taken: bool,
}

/// « Autre », with its words.
struct Other<'a> {
    name: String,
    chosen: bool,
    words: &'a str,
}

/// A field for the name of an organisation.
struct NameField<'a> {
    id: String,
    label: String,
    text: &'a str,
}

/// Draws the fields of a form, without the form around them.
///
/// # Errors
/// A template that cannot be drawn.
pub(crate) fn draw<'a>(visit: &'a Visit, sheet: &Sheet<'a>) -> Result<String, Failure> {
    let drawn = sheet.sections.iter().map(|asked| Part {
        section: asked.section,
        condition: condition(visit, sheet, asked.section.shown_if.as_ref()),
        lines: asked.questions.iter().map(|question| line(visit, sheet, question)).collect(),
    });
    let posed: Vec<&str> = sheet
        .sections
        .iter()
        .flat_map(|asked| &asked.questions)
        .map(|question| question.key.as_str())
        .collect();
    let drawing = Drawing {
        visit,
        sections: drawn.collect(),
        names: sheet.names,
        titled: sheet.titled,
        posed: posed.join(" "),
    };
    drawing.render().map_err(Failure::from)
}

fn line<'a>(visit: &Visit, sheet: &Sheet<'a>, question: &'a Question) -> Line<'a> {
    let field = name(&question.key);
    let (entries, taken) = (sheet.entries, sheet.taken.contains(&question.key));
    Line {
        legend: legend(sheet, question),
        hint: hint(visit, question, taken),
        error: sheet.faults.of(&field),
        text: entries.text(&field),
        choices: choices(sheet, question),
        other: question.kind.admits_other().then(|| Other {
            name: name_of_other(&question.key),
            chosen: entries.all(&field).any(|code| code == OTHER),
            words: entries.text(&name_of_other(&question.key)),
        }),
        can_clear: !question.required && entries.all(&field).any(|chosen| !chosen.is_empty()),
        fields: name_fields(visit, sheet, question),
        more: match question.kind {
            Kind::Organizations { at_most } if usize::from(at_most) > FIELDS_OF_NAMES => {
                let more = name_of_more(&question.key);
                let text = entries.text(&more);
                Some((more, text))
            }
            _ => None,
        },
        heard: heard(visit, question, entries.text(&field)),
        taken,
        condition: condition(visit, sheet, question.shown_if.as_ref()),
        name: field,
        question,
    }
}

fn condition(visit: &Visit, sheet: &Sheet<'_>, condition: Option<&Condition>) -> String {
    let said = condition.filter(|_| sheet.conditions);
    said.map(|one| condition_in_words(visit, sheet.questionnaire, one)).unwrap_or_default()
}

fn legend(sheet: &Sheet<'_>, question: &Question) -> String {
    if !sheet.numbered {
        return question.words.clone();
    }
    let at = sheet.questionnaire.questions().position(|one| one.key == question.key);
    format!("{}. {}", at.map_or(0, |at| at + 1), question.words)
}

/// What helps to answer: the words of who asks, what the kind admits, and whether it is needed.
fn hint(visit: &Visit, question: &Question, taken: bool) -> String {
    let mut parts = vec![question.help.clone()];
    if taken {
        parts.push(visit.say("responses-taken-text").into_owned());
    }
    match &question.kind {
        Kind::Several { at_most: Some(most), .. } => {
            parts.push(visit.say_count("responses-hint-at-most", most).into_owned())
        }
        Kind::Number { unit, .. } if !unit.is_empty() => {
            parts.push(visit.say_of("responses-hint-unit", unit).into_owned());
        }
        Kind::Place => parts.push(visit.say("responses-hint-place").into_owned()),
        Kind::Hours => parts.push(visit.say("responses-hint-hours").into_owned()),
        Kind::Organizations { .. } => parts.push(visit.say("responses-hint-organizations").into_owned()),
        Kind::Text { lines, .. } if *lines > 1 => {
            parts.push(visit.say("responses-hint-no-name").into_owned())
        }
        _ => {}
    }
    if question.required {
        parts.push(visit.say("responses-hint-required").into_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn choices(sheet: &Sheet<'_>, question: &Question) -> Vec<Choice> {
    let field = name(&question.key);
    let stands = |code: &str| sheet.entries.all(&field).any(|chosen| chosen == code);
    match &question.kind {
        Kind::Scale { from, to, low, high } => (*from..=*to)
            .map(|step| {
                let end = if step == *from { low } else { high };
                let is_end = (step == *from || step == *to) && !end.is_empty();
                let words = if is_end { format!("{step} · {end}") } else { step.to_string() };
                Choice::new(step.to_string(), words, stands(&step.to_string()))
            })
            .collect(),
        kind => kind
            .choices()
            .iter()
            .map(|choice| Choice::new(choice.code.clone(), choice.words.clone(), stands(&choice.code)))
            .collect(),
    }
}

fn name_fields<'a>(visit: &Visit, sheet: &Sheet<'a>, question: &Question) -> Vec<NameField<'a>> {
    let Kind::Organizations { at_most } = question.kind else { return Vec::new() };
    let field = name(&question.key);
    let stand: Vec<&'a str> = sheet.entries.all(&field).collect();
    let one = |place: usize| NameField {
        id: if place == 0 { field.clone() } else { format!("{field}_{}", place + 1) },
        label: visit.say_count("responses-organization", place + 1).into_owned(),
        text: stand.get(place).copied().unwrap_or_default(),
    };
    (0..usize::from(at_most).min(FIELDS_OF_NAMES)).map(one).collect()
}

/// What was understood of hours, in words.
fn heard(visit: &Visit, question: &Question, text: &str) -> Vec<String> {
    if !matches!(question.kind, Kind::Hours) || text.is_empty() {
        return Vec::new();
    }
    OpeningHours::spoken(text).map(|hours| hours.in_words(visit.locale)).unwrap_or_default()
}

impl Line<'_> {
    /// Whether one choice excludes the others.
    fn is_single(&self) -> bool {
        matches!(self.question.kind, Kind::One { .. } | Kind::Scale { .. })
    }
}
