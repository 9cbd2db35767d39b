//! Every survey, the last first.

use std::collections::BTreeMap;

use axum::extract::State;
use store::Conn;
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::{Surveys, failure};
use crate::paths;
use crate::store::recipients::{CountRow, counts_of_surveys};
use crate::store::surveys::surveys;
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/surveys.html")]
struct SurveysPage<'a> {
    visit: &'a Visit,
    list: Vec<Line>,
}

struct Line {
    path: String,
    title: String,
    badge: (&'static str, &'static str, &'static str),
    figures: String,
    dates: String,
    next: Option<String>,
}

pub(super) async fn show(visit: Visit, State(room): State<Surveys>) -> Result<Page, Failure> {
    let read = |conn: &mut Conn| Ok((surveys(conn)?, counts_of_surveys(conn)?));
    let (found, counts) = room.db.read(read).await.map_err(failure)?;
    let counts: BTreeMap<Uuid, CountRow> = counts.into_iter().map(|row| (row.survey, row)).collect();
    let list = found.iter().map(|one| line(&visit, one, counts.get(&one.id.uuid()))).collect();
    let body = SurveysPage { visit: &visit, list };
    Ok(visit.page(visit.say("survey-surveys-title"), &body).not_indexed())
}

fn line(visit: &Visit, survey: &Survey, count: Option<&CountRow>) -> Line {
    let (asked, answered) = count.map_or((0, 0), |count| (count.asked, count.answered));
    let figures = [("asked", asked.into()), ("answered", answered.into())];
    Line {
        path: paths::survey(survey.id),
        title: survey.title.clone(),
        badge: badge(visit, survey),
        figures: visit.say_with("survey-line-figures", &figures).into_owned(),
        dates: dates(visit, survey),
        next: survey.next_on.map(|day| visit.say_of("survey-next-on", &visit.date(day)).into_owned()),
    }
}

/// The badge of a survey's state: its class, its shape and the key of its words.
pub(super) fn badge(visit: &Visit, survey: &Survey) -> (&'static str, &'static str, &'static str) {
    match survey.state {
        SurveyState::Draft => ("note", "document", survey.state.key()),
        _ if survey.closes_soon(visit.today()) => ("closes-soon", "hourglass", "survey-closes-soon"),
        SurveyState::Phone => ("to-confirm", "phone", survey.state.key()),
        SurveyState::Closed | SurveyState::Restituted => ("plain", "check", survey.state.key()),
        _ => ("open", "mail", survey.state.key()),
    }
}

/// « Du 22 novembre 2026 au 31 janvier 2027 ».
pub(super) fn dates(visit: &Visit, survey: &Survey) -> String {
    let (from, to) = (visit.date(survey.opens_on), visit.date(survey.closes_on));
    visit.say_with("survey-dates", &[("from", from.into()), ("to", to.into())]).into_owned()
}
