//! The responses as tables: one line each, the texts apart, and what columns and codes mean.
//!
//! A line names nobody and holds no free text: family, commune and sector would say who wrote it. The texts stand on a
//! sheet of their own, in an order that tells nothing, with a name where it was agreed to.

use questionnaire::{Answer, Kind, Question, Questionnaire};
use responses::Response;
use survey::Recipient;

use crate::counted::order;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(i64),
    Blank,
}

/// A table: its headings, its lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) headings: Vec<String>,
    pub(crate) lines: Vec<Vec<Cell>>,
}

/// One column of the responses.
struct Column<'a> {
    question: &'a Question,
    of: Of<'a>,
}

/// What a column tells of an answer.
enum Of<'a> {
    /// The one code, step, number or place.
    Value,
    /// Whether this choice was chosen: 1 or 0.
    Chosen(&'a str),
    /// Whether « autre » was chosen: 1 or 0.
    Other,
    /// The names of organisations, parted by « | ».
    Names,
}

/// What stands in front of the questions.
const FRONT: [&str; 4] = ["family", "sectors", "commune", "channel"];

impl Cell {
    /// The cell as text.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Blank => String::new(),
        }
    }
}

/// One line for each response, in an order that does not tell when it came.
pub(crate) fn answers<'a>(
    questionnaire: &Questionnaire,
    responses: impl Iterator<Item = (&'a Response, Option<&'a Recipient>)>,
) -> Sheet {
    let columns = columns(questionnaire);
    let mut lines: Vec<(u64, Vec<Cell>)> = responses
        .map(|(response, recipient)| (order("line", response.id), line(&columns, response, recipient)))
        .collect();
    lines.sort_by_key(|(order, _)| *order);
    let headings = FRONT.iter().map(|name| (*name).to_owned()).chain(columns.iter().map(Column::heading));
    Sheet { headings: headings.collect(), lines: lines.into_iter().map(|(_, line)| line).collect() }
}

fn columns(questionnaire: &Questionnaire) -> Vec<Column<'_>> {
    let mut columns = Vec::new();
    for question in questionnaire.questions() {
        match &question.kind {
            Kind::Several { choices, .. } => {
                let chosen = choices.iter().map(|choice| Column { question, of: Of::Chosen(&choice.code) });
                columns.extend(chosen);
            }
            Kind::Text { .. } | Kind::Hours => continue,
            Kind::Organizations { .. } => columns.push(Column { question, of: Of::Names }),
            _ => columns.push(Column { question, of: Of::Value }),
        }
        if question.kind.admits_other() {
            columns.push(Column { question, of: Of::Other });
        }
    }
    columns
}

fn line(columns: &[Column<'_>], response: &Response, recipient: Option<&Recipient>) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) };
    let family = recipient.map(|one| one.family.code()).unwrap_or_default();
    let sectors: Vec<&str> =
        recipient.map(|one| one.sectors.iter().map(|sector| sector.code()).collect()).unwrap_or_default();
    let commune = recipient.and_then(|one| one.commune.as_deref()).unwrap_or_default();
    let front = [text(family), text(&sectors.join(" ")), text(commune), text(response.channel.code())];
    let answers = columns.iter().map(|column| column.cell(response.answers.get(&column.question.key)));
    front.into_iter().chain(answers).collect()
}

impl Column<'_> {
    fn heading(&self) -> String {
        let key = &self.question.key;
        match self.of {
            Of::Value | Of::Names => key.clone(),
            Of::Chosen(code) => format!("{key}.{code}"),
            Of::Other => format!("{key}.{}", questionnaire::OTHER),
        }
    }

    fn cell(&self, answer: Option<&Answer>) -> Cell {
        let Some(answer) = answer else { return Cell::Blank };
        match (&self.of, answer) {
            (Of::Chosen(code), answer) => Cell::Number(i64::from(answer.chose(code))),
            (Of::Other, answer) => Cell::Number(i64::from(answer.is_other())),
            (Of::Value, Answer::One(text) | Answer::Place(text)) => Cell::Text(text.clone()),
            (Of::Value, Answer::Scale(step)) => Cell::Number(i64::from(*step)),
            (Of::Value, Answer::Number(number)) => Cell::Number(*number),
            (Of::Names, Answer::Organizations(named)) => {
                let names: Vec<&str> = named.iter().map(|one| one.name.as_str()).collect();
                Cell::Text(names.join(" | "))
            }
            _ => Cell::Blank,
        }
    }
}

/// What columns and codes mean; `other` is the word for « autre ».
pub(crate) fn codes(questionnaire: &Questionnaire, other: &str) -> Sheet {
    let headings = ["column", "question", "kind", "code", "words"].map(str::to_owned).to_vec();
    let mut lines = Vec::new();
    for question in questionnaire.questions() {
        let line = |column: String, code: &str, words: &str| {
            [&column, &question.words, question.kind.code(), code, words]
                .map(|text| Cell::Text(text.to_owned()))
                .to_vec()
        };
        let several = matches!(question.kind, Kind::Several { .. });
        let column =
            |code: &str| if several { format!("{}.{code}", question.key) } else { question.key.clone() };
        match &question.kind {
            Kind::Scale { from, to, low, high } => {
                lines.push(line(question.key.clone(), &from.to_string(), low));
                lines.push(line(question.key.clone(), &to.to_string(), high));
            }
            Kind::Number { unit, .. } => lines.push(line(question.key.clone(), "", unit)),
            kind if kind.choices().is_empty() => lines.push(line(question.key.clone(), "", "")),
            kind => {
                lines.extend(kind.choices().iter().map(|one| line(column(&one.code), &one.code, &one.words)))
            }
        }
        if question.kind.admits_other() {
            lines.push(line(
                format!("{}.{}", question.key, questionnaire::OTHER),
                questionnaire::OTHER,
                other,
            ));
        }
    }
    Sheet { headings, lines }
}

/// What was written, question by question, each in its own order; with a name where it was agreed to.
pub(crate) fn texts<'a>(
    questionnaire: &Questionnaire,
    responses: impl Iterator<Item = (&'a Response, Option<&'a Recipient>)>,
) -> Sheet {
    let places: Vec<&str> = questionnaire.questions().map(|question| question.key.as_str()).collect();
    let mut lines: Vec<(usize, u64, Vec<Cell>)> = Vec::new();
    for (response, recipient) in responses {
        for (question, words) in questionnaire.written(&response.answers) {
            if !words.contains(char::is_alphanumeric) {
                continue;
            }
            let place = places.iter().position(|key| *key == question.key).unwrap_or(0);
            let name = recipient.filter(|_| response.may_quote).map(|one| one.name.clone());
            let name = name.map_or(Cell::Blank, Cell::Text);
            let cells = vec![Cell::Text(question.key.clone()), Cell::Text(words.to_owned()), name];
            lines.push((place, order(&question.key, response.id), cells));
        }
    }
    lines.sort_by_key(|(place, order, _)| (*place, *order));
    let headings = ["column", "text", "name"].map(str::to_owned).to_vec();
    Sheet { headings, lines: lines.into_iter().map(|(_, _, line)| line).collect() }
}
