//! The report of a programme on one page: figures, the three criteria from five answers on, who sent and who hosted.

use axum::extract::{Path, State};
use axum::response::Response;
use immersion::State as ProgrammeState;
use uuid::Uuid;
use vocabulary::Locale;
use web::{Crumb, Failure, Page, Visit};

use super::returned::CRITERIA;
use super::{Returns, tabs};
use crate::evaluation::{Marks, Told, told};
use crate::paths;
use crate::report::Report;
use crate::returning::are_unread;
use crate::store::returns::{EvaluationRow, evaluations_of};

#[derive(askama::Template)]
#[template(path = "pages/evaluation.html")]
struct Evaluation<'a> {
    visit: &'a Visit,
    title: &'a str,
    tabs: Vec<Crumb>,
    figures: Vec<(String, String)>,
    told: Option<Told>,
    means: Vec<(&'static str, String)>,
    ledger: Vec<(String, u32, u32)>,
    may_close: bool,
    act: String,
}

fn marks(row: &EvaluationRow) -> Option<Marks> {
    let mark = |number: i64| u8::try_from(number).unwrap_or(0);
    Marks::new(mark(row.welcome), mark(row.worth), mark(row.contacts))
}

/// A mean as people read it: « 3,4 ».
fn mean(visit: &Visit, mean: f64) -> String {
    let plain = format!("{mean:.1}");
    if visit.locale == Locale::French { plain.replace('.', ",") } else { plain }
}

fn figures(visit: &Visit, report: &Report) -> Vec<(String, String)> {
    let many = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let figure = |count: usize, key| (visit.number(count), visit.say_count(key, count).into_owned());
    let (sent, hosted, both) = report.sides();
    vec![
        figure(report.held, "returns-figure-days"),
        figure(report.planned, "returns-figure-planned"),
        figure(report.cancelled, "returns-figure-cancelled"),
        figure(sent, "returns-figure-visitors"),
        figure(hosted, "returns-figure-hosts"),
        figure(both, "returns-figure-both"),
        figure(many(report.corrections), "returns-figure-corrections"),
        figure(many(report.contacts), "returns-figure-contacts"),
    ]
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.days_of(id).await?;
    let rows = room.read(move |conn| evaluations_of(conn, id)).await?;
    let is_read = !are_unread(&found.programme);
    let told = told(&rows.iter().filter_map(marks).collect::<Vec<_>>()).filter(|_| is_read);
    let keys = CRITERIA.iter().map(|(_, key)| *key);
    let means = told.map_or([0.0; 3], |told| told.means).map(|one| mean(&visit, one));
    let report = Report::of(&found.days);
    let body = Evaluation {
        visit: &visit,
        title: &found.programme.title,
        tabs: tabs(&visit, found.programme.id, "returns-nav-evaluation"),
        figures: figures(&visit, &report),
        told,
        means: keys.zip(means).collect(),
        ledger: report.ledger.into_values().collect(),
        may_close: found.programme.state == ProgrammeState::Returns,
        act: paths::evaluation(found.programme.id),
    };
    Ok(visit.page(visit.say("returns-evaluation-title"), &body).not_indexed())
}

pub(super) async fn close(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let programme = room.days_of(id).await?.programme;
    let (id, now, may_close) = (programme.id, visit.now, programme.state == ProgrammeState::Returns);
    let closed = room
        .write(move |conn| if may_close { immersion::mark_capitalised(conn, id, now) } else { Ok(false) })
        .await?;
    let notice = if closed { "returns-evaluation-closed" } else { "returns-evaluation-not-closed" };
    Ok(visit.go(&paths::evaluation(id), notice))
}
