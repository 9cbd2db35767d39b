//! Needs for which places were asked and nobody had one, for the coordination: counts, nothing of who asked.

use axum::extract::State;
use vocabulary::codes::Topic;
use web::{Failure, Page, Visit};

use super::Vacancy;
use crate::needs::LOOKED_BACK;
use crate::store::questions::unmet_by_need;

/// Below this a number is not told.
const FEWEST: i64 = 5;

#[derive(askama::Template)]
#[template(path = "pages/unmet.html")]
struct Unmet<'a> {
    visit: &'a Visit,
    lines: Vec<(&'static str, String)>,
}

pub(super) async fn show(visit: Visit, State(room): State<Vacancy>) -> Result<Page, Failure> {
    let since = visit.now - LOOKED_BACK;
    let rows = room.read(move |conn| unmet_by_need(conn, since)).await?;
    let line = |(need, many): (String, i64)| {
        let need = Topic::from_code(&need)?.label(visit.locale);
        let many = if many < FEWEST {
            visit.say_count("vacancy-unmet-fewer", FEWEST).into_owned()
        } else {
            visit.number(many)
        };
        Some((need, many))
    };
    let body = Unmet { visit: &visit, lines: rows.into_iter().filter_map(line).collect() };
    Ok(visit.page(visit.say("vacancy-unmet-title"), &body).not_indexed())
}
