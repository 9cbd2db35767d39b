//! What came back from each day, in counts, for the coordination: never what was said of it, nor by whom.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{Returns, state_badge, tabs};
use crate::day::Day;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/returns.html")]
struct ReturnsPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    tabs: Vec<Crumb>,
    rows: Vec<Row>,
}

/// A day in the table.
struct Row {
    href: String,
    day: String,
    host: String,
    badge: (&'static str, &'static str, String),
    given: &'static str,
    corrections: String,
    contacts: String,
}

fn row(visit: &Visit, day: &Day) -> Row {
    let count = |of: fn(&crate::day::Given) -> u32| {
        day.given.as_ref().map(|given| visit.number(of(given))).unwrap_or_default()
    };
    let given = match (&day.given, day.placement.day > visit.today()) {
        (Some(_), _) => "returns-return-yes",
        (None, true) => "returns-return-later",
        (None, false) => "returns-return-waited",
    };
    Row {
        href: paths::day(day.placement.programme, day.placement.id),
        day: visit.date(day.placement.day),
        host: day.names.host.clone(),
        badge: state_badge(visit, &day.placement),
        given,
        corrections: count(|given| given.corrections),
        contacts: count(|given| given.contacts),
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.days_of(id).await?;
    let standing = found.days.iter().filter(|day| day.placement.state.stands());
    let body = ReturnsPage {
        visit: &visit,
        title: &found.programme.title,
        tabs: tabs(&visit, found.programme.id, "returns-nav-returns"),
        rows: standing.map(|day| row(&visit, day)).collect(),
    };
    Ok(visit.page(visit.say("returns-returns-title"), &body).not_indexed())
}
