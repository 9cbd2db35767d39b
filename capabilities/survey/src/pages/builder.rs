//! Writing a questionnaire: its sections and questions in order, what must be mended, and the last change taken back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use questionnaire::{BuildFault, Question, Questionnaire, Spot};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Filled, Page, Visit};

use super::{Surveys, crumbs, failure, survey_of};
use crate::building::{Change, KINDS, changed, only_words_differ};
use crate::condition_field::condition_words;
use crate::paths;
use crate::store::surveys::{rewrite, undo};
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/builder.html")]
struct BuilderPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    is_draft: bool,
    is_over: bool,
    faults: Vec<String>,
    sections: Vec<SectionView>,
    kinds: Vec<Choice>,
}

struct SectionView {
    key: String,
    title: String,
    path: String,
    condition: String,
    faults: Vec<String>,
    questions: Vec<QuestionView>,
}

struct QuestionView {
    key: String,
    number: usize,
    words: String,
    path: String,
    kind: String,
    marks: Vec<String>,
    faults: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let title = visit.say("survey-builder-title").into_owned();
    let all = survey.questionnaire.faults();
    let kinds = KINDS.iter().map(|code| Choice::new(*code, kind_words(&visit, code), *code == "one"));
    let body = BuilderPage {
        crumbs: crumbs(&visit, &survey, &title),
        is_draft: survey.state == SurveyState::Draft,
        is_over: matches!(survey.state, SurveyState::Closed | SurveyState::Restituted),
        faults: faults_at(&visit, &all, |spot| spot == Spot::Whole),
        sections: sections(&visit, &survey, &all),
        kinds: kinds.collect(),
        survey: &survey,
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// The words of a kind of question.
pub(super) fn kind_words(visit: &Visit, code: &str) -> String {
    visit.say(&format!("survey-kind-{code}")).into_owned()
}

/// What must be mended in one place, in words.
pub(super) fn faults_at(visit: &Visit, all: &[BuildFault], is_here: impl Fn(Spot) -> bool) -> Vec<String> {
    let here = all.iter().filter(|fault| is_here(fault.place));
    let mut words: Vec<String> = here
        .map(|fault| {
            let key = format!("survey-mend-{}", fault.what.code());
            match fault.what.bound() {
                Some(bound) => visit.say_count(&key, bound).into_owned(),
                None => visit.say(&key).into_owned(),
            }
        })
        .collect();
    words.dedup();
    words
}

fn sections(visit: &Visit, survey: &Survey, all: &[BuildFault]) -> Vec<SectionView> {
    let whole = &survey.questionnaire;
    let mut number = 0;
    let view = |(place, section): (usize, &questionnaire::Section)| SectionView {
        key: section.key.clone(),
        title: section.title.clone(),
        path: paths::under(survey.id, &format!("parties/{}", section.key)),
        condition: condition_words(visit, whole, section.shown_if.as_ref()),
        faults: faults_at(visit, all, |spot| spot == Spot::Section(place)),
        questions: section
            .questions
            .iter()
            .enumerate()
            .map(|(within, question)| {
                number += 1;
                let is_here = |spot| match spot {
                    Spot::Question(section, at) | Spot::Choice(section, at, _) => {
                        (section, at) == (place, within)
                    }
                    Spot::Whole | Spot::Section(_) => false,
                };
                QuestionView {
                    faults: faults_at(visit, all, is_here),
                    ..question_view(visit, survey, question, number)
                }
            })
            .collect(),
    };
    whole.sections.iter().enumerate().map(view).collect()
}

fn question_view(visit: &Visit, survey: &Survey, question: &Question, number: usize) -> QuestionView {
    let mut marks = Vec::new();
    if question.required {
        marks.push(visit.say("survey-mark-required").into_owned());
    }
    let condition = condition_words(visit, &survey.questionnaire, question.shown_if.as_ref());
    if !condition.is_empty() {
        marks.push(condition);
    }
    if let Some(feed) = question.feeds {
        let field = visit.say(&format!("survey-feed-{}", feed.code()));
        marks.push(visit.say_of("survey-mark-feeds", &field).into_owned());
    }
    QuestionView {
        key: question.key.clone(),
        number,
        words: question.words.clone(),
        path: paths::under(survey.id, &format!("questions/{}", question.key)),
        kind: kind_words(visit, question.kind.code()),
        marks,
        faults: Vec::new(),
    }
}

/// One act of the builder: a move, something taken away, the words around the questions, the last change taken back.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let path = paths::under(survey.id, "questions");
    let revision = filled.text("revision").parse::<i64>().unwrap_or(-1);
    if filled.text("act") == "undo" {
        if survey.state != SurveyState::Draft {
            return Ok(visit.go(&path, "survey-only-words"));
        }
        let (id, undone) = (survey.id, "survey-undone");
        let done = room.db.write(move |conn| undo(conn, id, revision)).await.map_err(failure)?;
        return Ok(visit.go(&path, if done { undone } else { "survey-changed-meanwhile" }));
    }
    let change = match filled.text("act") {
        "words" => Some(Change::Words {
            title: filled.text("title").to_owned(),
            introduction: filled.text("introduction").to_owned(),
            thanks: filled.text("thanks").to_owned(),
        }),
        code => Change::read(code, filled.text("key")),
    };
    let Some(new) = change.and_then(|change| changed(&survey.questionnaire, &change)) else {
        return Ok(visit.go(&path, "survey-nothing-done"));
    };
    let kept = keep_changed(&room, &survey, new, revision).await?;
    Ok(visit.go(&path, kept.notice()))
}

/// What became of a changed questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeptChange {
    /// It is kept.
    Kept,
    /// Letters have left, and more than words had changed.
    OnlyWords,
    /// The survey is over.
    Over,
    /// Somebody else changed it meanwhile.
    Meanwhile,
}

impl KeptChange {
    /// The key of what is said.
    pub(super) const fn notice(self) -> &'static str {
        match self {
            Self::Kept => "survey-kept",
            Self::OnlyWords => "survey-only-words",
            Self::Over => "survey-is-over",
            Self::Meanwhile => "survey-changed-meanwhile",
        }
    }
}

/// Keeps a changed questionnaire over the revision it was changed from: all of a draft, only the words of a survey
/// that asks, nothing of one that is over.
pub(super) async fn keep_changed(
    room: &Surveys,
    survey: &Survey,
    new: Questionnaire,
    revision: i64,
) -> Result<KeptChange, Failure> {
    match survey.state {
        SurveyState::Draft => {}
        SurveyState::Closed | SurveyState::Restituted => return Ok(KeptChange::Over),
        _ if !only_words_differ(&survey.questionnaire, &new) || !new.faults().is_empty() => {
            return Ok(KeptChange::OnlyWords);
        }
        _ => {}
    }
    let stands = (survey.id, survey.state);
    let kept = room.db.write(move |conn| rewrite(conn, stands, &new, revision)).await.map_err(failure)?;
    Ok(if kept { KeptChange::Kept } else { KeptChange::Meanwhile })
}

/// The questionnaire as a file, to be kept, sent to a neighbour, or begun with again.
pub(super) async fn file(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let text = survey.questionnaire.write().map_err(|error| Failure::internal(&error))?;
    Ok(visit.text("application/json", text).into_response())
}
