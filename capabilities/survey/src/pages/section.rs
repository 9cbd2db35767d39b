//! One section: its title, what is said before its questions, and when it is shown.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use questionnaire::Section;
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::builder::{KeptChange, keep_changed};
use super::{Surveys, survey_of};
use crate::building::{NEW, key_of, section_place};
use crate::condition_field::{lists, understood};
use crate::paths;
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/section.html")]
struct SectionPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    section: &'a Section,
    here: String,
    revision: i64,
    is_draft: bool,
    conditions: Vec<Vec<Choice>>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path((id, key)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let section = section_of(&survey, &key)?;
    Ok(page(&visit, &survey, (&key, &section), &Faults::default()).not_indexed())
}

/// The section of an address, or an empty one where a new one is to be written.
fn section_of(survey: &Survey, key: &str) -> Result<Section, Failure> {
    if key == NEW {
        let is_draft = survey.state == SurveyState::Draft;
        return if is_draft { Ok(Section::default()) } else { Err(Failure::NotFound) };
    }
    let place = section_place(&survey.questionnaire, key).ok_or(Failure::NotFound)?;
    Ok(survey.questionnaire.sections[place].clone())
}

fn page(visit: &Visit, survey: &Survey, (key, section): (&str, &Section), faults: &Faults) -> Page {
    let title =
        visit.say(if key == NEW { "survey-add-section" } else { "survey-section-title" }).into_owned();
    let first = section.questions.first().map(|question| question.key.as_str());
    let place = section_place(&survey.questionnaire, key);
    let sections = survey.questionnaire.sections.iter();
    let before: Vec<&questionnaire::Question> = sections
        .take(place.unwrap_or(usize::MAX))
        .flat_map(|section| &section.questions)
        .filter(|question| Some(question.key.as_str()) != first)
        .collect();
    let body = SectionPage {
        title: &title,
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: paths::survey(survey.id) },
            Crumb {
                label: visit.say("survey-builder-title").into_owned(),
                href: paths::under(survey.id, "questions"),
            },
            Crumb { label: title.clone(), href: String::new() },
        ],
        faults,
        here: paths::under(survey.id, &format!("parties/{key}")),
        revision: survey.revision,
        is_draft: survey.state == SurveyState::Draft,
        conditions: lists(visit, &before, section.shown_if.as_ref()),
        section,
        visit,
    };
    visit.page(title.clone(), &body)
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Surveys>,
    Path((id, key)): Path<(Uuid, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let mut section = section_of(&survey, &key)?;
    filled.text("title").clone_into(&mut section.title);
    filled.text("introduction").clone_into(&mut section.introduction);
    if survey.state == SurveyState::Draft {
        section.shown_if = understood(&filled, section.shown_if.as_ref());
    }
    let mut faults = filled.faults();
    if section.title.is_empty() {
        faults.note("title", visit.say("survey-fault-section-title"));
    }
    let mut whole = survey.questionnaire.clone();
    if key == NEW {
        let taken: Vec<&str> = whole.sections.iter().map(|section| section.key.as_str()).collect();
        section.key = key_of(&section.title, &taken);
        whole.sections.push(section.clone());
    } else if let Some(place) = section_place(&whole, &key) {
        whole.sections[place] = section.clone();
    }
    if faults.is_empty() {
        let revision = filled.text("revision").parse().unwrap_or(-1);
        match keep_changed(&room, &survey, whole, revision).await? {
            KeptChange::Kept => {
                return Ok(visit.go(&paths::under(survey.id, "questions"), KeptChange::Kept.notice()));
            }
            other => faults.note("title", visit.say(other.notice())),
        }
    }
    Ok(page(&visit, &survey, (&key, &section), &faults).again().into_response())
}
