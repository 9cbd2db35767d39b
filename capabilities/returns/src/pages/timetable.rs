//! The programme of a day: a ready one to change, by the host's link or typed by the coordination.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Returns;
use crate::about::about;
use crate::agreement::Party;
use crate::day::{Day, Timetable};
use crate::paths;
use crate::preparing::plan;
use crate::stops::stops;
use crate::timetable::{LONGEST_LINE, MOST_STOPS, Misread, read, written};

#[derive(askama::Template)]
#[template(path = "pages/timetable.html")]
struct TimetablePage<'a> {
    visit: &'a Visit,
    about: String,
    act: String,
    back: String,
    lines: &'a str,
    meeting_point: &'a str,
    table: String,
    faults: &'a Faults,
}

/// Where a programme is sent, and where one goes after that.
struct Ways {
    act: String,
    back: String,
}

impl Ways {
    fn by_link(secret: &str) -> Self {
        Self { act: paths::below_own(secret, "programme"), back: paths::own(secret) }
    }

    fn of_coordination(day: &Day) -> Self {
        let (programme, id) = (day.placement.programme, day.placement.id);
        Self { act: paths::day_timetable(programme, id), back: paths::day(programme, id) }
    }
}

fn page(visit: &Visit, ways: &Ways, day: &Day, (lines, place, faults): (&str, &str, &Faults)) -> Page {
    let known = &day.timetable.stops;
    let body = TimetablePage {
        visit,
        about: about(visit, day),
        act: ways.act.clone(),
        back: ways.back.clone(),
        lines,
        meeting_point: place,
        table: if known.is_empty() { String::new() } else { stops(visit, known) },
        faults,
    };
    visit.page(visit.say("returns-timetable-title"), &body).not_indexed()
}

fn shown(visit: &Visit, ways: &Ways, day: &Day) -> Page {
    let lines =
        if day.timetable.stops.is_empty() { usual(visit, day) } else { written(&day.timetable.stops) };
    page(visit, ways, day, (&lines, &day.timetable.meeting_point, &Faults::default()))
}

/// A ready programme: general presentations, then the service that was chosen.
fn usual(visit: &Visit, day: &Day) -> String {
    let unnamed = visit.say("returns-timetable-usual-service");
    let service = if day.names.offer.is_empty() { unnamed.as_ref() } else { day.names.offer.as_str() };
    visit.say_with("returns-timetable-usual", &[("service", service.into())]).into_owned()
}

/// What was typed, or the faults of its fields.
fn understood(visit: &Visit, filled: &Filled) -> Result<Timetable, Faults> {
    let mut faults = filled.faults();
    let meeting_point = filled.text("lieu").to_owned();
    if meeting_point.chars().count() > LONGEST_LINE {
        faults.note("lieu", visit.say_count("returns-fault-long", LONGEST_LINE));
    }
    let stops = read(filled.text("moments")).unwrap_or_else(|(line, why)| {
        let key = match why {
            Misread::NoHour => "returns-fault-line-hour",
            Misread::NoWords => "returns-fault-line-words",
            Misread::TooLong => "returns-fault-line-long",
            Misread::TooMany => "returns-fault-line-many",
        };
        let values = [("line", line.into()), ("count", MOST_STOPS.into())];
        faults.note("moments", visit.say_with(key, &values));
        Vec::new()
    });
    if stops.is_empty() && faults.is_empty() {
        faults.note("moments", visit.say("returns-fault-lines-none"));
    }
    if faults.is_empty() { Ok(Timetable { stops, meeting_point }) } else { Err(faults) }
}

async fn kept(
    room: &Returns,
    visit: &Visit,
    (ways, day): (Ways, Day),
    filled: &Filled,
) -> Result<Response, Failure> {
    let timetable = match understood(visit, filled) {
        Ok(timetable) => timetable,
        Err(faults) => {
            let typed = (filled.text("moments"), filled.text("lieu"), &faults);
            return Ok(page(visit, &ways, &day, typed).again().into_response());
        }
    };
    let (desk, placement) = (room.desk(visit), day.placement.clone());
    if room.write(move |conn| plan(conn, &desk, &placement, &timetable)).await? {
        return Ok(visit.go(&ways.back, "returns-saved"));
    }
    let mut faults = filled.faults();
    faults.note("moments", visit.say("returns-too-late"));
    let typed = (filled.text("moments"), filled.text("lieu"), &faults);
    Ok(page(visit, &ways, &day, typed).again().into_response())
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    Ok(match room.opened_for(&visit, &secret, Party::Host).await? {
        Ok(opened) => shown(&visit, &Ways::by_link(&secret), &opened.day).into_response(),
        Err(gone) => gone,
    })
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    match room.opened_for(&visit, &secret, Party::Host).await? {
        Ok(opened) => kept(&room, &visit, (Ways::by_link(&secret), opened.day), &filled).await,
        Err(gone) => Ok(gone),
    }
}

pub(super) async fn show_one(
    visit: Visit,
    State(room): State<Returns>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let day = room.day_of(ids).await?;
    Ok(shown(&visit, &Ways::of_coordination(&day), &day))
}

pub(super) async fn keep_one(
    visit: Visit,
    State(room): State<Returns>,
    Path(ids): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let day = room.day_of(ids).await?;
    kept(&room, &visit, (Ways::of_coordination(&day), day), &filled).await
}
