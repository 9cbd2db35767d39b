//! Questionnaires to print: a blank one, one for a recipient, one for each that has not answered, and the guide for a
//! call with what the directory says today.

use std::collections::HashMap;

use ::store::{Conn, StoreError};
use axum::extract::{Path, Query, State};
use questionnaire::{Answers, Kind, Question, Questionnaire, Section};
use survey::{Recipient, Survey};
use uuid::Uuid;
use vocabulary::id::SurveyId;
use web::{Crumb, Failure, Page, Visit};

use super::{Responses, failure};
use crate::form::{condition_in_words, in_words};
use crate::prefilling::from_record;

/// How many sheets one page prints: so many that a volunteer staples them in an evening.
const MOST_SHEETS: usize = 60;

#[derive(askama::Template)]
#[template(path = "pages/paper.html")]
struct Paper<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    sender: &'a Sender,
    sheets: Vec<PaperSheet<'a>>,
    /// Where the sheets that did not fit are.
    next: Option<String>,
    is_guide: bool,
    lead: &'static str,
}

impl Paper<'_> {
    fn address(&self) -> String {
        survey::paths::paper(self.survey.id)
    }

    fn with(&self, query: &str) -> String {
        format!("{}?{query}", self.address())
    }

    fn until(&self) -> String {
        self.visit.date(self.survey.closes_on)
    }
}

/// Where a sheet goes back to.
#[derive(Default)]
struct Sender {
    name: String,
    phones: Vec<String>,
    email: String,
}

/// One questionnaire on paper; without a recipient, a blank one.
struct PaperSheet<'a> {
    recipient: Option<&'a Recipient>,
    phones: Vec<String>,
    parts: Vec<Part<'a>>,
}

struct Part<'a> {
    section: &'a Section,
    condition: String,
    lines: Vec<Line<'a>>,
}

struct Line<'a> {
    number: usize,
    question: &'a Question,
    condition: String,
    how: String,
    choices: Vec<String>,
    /// How many lines to write on.
    lines: usize,
    known: Vec<String>,
}

/// What is to be printed.
#[derive(Clone, Copy)]
enum Wanted {
    Blank,
    One(u32),
    /// Those who have not answered, from this number on.
    All(u32),
}

/// A recipient with what the directory says of it: its answers, and its numbers for a call.
type Gathered = (Recipient, Answers, Vec<String>);

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    Path(id): Path<Uuid>,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Page, Failure> {
    let number = |name: &str| asked.get(name).and_then(|text| text.parse().ok());
    let wanted = match (number("n"), asked.contains_key("tous")) {
        (Some(number), _) => Wanted::One(number),
        (None, true) => Wanted::All(number("depuis").unwrap_or(0)),
        (None, false) => Wanted::Blank,
    };
    let (id, is_guide) = (SurveyId::from(id), asked.contains_key("guide"));
    let read = move |conn: &mut Conn| {
        let Some(survey) = survey::survey(conn, id)? else { return Ok(None) };
        let gathered = gather(conn, &survey, wanted)?;
        let sender = directory::organization(conn, survey.sender.uuid())?;
        Ok(Some((survey, gathered, sender.map(|kept| sender_of(&kept.says)).unwrap_or_default())))
    };
    let found = room.db.read(read).await.map_err(failure)?;
    let Some((survey, (gathered, next), sender)) = found else { return Err(Failure::NotFound) };
    if gathered.is_empty() && matches!(wanted, Wanted::One(_)) {
        return Err(Failure::NotFound);
    }
    let blank = matches!(wanted, Wanted::Blank).then(|| sheet(&visit, &survey.questionnaire, None, false));
    let printed = gathered.iter().map(|one| sheet(&visit, &survey.questionnaire, Some(one), is_guide));
    let key = if is_guide { "responses-guide-title" } else { "responses-paper-title" };
    let title = visit.say(key).into_owned();
    let guide = if is_guide { "&guide=1" } else { "" };
    let body = Paper {
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: survey::paths::survey(id) },
            Crumb { label: title.clone(), href: String::new() },
        ],
        sheets: blank.into_iter().chain(printed).collect(),
        next: next.map(|from| format!("{}?tous=1&depuis={from}{guide}", survey::paths::paper(id))),
        survey: &survey,
        sender: &sender,
        is_guide,
        lead: if is_guide { "responses-guide-lead" } else { "responses-paper-lead" },
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// The recipients to print for, and the number of the first that did not fit.
fn gather(
    conn: &mut Conn,
    survey: &Survey,
    wanted: Wanted,
) -> Result<(Vec<Gathered>, Option<u32>), StoreError> {
    let mut recipients = match wanted {
        Wanted::Blank => Vec::new(),
        Wanted::One(_) | Wanted::All(_) => survey::recipients(conn, survey.id)?,
    };
    recipients.retain(|one| match wanted {
        Wanted::Blank => false,
        Wanted::One(number) => one.number == number,
        Wanted::All(from) => one.awaits() && one.number >= from,
    });
    let next = recipients.get(MOST_SHEETS).map(|one| one.number);
    recipients.truncate(MOST_SHEETS);
    let mut gathered = Vec::new();
    for recipient in recipients {
        let known = from_record(conn, recipient.organization, &survey.questionnaire)?;
        let record = match recipient.organization {
            Some(organization) => directory::organization(conn, organization.uuid())?,
            None => None,
        };
        let phones = record.map(|kept| kept.says.phones).unwrap_or_default();
        gathered.push((recipient, known, phones.into_iter().map(|phone| phone.shown).collect()));
    }
    Ok((gathered, next))
}

