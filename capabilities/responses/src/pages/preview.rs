//! The questionnaire as respondents see it, everything at once, with the conditions in words. Nothing can be sent.

use std::collections::BTreeSet;

use ::store::Conn;
use axum::extract::{Path, State};
use questionnaire::{Asked, Questionnaire};
use uuid::Uuid;
use vocabulary::id::SurveyId;
use web::{Crumb, Failure, Faults, Page, Visit};

use super::{Responses, failure};
use crate::asking::minutes;
use crate::form::{Entries, Sheet, draw};

#[derive(askama::Template)]
#[template(path = "pages/preview.html")]
struct Preview<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: SurveyId,
    questionnaire: &'a Questionnaire,
    minutes: usize,
    questions: usize,
    fields: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let id = SurveyId::from(id);
    let read = move |conn: &mut Conn| survey::survey(conn, id);
    let Some(survey) = room.db.read(read).await.map_err(failure)? else { return Err(Failure::NotFound) };
    let questionnaire = &survey.questionnaire;
    let fields = draw(
        &visit,
        &Sheet {
            questionnaire,
            sections: &everything(questionnaire),
            entries: &Entries::default(),
            faults: &Faults::default(),
            taken: &BTreeSet::new(),
            names: &[],
            numbered: true,
            titled: true,
            conditions: true,
        },
    )?;
    let title = visit.say("responses-preview-title").into_owned();
    let body = Preview {
        visit: &visit,
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: survey::paths::survey(id) },
            Crumb { label: title.clone(), href: String::new() },
        ],
        id,
        questionnaire,
        minutes: minutes(questionnaire),
        questions: questionnaire.questions().count(),
        fields,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// Every section with every question, whatever would be answered.
pub(crate) fn everything(questionnaire: &Questionnaire) -> Vec<Asked<'_>> {
    let sections = questionnaire.sections.iter();
    sections.map(|section| Asked { section, questions: section.questions.iter().collect() }).collect()
}
