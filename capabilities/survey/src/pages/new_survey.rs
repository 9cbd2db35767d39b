//! Beginning a survey: from nothing, from the twelve questions, from an earlier one or from a file.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use questionnaire::Questionnaire;
use store::Conn;
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SurveyId};
use web::{Choice, Crumb, Failure, Faults, Page, Upload, Visit};

use super::{Surveys, failure, survey_of};
use crate::building::NEW;
use crate::paths;
use crate::recognising::organization_named;
use crate::store::surveys::{insert, surveys};
use crate::survey::{ASKS_FOR, LONGEST_TITLE, Pauses, Survey, SurveyState};
use crate::twelve::twelve_questions;

#[derive(askama::Template)]
#[template(path = "pages/new_survey.html")]
struct NewSurvey<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    title: &'a str,
    sender: &'a str,
    from: Vec<Choice>,
}

/// The questionnaire a survey begins with: nothing, the twelve questions, a file, or that of an earlier survey.
const BLANK: &str = "vide";
const TWELVE: &str = "douze";
const FILE: &str = "fichier";

pub(super) async fn show(visit: Visit, State(room): State<Surveys>) -> Result<Page, Failure> {
    let earlier = room.db.read(surveys).await.map_err(failure)?;
    let mandates = visit.member.as_ref().map(|member| member.mandates.as_slice()).unwrap_or_default();
    let sender = mandates.first().map(|mandate| mandate.organization_name.clone()).unwrap_or_default();
    Ok(page(&visit, (&earlier, TWELVE), ("", &sender), &Faults::default()).not_indexed())
}

fn page(
    visit: &Visit,
    (earlier, chosen): (&[Survey], &str),
    (title, sender): (&str, &str),
    faults: &Faults,
) -> Page {
    let mut from: Vec<Choice> =
        [(TWELVE, "survey-from-twelve"), (BLANK, "survey-from-blank"), (FILE, "survey-from-file")]
            .into_iter()
            .map(|(value, key)| Choice::new(value, visit.say(key), chosen == value))
            .collect();
    from.extend(earlier.iter().map(|one| {
        let value = one.id.to_string();
        let is_chosen = chosen == value;
        Choice::new(value, visit.say_of("survey-from-earlier", &one.title), is_chosen)
    }));
    let crumbs = vec![
        Crumb { label: visit.say("survey-surveys-title").into_owned(), href: paths::SURVEYS.to_owned() },
        Crumb { label: visit.say("survey-new-title").into_owned(), href: String::new() },
    ];
    visit.page(visit.say("survey-new-title"), &NewSurvey { visit, crumbs, faults, title, sender, from })
}

pub(super) async fn begin(
    visit: Visit,
    State(room): State<Surveys>,
    upload: Upload,
) -> Result<Response, Failure> {
    let mut faults = upload.filled.faults();
    let (title, named) = (upload.filled.text("title").to_owned(), upload.filled.text("sender").to_owned());
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        faults.note("title", visit.say("survey-fault-title"));
    }
    let wanted = named.clone();
    let read = move |conn: &mut Conn| Ok((surveys(conn)?, organization_named(conn, &wanted)?));
    let (earlier, sender) = room.db.read(read).await.map_err(failure)?;
    if sender.is_none() {
        faults.note("sender", visit.say("survey-fault-sender"));
    }
    let questionnaire = begun_with(&room, &visit, &upload, &mut faults).await?;
    let (Some(questionnaire), Some(sender), true) = (questionnaire, sender, faults.is_empty()) else {
        let chosen = (earlier.as_slice(), upload.filled.text("from"));
        return Ok(page(&visit, chosen, (&title, &named), &faults).again().into_response());
    };
    let survey = draft(&visit, title, questionnaire, sender);
    let (path, now) = (paths::under(survey.id, "questions"), visit.now);
    room.db.write(move |conn| insert(conn, &survey, now)).await.map_err(failure)?;
    Ok(visit.go(&path, "survey-begun"))
}

/// A draft from today for ten weeks.
fn draft(visit: &Visit, title: String, mut questionnaire: Questionnaire, sender: OrganizationId) -> Survey {
    if questionnaire.title.is_empty() {
        questionnaire.title.clone_from(&title);
    }
    let opens_on = visit.today() + TimeDelta::days(7);
    Survey {
        id: SurveyId::new_v7(visit.now, visit.chance()),
        title,
        state: SurveyState::Draft,
        questionnaire,
        sender,
        opens_on,
        closes_on: opens_on + ASKS_FOR,
        pauses: Pauses::default(),
        next_on: None,
        closed_at: None,
        revision: 0,
        can_undo: false,
    }
}

async fn begun_with(
    room: &Surveys,
    visit: &Visit,
    upload: &Upload,
    faults: &mut Faults,
) -> Result<Option<Questionnaire>, Failure> {
    match upload.filled.text("from") {
        BLANK => Ok(Some(Questionnaire::default())),
        TWELVE => twelve_questions().map(Some).map_err(|fault| Failure::internal(&fault)),
        FILE => Ok(from_file(visit, upload, faults)),
        earlier => match earlier.parse::<Uuid>() {
            Ok(id) => Ok(Some(survey_of(&room.db, id).await?.questionnaire)),
            Err(_) => {
                faults.note("from", visit.say("survey-fault-from"));
                Ok(None)
            }
        },
    }
}

/// Whether a section or question bears the key that stands in addresses for the one to come.
fn holds_new(questionnaire: &Questionnaire) -> bool {
    let sections = questionnaire.sections.iter().map(|one| one.key.as_str());
    sections.chain(questionnaire.questions().map(|one| one.key.as_str())).any(|key| key == NEW)
}

fn from_file(visit: &Visit, upload: &Upload, faults: &mut Faults) -> Option<Questionnaire> {
    let Some(file) = &upload.file else {
        faults.note("file", visit.say("survey-fault-no-file"));
        return None;
    };
    match Questionnaire::read(&file.bytes) {
        Ok(questionnaire) if holds_new(&questionnaire) => {
            faults.note("file", visit.say("survey-fault-file-key"));
            None
        }
        Ok(questionnaire) => Some(questionnaire),
        Err(questionnaire::ReadFault::TooLarge) => {
            faults.note("file", visit.say("survey-fault-file-large"));
            None
        }
        Err(questionnaire::ReadFault::Unreadable { line, column }) => {
            let place = [("line", line.into()), ("column", column.into())];
            faults.note("file", visit.say_with("survey-fault-file", &place));
            None
        }
    }
}
