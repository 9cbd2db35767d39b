//! Adding a pasted list or a file of a spreadsheet: each line is told, and what was not understood is there to mend.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use web::{Choice, Crumb, Failure, Faults, Page, RowsUpload, Visit};

use super::recipients::otherwise;
use super::{Surveys, crumbs, failure, families, survey_of};
use crate::adding::{Outcome, Understood, join_lines, prepared};
use crate::pasted::{MOST_LINES, Read};
use crate::survey::{Survey, SurveyState};

/// The largest list, in bytes: two thousand lines of a hundred letters.
const LARGEST: usize = 400_000;

#[derive(askama::Template)]
#[template(path = "pages/pasted.html")]
struct PastedPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    faults: &'a Faults,
    otherwise: Vec<Choice>,
    /// What is still to be understood, or to be mended.
    text: String,
    /// What became of each line of the last list.
    told: Option<Told>,
}

/// What became of a list.
struct Told {
    added: usize,
    joined: usize,
    already: usize,
    to_mend: usize,
    lines: Vec<Line>,
}

struct Line {
    place: usize,
    text: String,
    outcome: String,
    badge: &'static str,
    icon: &'static str,
    name: String,
    unread: String,
    left: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let (text, counted) = (String::new(), LegalFamily::MutualAid);
    Ok(page(&visit, &survey, (text, counted), None, &Faults::default()).not_indexed())
}

fn page(
    visit: &Visit,
    survey: &Survey,
    (text, counted): (String, LegalFamily),
    told: Option<Told>,
    faults: &Faults,
) -> Page {
    let title = visit.say("survey-paste-title").into_owned();
    let crumbs = crumbs(visit, survey, &title);
    let otherwise = families(visit, &[counted]);
    visit.page(title, &PastedPage { visit, crumbs, survey, faults, otherwise, text, told })
}

pub(super) async fn take(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    RowsUpload(upload): RowsUpload,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let filled = &upload.filled;
    let (mut faults, counted) = (filled.faults(), otherwise(filled));
    let typed = filled.text("list").to_owned();
    let text = match upload.file.as_ref().map(|file| file.text()) {
        Some(Some(text)) if text.len() <= LARGEST => text.into_owned(),
        Some(_) => {
            faults.note("file", visit.say("survey-fault-list-file"));
            String::new()
        }
        None => typed.clone(),
    };
    if text.is_empty() {
        faults.note("list", visit.say("survey-fault-list"));
    }
    if survey.state != SurveyState::Draft && !survey.takes_answers() {
        faults.note("list", visit.say("survey-is-over"));
    }
    if !faults.is_empty() {
        return Ok(page(&visit, &survey, (typed, counted), None, &faults).again().into_response());
    }
    let (key, when) = (room.key.clone(), (survey.id, visit.now));
    let lines = room.db.read(move |conn| prepared(conn, &key, when, &text, counted));
    let lines = lines.await.map_err(failure)?;
    let told = room.db.write(move |conn| join_lines(conn, when.0, &lines)).await.map_err(failure)?;
    // A number nobody may keep is not shown again either; its line is told by its place.
    let shown_again = |one: &&Understood| one.outcome.is_to_mend() && one.outcome != Outcome::Refused;
    let to_mend: Vec<&str> = told.iter().filter(shown_again).map(|one| one.line.text.as_str()).collect();
    let text = to_mend.join("\n");
    let told = Some(Told::of(&visit, &told));
    Ok(page(&visit, &survey, (text, counted), told, &Faults::default()).not_indexed().into_response())
}

impl Told {
    fn of(visit: &Visit, told: &[Understood]) -> Self {
        let count = |outcome| told.iter().filter(|one| one.outcome == outcome).count();
        Self {
            added: count(Outcome::Contact) + count(Outcome::Person),
            joined: count(Outcome::Joined),
            already: count(Outcome::Already),
            to_mend: told.iter().filter(|one| one.outcome.is_to_mend()).count(),
            lines: told.iter().take(MOST_LINES).map(|one| line(visit, one)).collect(),
        }
    }
}

fn line(visit: &Visit, one: &Understood) -> Line {
    let (badge, icon) = match one.outcome {
        Outcome::Joined | Outcome::Contact => ("open", "check"),
        Outcome::Already | Outcome::Heading => ("plain", "circle-empty"),
        _ => ("doubtful", "alert"),
    };
    let unread = match &one.line.read {
        Read::Contact(contact) => contact.unread.join(", "),
        _ => String::new(),
    };
    let is_shown = one.outcome != Outcome::Refused;
    Line {
        place: one.line.place,
        text: if is_shown { one.line.text.chars().take(160).collect() } else { "…".to_owned() },
        outcome: visit.say(one.outcome.key()).into_owned(),
        badge,
        icon,
        name: one.name.clone(),
        unread,
        left: one.left.clone(),
    }
}
