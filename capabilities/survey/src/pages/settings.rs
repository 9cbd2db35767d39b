//! The settings of a survey: title, sender, first and last day, the days between the steps.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use store::Conn;
use uuid::Uuid;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Surveys, crumbs, day_read, failure, survey_of};
use crate::paths;
use crate::recognising::organization_named;
use crate::store::organization_name;
use crate::store::surveys::keep_settings;
use crate::survey::{LONGEST_TITLE, Pauses, Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/settings.html")]
struct SettingsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    survey: &'a Survey,
    form: &'a Form,
}

/// What the form holds, kept or typed.
struct Form {
    title: String,
    sender: String,
    opens_on: String,
    closes_on: String,
    pauses: [String; 3],
}

/// The longest pause between two steps, in days.
const LONGEST_PAUSE: u32 = 90;
/// The longest a survey may ask, in days.
const LONGEST: i64 = 365;
/// The names of the three pauses in the form.
const PAUSES: [&str; 3] = ["first_pause", "second_pause", "phone_pause"];

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let sender = survey.sender.uuid();
    let name = room.db.read(move |conn| organization_name(conn, sender)).await.map_err(failure)?;
    let Pauses { first, second, phone } = survey.pauses;
    let form = Form {
        title: survey.title.clone(),
        sender: name.unwrap_or_default(),
        opens_on: survey.opens_on.to_string(),
        closes_on: survey.closes_on.to_string(),
        pauses: [first, second, phone].map(|days| days.to_string()),
    };
    Ok(page(&visit, &survey, &form, &Faults::default()).not_indexed())
}

fn page(visit: &Visit, survey: &Survey, form: &Form, faults: &Faults) -> Page {
    let title = visit.say("survey-settings-title").into_owned();
    let crumbs = crumbs(visit, survey, &title);
    visit.page(title, &SettingsPage { visit, crumbs, faults, survey, form })
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let mut faults = filled.faults();
    let mut changed = understood(&visit, &survey, &filled, &mut faults);
    let named = filled.text("sender").to_owned();
    let sender = room.db.read(move |conn: &mut Conn| organization_named(conn, &named)).await;
    match sender.map_err(failure)? {
        Some(sender) => changed.sender = sender,
        None => faults.note("sender", visit.say("survey-fault-sender")),
    }
    if !faults.is_empty() {
        let form = typed(&filled);
        return Ok(page(&visit, &survey, &form, &faults).again().into_response());
    }
    room.db.write(move |conn| keep_settings(conn, &changed)).await.map_err(failure)?;
    Ok(visit.go(&paths::survey(survey.id), "survey-settings-kept"))
}

fn typed(filled: &Filled) -> Form {
    let text = |name: &str| filled.text(name).to_owned();
    Form {
        title: text("title"),
        sender: text("sender"),
        opens_on: text("opens_on"),
        closes_on: text("closes_on"),
        pauses: PAUSES.map(text),
    }
}

fn understood(visit: &Visit, survey: &Survey, filled: &Filled, faults: &mut Faults) -> Survey {
    let mut changed = survey.clone();
    filled.text("title").clone_into(&mut changed.title);
    if changed.title.is_empty() || changed.title.chars().count() > LONGEST_TITLE {
        faults.note("title", visit.say("survey-fault-title"));
    }
    if survey.state == SurveyState::Draft {
        match day_read(filled.text("opens_on")) {
            Some(day) => changed.opens_on = day,
            None => faults.note("opens_on", visit.say("survey-fault-day")),
        }
    }
    let is_over = !survey.takes_answers() && survey.state != SurveyState::Draft;
    let fits = |day: &NaiveDate| {
        let length = (*day - changed.opens_on).num_days();
        (1..=LONGEST).contains(&length) && (is_over || *day >= visit.today())
    };
    match day_read(filled.text("closes_on")).filter(fits) {
        Some(day) => changed.closes_on = day,
        _ => faults.note("closes_on", visit.say("survey-fault-closes-on")),
    }
    let mut pause = |name: &str, days: &mut u32| match filled.text(name).parse::<u32>() {
        Ok(typed) if (1..=LONGEST_PAUSE).contains(&typed) => *days = typed,
        _ => faults.note(name, visit.say_count("survey-fault-pause", LONGEST_PAUSE)),
    };
    let Pauses { first, second, phone } = &mut changed.pauses;
    for (name, days) in PAUSES.into_iter().zip([first, second, phone]) {
        pause(name, days);
    }
    changed
}
