//! The minutes of an encounter: read by those who were there, and what to do with them.

use ::store::Conn;
use axum::extract::{Path, State};
use chrono::TimeDelta;
use directory::{RecordKind, handle};
use encounter::Encounter;
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId};
use web::{Failure, Faults, Filled, Page, Tone, Visit};

use super::{MinutesRoom, admitted, may_write, offer, speaks_for, ways_back, writing};
use crate::closing::{found, may_be_written};
use crate::contacts::{Tally, tally};
use crate::paths;
use crate::record::{FollowUp, Minutes, Publication};
use crate::store::directory::count_suggestions;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::Form;

/// Corrections proposed within this time of a meeting come of it.
const CORRECTED_WITHIN: TimeDelta = TimeDelta::days(1);

/// What the page of minutes shows.
pub(super) struct Shown {
    pub(super) encounter: Encounter,
    pub(super) minutes: Option<Minutes>,
    names: OrganizationNames,
    corrections: Vec<(OrganizationId, i64)>,
    contacts: Tally,
}

pub(super) fn read(conn: &mut Conn, id: EncounterId) -> Result<Option<Shown>, ::store::StoreError> {
    let Some((encounter, minutes)) = found(conn, id)? else { return Ok(None) };
    let mut corrections = Vec::new();
    if let Some(minutes) = &minutes {
        let since = minutes.closed_at.unwrap_or(minutes.changed_at) - CORRECTED_WITHIN;
        for organization in minutes.organizations() {
            corrections.push((organization, count_suggestions(conn, organization.uuid(), since)?));
        }
    }
    let contacts = tally(conn, id.uuid())?;
    Ok(Some(Shown { encounter, minutes, names: OrganizationNames::read(conn)?, corrections, contacts }))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let shown = room.read(move |conn| read(conn, id.into())).await?.ok_or(Failure::NotFound)?;
    admitted(&visit, &shown.encounter, shown.minutes.as_ref())?;
    let writes = may_write(&visit, &shown.encounter, shown.minutes.as_ref());
    let wishes_to_write = writes && visit.query.split('&').any(|pair| pair == "corriger=1");
    match &shown.minutes {
        Some(minutes) if minutes.closed_at.is_some() && !wishes_to_write => {
            Ok(reading(&visit, &shown, minutes, None))
        }
        _ if !may_be_written(&shown.encounter, visit.now) => {
            Ok(nothing_yet(&visit, &shown.encounter, "minutes-too-early"))
        }
        _ if !writes => Ok(nothing_yet(&visit, &shown.encounter, "minutes-not-yet")),
        _ => writing::page(&visit, (&shown.encounter, shown.minutes.as_ref()), &shown.names, None),
    }
}

/// Before the meeting there is nothing to write down, and before it is written nothing to read; sheets can be printed.
fn nothing_yet(visit: &Visit, encounter: &Encounter, why: &str) -> Page {
    let mut body = Body::titled(visit, "minutes-title");
    body.below(ways_back(visit, encounter)).lead(visit.say(why));
    let sheet = paths::below(encounter.id.uuid(), "emargement");
    body.plain_ways(&[("minutes-to-attendance", sheet), ("minutes-to-kits", paths::KITS.to_owned())]);
    body.page()
}

/// Closed minutes. `sent` is an offer of contacts that came before, with its faults.
pub(super) fn reading(
    visit: &Visit,
    shown: &Shown,
    minutes: &Minutes,
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let id = shown.encounter.id.uuid();
    let mut body = Body::titled(visit, "minutes-title");
    body.below(ways_back(visit, &shown.encounter));
    body.lead(lead(visit, &shown.encounter, minutes));
    let mut ways = vec![("minutes-to-print", paths::below(id, "releve"))];
    if may_write(visit, &shown.encounter, Some(minutes)) {
        ways.push(("minutes-to-correct", format!("{}?corriger=1", paths::minutes(id))));
    }
    body.plain_ways(&ways);
    said(&mut body, (visit, &shown.names), (&shown.encounter, minutes));
    publication(&mut body, visit, minutes);
    corrections(&mut body, visit, shown);
    body.heading("contacts", "minutes-contacts-heading");
    if shown.contacts.offered > 0 {
        body.text(told(visit, shown.contacts));
    }
    body.html(offer::form(visit, minutes, &shown.names, sent));
    body.page()
}

fn told(visit: &Visit, tally: Tally) -> String {
    let values = [("offered", tally.offered.into()), ("settled", tally.settled.into())];
    visit.say_with("minutes-contacts-tally", &values).into_owned()
}

