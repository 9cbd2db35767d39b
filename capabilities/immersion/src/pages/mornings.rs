//! Preparatory mornings: planning them, writing to those who take part, ticking who was there.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveTime, Utc};
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{ImmersionId, ImmersionWorkerId, PreparationId};
use vocabulary::time::TimeZoneName;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Immersions;
use crate::letters;
use crate::paths;
use crate::preparation::{
    MOST_MORNINGS, Preparation, call_off, note_presences, plan, preparations, presences,
};
use crate::programme::{self as it, ImmersionProgramme, programme};
use crate::saying;
use crate::worker::{Worker, workers};

/// The longest name of a place, in letters.
const LONGEST_PLACE: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/mornings.html")]
struct Mornings<'a> {
    visit: &'a Visit,
    programme: &'a ImmersionProgramme,
    mornings: Vec<Morning>,
    unprepared: Vec<String>,
    typed: Typed<'a>,
    form: String,
    faults: &'a Faults,
    may_plan: bool,
    may_end: bool,
}

struct Morning {
    id: String,
    title: String,
    place: String,
    people: Vec<Choice>,
    there: usize,
}

/// What stands in the fields of a morning to come.
#[derive(Clone, Copy, Default)]
struct Typed<'a> {
    day: &'a str,
    hour: &'a str,
    place: &'a str,
}

/// What is read for the page.
struct Found {
    programme: ImmersionProgramme,
    mornings: Vec<Preparation>,
    presences: BTreeMap<PreparationId, BTreeSet<ImmersionWorkerId>>,
    workers: Vec<Worker>,
}

fn read(conn: &mut Conn, key: &::store::SealKey, id: ImmersionId) -> Result<Option<Found>, StoreError> {
    let Some(programme) = programme(conn, id)? else { return Ok(None) };
    let (mornings, presences) = (preparations(conn, id)?, presences(conn, id)?);
    Ok(Some(Found { programme, mornings, presences, workers: workers(conn, key, id)? }))
}

async fn found(room: &Immersions, id: ImmersionId) -> Result<Found, Failure> {
    let key = room.key.clone();
    room.read(move |conn| read(conn, &key, id)).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = found(&room, id.into()).await?;
    Ok(page(&visit, &found, Typed { hour: "09:30", ..Typed::default() }, &Faults::default()))
}

fn page(visit: &Visit, found: &Found, typed: Typed<'_>, faults: &Faults) -> Page {
    let there: BTreeSet<_> = found.presences.values().flatten().collect();
    let absent = found.workers.iter().filter(|worker| !there.contains(&worker.id));
    let body = Mornings {
        visit,
        programme: &found.programme,
        mornings: found.mornings.iter().map(|one| morning(visit, found, one)).collect(),
        unprepared: absent.map(named).collect(),
        typed,
        form: PreparationId::new_v7(visit.now, visit.chance()).to_string(),
        faults,
        may_plan: found.mornings.len() < MOST_MORNINGS && found.programme.state < it::State::Returns,
        may_end: found.programme.state == it::State::Matched && !there.is_empty(),
    };
    visit.page(visit.say_of("immersion-mornings-title", &found.programme.title), &body).not_indexed()
}

fn named(worker: &Worker) -> String {
    let parts = [worker.name.as_str(), worker.work.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn morning(visit: &Visit, found: &Found, one: &Preparation) -> Morning {
    let there = found.presences.get(&one.id);
    let was = |worker: &Worker| there.is_some_and(|there| there.contains(&worker.id));
    let choice = |worker: &Worker| Choice::new(worker.id.to_string(), named(worker), was(worker));
    Morning {
        id: one.id.to_string(),
        title: saying::moment(one.starts, visit.locale),
        place: one.place.clone(),
        people: found.workers.iter().map(choice).collect(),
        there: there.map_or(0, BTreeSet::len),
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&room, id.into()).await?;
    let (programme, now) = (found.programme.id, visit.now);
    let here = paths::below(programme, "matinees");
    let morning = Uuid::parse_str(filled.text("matinee")).ok().map(PreparationId::from);
    match (filled.text("act"), morning) {
        ("there", Some(morning)) => {
            let ids = filled.all("presents").filter_map(|text| Uuid::parse_str(text).ok());
            let there: BTreeSet<ImmersionWorkerId> = ids.map(Into::into).collect();
            room.write(move |conn| note_presences(conn, (programme, morning), &there)).await?;
            Ok(visit.go(&here, "immersion-told-there"))
        }
        ("off", Some(morning)) => {
            room.write(move |conn| call_off(conn, (programme, morning))).await?;
            Ok(visit.go(&here, "immersion-told-off"))
        }
        ("prepared", _) => {
            room.write(move |conn| it::mark_prepared(conn, programme, now)).await?;
            Ok(visit.go(&paths::programme(programme), "immersion-told-prepared"))
        }
        _ => plan_it(&room, &visit, &found, (morning, &filled)).await,
    }
}

async fn plan_it(
    room: &Immersions,
    visit: &Visit,
    found: &Found,
    (id, filled): (Option<PreparationId>, &Filled),
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let starts = moment(visit, filled);
    if starts.is_none() {
        faults.note("jour", visit.say("immersion-fault-moment"));
    }
    if filled.text("lieu").chars().count() > LONGEST_PLACE {
        faults.note("lieu", visit.say_count("web-fault-too-long", LONGEST_PLACE));
    }
    let (Some(id), Some(starts), true) = (id, starts, faults.is_empty()) else {
        let typed =
            Typed { day: filled.text("jour"), hour: filled.text("heure"), place: filled.text("lieu") };
        return Ok(page(visit, found, typed, &faults).again().into_response());
    };
    let place = filled.text("lieu").to_owned();
    let new = Preparation { id, programme: found.programme.id, starts, place };
    let (desk, programme) = (room.desk(visit), found.programme.id);
    room.write(move |conn| plan_and_tell(conn, &desk, &new)).await?;
    Ok(visit.go(&paths::below(programme, "matinees"), "immersion-told-planned"))
}

fn moment(visit: &Visit, filled: &Filled) -> Option<DateTime<Utc>> {
    let day = saying::near_day(filled.text("jour"), visit.today())?;
    let hour = NaiveTime::parse_from_str(filled.text("heure"), "%H:%M").ok()?;
    Some(TimeZoneName::PARIS.instant(day.and_time(hour)))
}

/// Plans a morning to come and writes to everybody who takes part; a morning that is past is noted and told to nobody.
fn plan_and_tell(conn: &mut Conn, desk: &Desk, new: &Preparation) -> Result<(), StoreError> {
    if !plan(conn, new)? || new.starts <= desk.now {
        return Ok(());
    }
    let Some(programme) = programme(conn, new.programme)? else { return Ok(()) };
    for worker in workers(conn, &desk.key, new.programme)? {
        letters::tell_worker(conn, desk, ("morning", &new.id.to_string()), (&programme, &worker))?;
    }
    Ok(())
}
