//! The programmes of every day, for the coordination: which are made, which are still to be made.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{Returns, tabs};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/timetables.html")]
struct Timetables<'a> {
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
    offer: String,
    moments: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.days_of(id).await?;
    let programme = found.programme.id;
    let standing = found.days.iter().filter(|day| day.placement.state.stands());
    let row = |day: &crate::day::Day| Row {
        href: paths::day_timetable(programme, day.placement.id),
        day: visit.date(day.placement.day),
        host: day.names.host.clone(),
        offer: day.names.offer.clone(),
        moments: visit.say_count("returns-moments", day.timetable.stops.len()).into_owned(),
    };
    let body = Timetables {
        visit: &visit,
        title: &found.programme.title,
        tabs: tabs(&visit, programme, "returns-nav-timetables"),
        rows: standing.map(row).collect(),
    };
    Ok(visit.page(visit.say("returns-timetables-title"), &body).not_indexed())
}
