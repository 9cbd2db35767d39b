//! Everybody who takes part, with what is known of their wishes; adding people, writing to those who have not answered.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{ImmersionId, ImmersionWorkerId, OrganizationId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Immersions;
use crate::letters;
use crate::partner::partners;
use crate::paths;
use crate::people_list::{self, MOST_LINES, Written};
use crate::preparation::prepared;
use crate::programme::{self as it, ImmersionProgramme, programme};
use crate::store::names::organization_name;
use crate::wishing::{enlist, leave};
use crate::worker::{Worker, workers};

#[derive(askama::Template)]
#[template(path = "pages/workers.html")]
struct Workers<'a> {
    visit: &'a Visit,
    programme: &'a ImmersionProgramme,
    lines: Vec<Line>,
    wishing: usize,
    to_write: usize,
    organizations: Vec<Choice>,
    form: String,
    typed: &'a str,
    faults: &'a Faults,
    is_open: bool,
    most_lines: usize,
}

struct Line {
    name: String,
    work: String,
    organization: String,
    href: String,
    id: String,
    has_answered: bool,
    is_prepared: bool,
    before: bool,
    by_paper: bool,
    days: usize,
}

/// What is read for the page.
struct Found {
    programme: ImmersionProgramme,
    workers: Vec<Worker>,
    prepared: BTreeSet<ImmersionWorkerId>,
    names: BTreeMap<OrganizationId, String>,
    partners: Vec<OrganizationId>,
}

fn read(conn: &mut Conn, key: &::store::SealKey, id: ImmersionId) -> Result<Option<Found>, StoreError> {
    let Some(programme) = programme(conn, id)? else { return Ok(None) };
    let workers = workers(conn, key, id)?;
    let partners: Vec<_> = partners(conn, id)?
        .into_iter()
        .filter(|one| one.answer.takes_part())
        .map(|one| one.organization)
        .collect();
    let mut names = BTreeMap::new();
    let every: BTreeSet<_> = workers.iter().map(|one| one.organization).chain(partners.clone()).collect();
    for organization in every {
        let name = organization_name(conn, organization.uuid())?.unwrap_or_default();
        names.insert(organization, name);
    }
    Ok(Some(Found { prepared: prepared(conn, id)?, programme, workers, names, partners }))
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
    Ok(page(&visit, &found, ("", ""), &Faults::default()))
}

fn page(visit: &Visit, found: &Found, (organization, typed): (&str, &str), faults: &Faults) -> Page {
    let choice = |id: &OrganizationId| {
        let name = found.names.get(id).cloned().unwrap_or_default();
        Choice::new(id.to_string(), name, id.to_string() == organization)
    };
    let waits = |one: &&Worker| !one.has_answered && !one.mail.is_empty();
    let body = Workers {
        visit,
        programme: &found.programme,
        lines: found.workers.iter().map(|worker| line(found, worker)).collect(),
        wishing: found.workers.iter().filter(|one| one.has_answered).count(),
        to_write: if found.programme.state == it::State::Wishes {
            found.workers.iter().filter(waits).count()
        } else {
            0
        },
        organizations: found.partners.iter().map(choice).collect(),
        form: ImmersionId::new_v7(visit.now, visit.chance()).to_string(),
        typed,
        faults,
        is_open: found.programme.state <= it::State::Wishes,
        most_lines: MOST_LINES,
    };
    visit.page(visit.say_of("immersion-workers-title", &found.programme.title), &body).not_indexed()
}

fn line(found: &Found, worker: &Worker) -> Line {
    Line {
        name: worker.name.clone(),
        work: worker.work.clone(),
        organization: found.names.get(&worker.organization).cloned().unwrap_or_default(),
        href: paths::worker(found.programme.id, worker.id),
        id: worker.id.to_string(),
        has_answered: worker.has_answered,
        is_prepared: found.prepared.contains(&worker.id),
        before: worker.unplaced_last_time,
        by_paper: worker.mail.is_empty(),
        days: worker.days.len(),
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&room, id.into()).await?;
    let (here, desk) = (paths::below(id.into(), "participants"), room.desk(&visit));
    let programme = found.programme.id;
    match filled.text("act") {
        "remind" => {
            room.write(move |conn| write_to_silent(conn, &desk, programme)).await?;
            Ok(visit.go(&here, "immersion-told-reminded"))
        }
        "leave" => {
            let Ok(worker) = Uuid::parse_str(filled.text("personne")) else { return Ok(visit.go(&here, "")) };
            let left = room.write(move |conn| leave(conn, worker.into(), (programme, None))).await?;
            Ok(visit.go(&here, if left { "immersion-told-left" } else { "immersion-told-too-late" }))
        }
        _ => add(&room, &visit, &found, &filled).await,
    }
}

async fn add(room: &Immersions, visit: &Visit, found: &Found, filled: &Filled) -> Result<Response, Failure> {
    let (organization, form, people) = match understood(visit, found, filled) {
        Ok(understood) => understood,
        Err(faults) => {
            let typed = (filled.text("organisme"), filled.text("personnes"));
            return Ok(page(visit, found, typed, &faults).again().into_response());
        }
    };
    let (key, now, id) = (room.key.clone(), visit.now, found.programme.id);
    let added = room.write(move |conn| enlist(conn, &key, (id, organization, form), (&people, now))).await?;
    let told = if added == 0 { "immersion-told-nobody" } else { "immersion-told-people" };
    Ok(visit.go(&paths::below(id, "participants"), told))
}

fn understood(
    visit: &Visit,
    found: &Found,
    filled: &Filled,
) -> Result<(OrganizationId, Uuid, Vec<Written>), Faults> {
    let mut faults = filled.faults();
    let id = |field: &str| Uuid::parse_str(filled.text(field)).ok();
    let organization = id("organisme").map(OrganizationId::from).filter(|id| found.partners.contains(id));
    if organization.is_none() {
        faults.note("organisme", visit.say("immersion-fault-organization"));
    }
    let people = match people_list::read(filled.text("personnes")) {
        Ok(people) if people.is_empty() => {
            faults.note("personnes", visit.say("immersion-fault-nobody"));
            people
        }
        Ok(people) => people,
        Err((line, why)) => {
            let values = [("line", line.into()), ("count", MOST_LINES.into())];
            faults.note("personnes", visit.say_with(why.key(), &values));
            Vec::new()
        }
    };
    match (organization, id("envoi")) {
        (Some(organization), Some(form)) if faults.is_empty() => Ok((organization, form, people)),
        _ => Err(faults),
    }
}

/// Writes to whoever has not said her wishes, once a day.
fn write_to_silent(conn: &mut Conn, desk: &Desk, id: ImmersionId) -> Result<(), StoreError> {
    let is_open = |found: &ImmersionProgramme| found.state == it::State::Wishes;
    let Some(programme) = programme(conn, id)?.filter(is_open) else { return Ok(()) };
    let about = desk.today().to_string();
    for worker in workers(conn, &desk.key, id)?.iter().filter(|worker| !worker.has_answered) {
        letters::tell_worker(conn, desk, ("wishes", &about), (&programme, worker))?;
    }
    Ok(())
}