/// « Le 12 octobre 2026 : 3 organisations, 9 personnes. »
pub(super) fn lead(visit: &Visit, encounter: &Encounter, minutes: &Minutes) -> String {
    let day = visit.date(minutes.held_on);
    let values = [
        ("subject", encounter.subject.as_str().into()),
        ("day", day.as_str().into()),
        ("organizations", minutes.attendance.len().into()),
        ("people", minutes.headcount().into()),
    ];
    visit.say_with("minutes-lead", &values).into_owned()
}

/// Who came, what was learnt and decided, what is to be done.
fn said(
    body: &mut Body<'_>,
    (visit, names): (&Visit, &OrganizationNames),
    (encounter, minutes): (&Encounter, &Minutes),
) {
    body.heading("presents", "minutes-attendance");
    let rows = minutes.attendance.iter();
    let rows = rows.map(|one| vec![names.cell(one.organization), Cell::text(visit.number(one.people))]);
    let head = ["minutes-organization", "minutes-people"];
    body.table(("minutes-attendance", "minutes-attendance-none"), &head, rows.collect());
    if !minutes.learnt.is_empty() {
        body.heading("appris", "minutes-learnt").text(&minutes.learnt);
    }
    body.heading("decisions", "minutes-decisions");
    if minutes.decisions.is_empty() {
        body.say("minutes-decisions-none");
    }
    body.list(minutes.decisions.iter().map(Cell::text).collect());
    body.heading("suites", "minutes-follow-ups");
    let (writes, back) =
        (may_write(visit, encounter, Some(minutes)), paths::minutes(minutes.encounter.uuid()));
    let rows = minutes.follow_ups.iter().map(|(_, one)| {
        let may_mark = writes || one.organization.is_some_and(|owner| speaks_for(visit, &[owner]));
        row(visit, names, one, may_mark.then_some(back.as_str()))
    });
    let head = ["minutes-what", "minutes-who", "minutes-until", "minutes-standing"];
    body.table(("minutes-follow-ups", "minutes-follow-ups-none"), &head, rows.collect());
}

/// One follow-up as a row: what, who, until when, and the button that says it is done, which leads back to a page;
/// none for who may not say it.
pub(super) fn row(visit: &Visit, names: &OrganizationNames, one: &FollowUp, back: Option<&str>) -> Vec<Cell> {
    let who = one.organization.map_or_else(|| Cell::text("—"), |owner| names.cell(owner));
    let due = one.due_on.map_or_else(|| visit.say("minutes-no-day").into_owned(), |due| visit.date(due));
    let (state, act, key) = match (one.done_at.is_some(), one.is_late(visit.today())) {
        (true, _) => ("minutes-done", "rouvrir", "minutes-reopen"),
        (false, true) => ("minutes-late", "fait", "minutes-mark-done"),
        (false, false) => ("minutes-to-do", "fait", "minutes-mark-done"),
    };
    let button = |back: &str| {
        let sent = [("act", act.to_owned()), ("retour", back.to_owned())];
        Form::button(visit, paths::follow_up(one.id.uuid()), key, &sent)
    };
    vec![
        Cell::text(&one.words),
        who.below(&one.function),
        Cell::text(due),
        Cell::text(visit.say(state)).with(back.map(button).unwrap_or_default()),
    ]
}

fn publication(body: &mut Body<'_>, visit: &Visit, minutes: &Minutes) {
    body.heading("publication", "minutes-publication");
    if minutes.summary.is_empty() || minutes.publication == Publication::Nobody {
        body.say("minutes-publication-none");
        return;
    }
    body.text(&minutes.summary).text(visit.say(minutes.publication.key()));
    body.plain_ways(&[("minutes-to-published", paths::below(minutes.encounter.uuid(), "publie"))]);
}

/// What was seen there corrects the directory: each record with the way to propose a change, and how many were.
fn corrections(body: &mut Body<'_>, visit: &Visit, shown: &Shown) {
    body.heading("fiches", "minutes-corrections");
    let all: i64 = shown.corrections.iter().map(|(_, count)| *count).sum();
    let tone = if all > 0 { Tone::Success } else { Tone::Information };
    body.notice(
        tone,
        visit.say_count("minutes-corrections-count", all),
        visit.say("minutes-corrections-why"),
    );
    let line = |(organization, count): &(OrganizationId, i64)| {
        let name = visit.say_of("minutes-correct-record", shown.names.name(*organization)).into_owned();
        let href = upkeep::paths::suggest_where(RecordKind::Organization, &handle(organization.uuid()));
        let counted = if *count > 0 {
            visit.say_count("minutes-corrected", *count).into_owned()
        } else {
            String::new()
        };
        Cell::link(name, href).below(counted)
    };
    body.list(shown.corrections.iter().map(line).collect());
}
