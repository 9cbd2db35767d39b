//! Every day of a programme with its three agreements, for the coordination, and the button that asks for them.

use axum::extract::{Path, State};
use axum::response::Response;
use placement::State as DayState;
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{Returns, state_badge, tabs};
use crate::about::visitor;
use crate::agreeing::ask_everybody;
use crate::day::Day;
use crate::one_sheet::three;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/sheets.html")]
struct Sheets<'a> {
    visit: &'a Visit,
    title: &'a str,
    counts: String,
    tabs: Vec<Crumb>,
    rows: Vec<Row>,
    unasked: usize,
    ask: String,
    placements: String,
    every_sheet: String,
}

/// A day in the table.
struct Row {
    href: String,
    day: String,
    visitor: String,
    host: String,
    three: Vec<(&'static str, &'static str)>,
    is_prepared: bool,
    badge: (&'static str, &'static str, String),
}

fn row(visit: &Visit, day: &Day) -> Row {
    Row {
        href: paths::day(day.placement.programme, day.placement.id),
        day: visit.date(day.placement.day),
        visitor: visitor(visit, day),
        host: day.names.host.clone(),
        three: three(day),
        is_prepared: day.is_prepared,
        badge: state_badge(visit, &day.placement),
    }
}

/// Whether the three around a day are still to be asked.
fn is_unasked(visit: &Visit, day: &Day) -> bool {
    day.agreements.is_empty()
        && day.placement.state == DayState::Proposed
        && day.placement.day >= visit.today()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.days_of(id).await?;
    let programme = found.programme.id;
    let standing = found.days.iter().filter(|day| day.placement.state.stands()).count();
    let is_confirmed = |state| matches!(state, DayState::Confirmed | DayState::Done | DayState::ReturnGiven);
    let confirmed = found.days.iter().filter(|day| is_confirmed(day.placement.state)).count();
    let counts = [("confirmed", confirmed.into()), ("all", standing.into())];
    let body = Sheets {
        visit: &visit,
        title: &found.programme.title,
        counts: visit.say_with("returns-days-counts", &counts).into_owned(),
        tabs: tabs(&visit, programme, "returns-nav-days"),
        rows: found.days.iter().map(|day| row(&visit, day)).collect(),
        unasked: found.days.iter().filter(|day| is_unasked(&visit, day)).count(),
        ask: paths::ask(programme),
        placements: placement::paths::placements(programme),
        every_sheet: paths::every_sheet(programme),
    };
    Ok(visit.page(visit.say("returns-days-title"), &body).not_indexed())
}

pub(super) async fn ask(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let programme = room.days_of(id).await?.programme.id;
    let desk = room.desk(&visit);
    let asked = room.write(move |conn| ask_everybody(conn, &desk, programme)).await?;
    let notice = if asked.unwritten == 0 { "returns-days-asked" } else { "returns-days-asked-unwritten" };
    Ok(visit.go(&paths::sheets(programme), notice))
}