fn sender_of(record: &directory::Organization) -> Sender {
    let phones = record.phones.iter().map(|phone| phone.shown.clone()).collect();
    Sender { name: record.name.clone(), phones, email: record.email.clone() }
}

fn sheet<'a>(
    visit: &Visit,
    questionnaire: &'a Questionnaire,
    gathered: Option<&'a Gathered>,
    is_guide: bool,
) -> PaperSheet<'a> {
    let known = gathered.filter(|_| is_guide).map(|(_, known, _)| known);
    let number = |key: &str| questionnaire.questions().position(|one| one.key == key).map_or(0, |at| at + 1);
    let condition = |shown_if: &Option<questionnaire::Condition>| {
        let said = shown_if.as_ref();
        said.map(|one| condition_in_words(visit, questionnaire, one)).unwrap_or_default()
    };
    let line = |question: &'a Question| Line {
        number: number(&question.key),
        condition: condition(&question.shown_if),
        how: how(visit, question),
        choices: choices(visit, question),
        lines: lines(question),
        known: known
            .and_then(|known| known.get(&question.key))
            .map_or_else(Vec::new, |answer| in_words(visit, question, answer)),
        question,
    };
    let part = |section: &'a Section| Part {
        section,
        condition: condition(&section.shown_if),
        lines: section.questions.iter().map(line).collect(),
    };
    PaperSheet {
        recipient: gathered.map(|(recipient, ..)| recipient),
        phones: gathered.map(|(.., phones)| phones.clone()).unwrap_or_default(),
        parts: questionnaire.sections.iter().map(part).collect(),
    }
}

/// How the question is answered with a pen.
fn how(visit: &Visit, question: &Question) -> String {
    match &question.kind {
        Kind::One { .. } | Kind::Scale { .. } => visit.say("responses-paper-one").into_owned(),
        Kind::Several { at_most: Some(most), .. } => {
            visit.say_count("responses-hint-at-most", most).into_owned()
        }
        Kind::Several { .. } => visit.say("responses-paper-several").into_owned(),
        Kind::Number { unit, .. } if !unit.is_empty() => {
            visit.say_of("responses-hint-unit", unit).into_owned()
        }
        Kind::Organizations { .. } => visit.say("responses-paper-names").into_owned(),
        Kind::Place => visit.say("responses-hint-place").into_owned(),
        _ => String::new(),
    }
}

/// The boxes to tick.
fn choices(visit: &Visit, question: &Question) -> Vec<String> {
    if let Kind::Scale { from, to, low, high } = &question.kind {
        let step = |step: u8| match step {
            step if step == *from && !low.is_empty() => format!("{step} ({low})"),
            step if step == *to && !high.is_empty() => format!("{step} ({high})"),
            step => step.to_string(),
        };
        return (*from..=*to).map(step).collect();
    }
    let mut choices: Vec<String> = question.kind.choices().iter().map(|one| one.words.clone()).collect();
    if question.kind.admits_other() {
        choices.push(visit.say("responses-paper-other").into_owned());
    }
    choices
}

/// How many lines to write on: as many as the field on a page has, within a sheet.
fn lines(question: &Question) -> usize {
    match &question.kind {
        Kind::Text { lines, .. } => usize::from(*lines).clamp(1, 8),
        Kind::Organizations { at_most } => usize::from(*at_most).clamp(1, 6),
        Kind::Hours => 2,
        Kind::Number { .. } | Kind::Place => 1,
        Kind::One { .. } | Kind::Several { .. } | Kind::Scale { .. } => 0,
    }
}
