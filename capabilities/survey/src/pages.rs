//! The pages of surveys: the coordinator's desk.

mod builder;
mod new_survey;
mod pasted;
mod phone_list;
mod question;
mod recipient;
mod recipients;
mod section;
mod settings;
mod survey;
mod surveys;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use chrono::{Datelike, NaiveDate};
use store::{Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::SurveyId;
use vocabulary::permission::Action;
use web::{Choice, Crumb, Demand, Door, Failure, Shell, Visit};

use crate::paths;
use crate::survey::Survey;

/// What the pages of surveys stand on, lent by the house.
#[derive(Clone)]
pub struct Surveys {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<Surveys> for Arc<Shell> {
    fn from_ref(surveys: &Surveys) -> Arc<Shell> {
        Arc::clone(&surveys.shell)
    }
}

/// Surveys are the coordinator's desk.
const DESK: Demand = Demand::MayEverywhere(Action::RunEncounter);

/// Every door of the surveys.
pub const DOORS: &[Door] = &[
    Door::get(paths::SURVEYS, DESK),
    Door::get(paths::NEW_SURVEY, DESK),
    Door::post(paths::NEW_SURVEY, DESK),
    Door::get(paths::SURVEY, DESK),
    Door::post(paths::STEP, DESK),
    Door::post(paths::REPLAY, DESK),
    Door::post(paths::DISCARD, DESK),
    Door::get(paths::SETTINGS, DESK),
    Door::post(paths::SETTINGS, DESK),
    Door::get(paths::BUILDER, DESK),
    Door::post(paths::BUILDER, DESK),
    Door::get(paths::FILE, DESK),
    Door::get(paths::SECTION, DESK),
    Door::post(paths::SECTION, DESK),
    Door::get(paths::QUESTION, DESK),
    Door::post(paths::QUESTION, DESK),
    Door::get(paths::RECIPIENTS, DESK),
    Door::post(paths::FROM_DIRECTORY, DESK),
    Door::get(paths::FROM_LIST, DESK),
    Door::post(paths::FROM_LIST, DESK),
    Door::get(paths::RECIPIENT, DESK),
    Door::post(paths::RECIPIENT, DESK),
    Door::get(paths::PHONE_LIST, DESK),
    Door::post(paths::PHONE_LIST, DESK),
];

/// The routes of the surveys.
pub fn routes() -> Router<Surveys> {
    Router::new()
        .route(paths::SURVEYS, get(surveys::show))
        .route(paths::NEW_SURVEY, get(new_survey::show).post(new_survey::begin))
        .route(paths::SURVEY, get(survey::show))
        .route(paths::STEP, post(survey::step))
        .route(paths::REPLAY, post(survey::replay))
        .route(paths::DISCARD, post(survey::discard))
        .route(paths::SETTINGS, get(settings::show).post(settings::keep))
        .route(paths::BUILDER, get(builder::show).post(builder::act))
        .route(paths::FILE, get(builder::file))
        .route(paths::SECTION, get(section::show).post(section::keep))
        .route(paths::QUESTION, get(question::show).post(question::keep))
        .route(paths::RECIPIENTS, get(recipients::show))
        .route(paths::FROM_DIRECTORY, post(recipients::add))
        .route(paths::FROM_LIST, get(pasted::show).post(pasted::take))
        .route(paths::RECIPIENT, get(recipient::show).post(recipient::act))
        .route(paths::PHONE_LIST, get(phone_list::show).post(phone_list::act))
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The survey of an address.
async fn survey_of(db: &Db, id: Uuid) -> Result<Survey, Failure> {
    let found = db.read(move |conn| crate::store::surveys::survey(conn, SurveyId::from(id))).await;
    found.map_err(failure)?.ok_or(Failure::NotFound)
}

/// The way to a page of a survey: surveys, the survey, the page.
fn crumbs(visit: &Visit, survey: &Survey, page: &str) -> Vec<Crumb> {
    vec![
        Crumb { label: visit.say("survey-surveys-title").into_owned(), href: paths::SURVEYS.to_owned() },
        Crumb { label: survey.title.clone(), href: paths::survey(survey.id) },
        Crumb { label: page.to_owned(), href: String::new() },
    ]
}

/// A plain code after `?name=` in the address of a visit; empty without.
fn asked<'a>(visit: &'a Visit, name: &str) -> &'a str {
    let pairs = visit.query.split('&').filter_map(|pair| pair.split_once('='));
    let mut found = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value);
    found.next().unwrap_or_default()
}

/// The families as choices.
fn families(visit: &Visit, chosen: &[vocabulary::codes::LegalFamily]) -> Vec<Choice> {
    let all = vocabulary::codes::LegalFamily::ALL.iter();
    all.map(|one| Choice::new(one.code(), one.label(visit.locale), chosen.contains(one))).collect()
}

/// A day as a form sends it, of this century: further away no day is meant, and reckoning with it may fail.
fn day_read(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|day| (2000..=2100).contains(&day.year()))
}

/// « 12 mars 2026 », on the clock of Paris.
fn day_of(visit: &Visit, at: chrono::DateTime<chrono::Utc>) -> String {
    visit.date(vocabulary::time::paris(at).date())
}
