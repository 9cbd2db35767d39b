//! One question: its words, what it admits, when it is shown and what its answer becomes.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use questionnaire::{BuildFault, Feed, Question, Questionnaire, RecordField, Spot};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::builder::{KeptChange, faults_at, keep_changed, kind_words};
use super::{Surveys, asked, survey_of};
use crate::building::{NEW, asked_before, key_of, kind_of, question_place, section_place};
use crate::condition_field::{lists, understood};
use crate::paths;
use crate::question_form::{self, KindForm};
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/question.html")]
struct QuestionPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    mends: Vec<String>,
    question: &'a Question,
    kind: String,
    form: KindForm,
    here: String,
    revision: i64,
    section: &'a str,
    is_draft: bool,
    conditions: Vec<Vec<Choice>>,
    feeds: Vec<Choice>,
}

/// The question of an address with the section it is to stand in.
struct Place {
    /// The key in the address.
    key: String,
    /// The section a new question is added to.
    section: String,
    question: Question,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path((id, key)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let place = place_of(&survey, &key, (asked(&visit, "partie"), asked(&visit, "sorte")))?;
    Ok(page(&visit, &survey, &place, &Faults::default()).not_indexed())
}

/// The question of an address, or an empty one of a kind where a new one is to be written.
fn place_of(survey: &Survey, key: &str, (section, kind): (&str, &str)) -> Result<Place, Failure> {
    let whole = &survey.questionnaire;
    if key != NEW {
        let question = whole.question(key).cloned().ok_or(Failure::NotFound)?;
        return Ok(Place { key: key.to_owned(), section: String::new(), question });
    }
    if survey.state != SurveyState::Draft || section_place(whole, section).is_none() {
        return Err(Failure::NotFound);
    }
    let kind = kind_of(kind).ok_or(Failure::NotFound)?;
    let question = Question {
        key: String::new(),
        words: String::new(),
        help: String::new(),
        kind,
        required: false,
        shown_if: None,
        feeds: None,
    };
    Ok(Place { key: NEW.to_owned(), section: section.to_owned(), question })
}

fn page(visit: &Visit, survey: &Survey, place: &Place, faults: &Faults) -> Page {
    let Place { key, section, question } = place;
    let title =
        visit.say(if key == NEW { "survey-new-question" } else { "survey-question-title" }).into_owned();
    let builder = visit.say("survey-builder-title").into_owned();
    let whole = &survey.questionnaire;
    let before = if key == NEW { before_new(whole, section) } else { asked_before(whole, key) };
    let body = QuestionPage {
        title: &title,
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: paths::survey(survey.id) },
            Crumb { label: builder, href: paths::under(survey.id, "questions") },
            Crumb { label: title.clone(), href: String::new() },
        ],
        faults,
        mends: mends(visit, whole, key),
        kind: kind_words(visit, question.kind.code()),
        form: KindForm::of(&question.kind),
        here: paths::under(survey.id, &format!("questions/{key}")),
        revision: survey.revision,
        section,
        is_draft: survey.state == SurveyState::Draft,
        conditions: lists(visit, &before, question.shown_if.as_ref()),
        feeds: feeds(visit, question),
        question,
        visit,
    };
    visit.page(title.clone(), &body)
}

/// Every question before the end of a section.
fn before_new<'a>(whole: &'a Questionnaire, section: &str) -> Vec<&'a Question> {
    let until = section_place(whole, section).map_or(0, |place| place + 1);
    whole.sections.iter().take(until).flat_map(|section| &section.questions).collect()
}

/// What must be mended in a question as it is kept.
fn mends(visit: &Visit, whole: &Questionnaire, key: &str) -> Vec<String> {
    let Some((section, within)) = question_place(whole, key) else { return Vec::new() };
    let all: Vec<BuildFault> = whole.faults();
    faults_at(visit, &all, |spot| match spot {
        Spot::Question(one, two) | Spot::Choice(one, two, _) => (one, two) == (section, within),
        Spot::Whole | Spot::Section(_) => false,
    })
}

/// What the answer can become: the fields and relations that answers of this kind can feed.
fn feeds(visit: &Visit, question: &Question) -> Vec<Choice> {
    let all = RecordField::ALL.into_iter().map(Feed::Field);
    let fitting = all.chain([Feed::ExistingRelations, Feed::WishedRelations]).filter(|feed| match feed {
        Feed::Field(field) => field.takes(&question.kind),
        other => other.takes(&question.kind),
    });
    let mut choices = vec![Choice::new("", visit.say("survey-feed-nothing"), question.feeds.is_none())];
    choices.extend(fitting.map(|feed| {
        let words = visit.say(&format!("survey-feed-{}", feed.code())).into_owned();
        Choice::new(feed.code(), words, question.feeds == Some(feed))
    }));
    choices
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Surveys>,
    Path((id, key)): Path<(Uuid, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let mut place = place_of(&survey, &key, (filled.text("partie"), filled.text("sorte")))?;
    let mut faults = filled.faults();
    let question = &mut place.question;
    filled.text("words").clone_into(&mut question.words);
    filled.text("help").clone_into(&mut question.help);
    if question.words.is_empty() {
        faults.note("words", visit.say("survey-fault-words"));
    }
    let is_draft = survey.state == SurveyState::Draft;
    if is_draft {
        question.required = filled.is_ticked("required");
        question.shown_if = understood(&filled, question.shown_if.as_ref());
        question.feeds = Feed::from_code(filled.text("feeds"));
    }
    question.kind = question_form::understood(&visit, &filled, question, is_draft, &mut faults);
    if faults.is_empty() {
        let whole = placed(&survey.questionnaire, &place);
        let revision = filled.text("revision").parse().unwrap_or(-1);
        match keep_changed(&room, &survey, whole, revision).await? {
            KeptChange::Kept => {
                return Ok(visit.go(&paths::under(survey.id, "questions"), KeptChange::Kept.notice()));
            }
            other => faults.note("words", visit.say(other.notice())),
        }
    }
    Ok(page(&visit, &survey, &place, &faults).again().into_response())
}

/// The questionnaire with the question in its place; a new one comes last in its section.
fn placed(of: &Questionnaire, place: &Place) -> Questionnaire {
    let mut whole = of.clone();
    let mut question = place.question.clone();
    if let Some((section, within)) = question_place(&whole, &place.key) {
        whole.sections[section].questions[within] = question;
    } else if let Some(section) = section_place(&whole, &place.section) {
        let taken: Vec<&str> = of.questions().map(|one| one.key.as_str()).collect();
        question.key = key_of(&question.words, &taken);
        whole.sections[section].questions.push(question);
    }
    whole
}
