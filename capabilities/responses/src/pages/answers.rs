//! Answers in words, part by part: before they are sent, and on the receipt.

use askama::Template;
use questionnaire::{Answers, Question, Questionnaire};
use web::{Failure, Visit};

use crate::entrance::Entrance;
use crate::form::{in_words, name};

#[derive(Template)]
#[template(path = "pages/answers.html")]
struct Said<'a> {
    visit: &'a Visit,
    parts: Vec<Part<'a>>,
}

/// A part with its questions.
struct Part<'a> {
    title: &'a str,
    lines: Vec<Line<'a>>,
}

/// A question with what was said.
struct Line<'a> {
    question: &'a Question,
    said: Vec<String>,
    change: String,
}

/// Draws every question that is asked with its answer; with a way to change each where an entrance is given.
pub(super) fn draw(
    visit: &Visit,
    questionnaire: &Questionnaire,
    answers: &Answers,
    entrance: Option<&Entrance>,
) -> Result<String, Failure> {
    let number =
        |key: &str| questionnaire.sections.iter().position(|one| one.key == key).map_or(0, |at| at + 1);
    let parts = questionnaire.asked(answers).into_iter().map(|asked| Part {
        title: &asked.section.title,
        lines: asked
            .questions
            .iter()
            .map(|question| Line {
                question,
                said: answers.get(&question.key).map_or_else(Vec::new, |one| in_words(visit, question, one)),
                change: entrance.map_or_else(String::new, |entrance| {
                    format!("{}#{}", entrance.at_part(number(&asked.section.key)), name(&question.key))
                }),
            })
            .collect(),
    });
    let parts = parts.filter(|part: &Part<'_>| !part.lines.is_empty()).collect();
    Said { visit, parts }.render().map_err(Failure::from)
}
