//! One encounter, for the organisations of it: answering, finding the day, the agenda, moving it or calling it off.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId};
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::answer::told;
use super::{Encounters, asked, coordinates, own};
use crate::about::about;
use crate::acting::{self, Outcome};
use crate::calendar;
use crate::encounter::{Encounter, EncounterState};
use crate::paths;
use crate::poll::poll;
use crate::reply::{form, understood};
use crate::store::encounters::encounter;
use crate::typed::{READ_AGAIN, moment, words};
use directory::OrganizationNames;

/// The longest point of an agenda, and the longest reason, in letters.
const LONGEST_POINT: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/meeting.html")]
struct MeetingPage<'a> {
    visit: &'a Visit,
    asked: &'a Encounter,
    crumbs: [Crumb; 2],
    act: String,
    fixes: &'static str,
    about: String,
    reply: Option<(String, String)>,
    /// The others for which she may answer.
    others: Vec<Crumb>,
    poll: String,
    agenda: Vec<(String, String)>,
    may_add: bool,
    organizes: bool,
    record: String,
    calendar: String,
    typed: Typed,
    faults: &'a Faults,
}

/// What was typed into the forms of this page.
#[derive(Default)]
struct Typed {
    acts: String,
    point: String,
    day: String,
    hour: String,
    reason: String,
    asks_to_reread: bool,
}

/// An encounter the member is of, and what she may do there.
struct Found {
    asked: Encounter,
    names: OrganizationNames,
    /// Her organisations among those of the encounter.
    own: Vec<OrganizationId>,
    /// Whether she asked for it, or looks after every organisation.
    organizes: bool,
}

impl Found {
    /// For which of those invited she may answer: hers, and when she organises those that no letter reaches.
    fn answers_for(&self) -> Vec<OrganizationId> {
        let may = |one: &&crate::Invited| {
            self.own.contains(&one.organization) || (self.organizes && !one.was_written)
        };
        self.asked.invited.iter().filter(may).map(|one| one.organization).collect()
    }
}

async fn found(visit: &Visit, room: &Encounters, id: Uuid) -> Result<Found, Failure> {
    let read = move |conn: &mut Conn| -> Result<Option<(Encounter, OrganizationNames)>, StoreError> {
        let Some(asked) = encounter(conn, EncounterId::from(id))? else { return Ok(None) };
        Ok(Some((asked, OrganizationNames::read(conn)?)))
    };
    let (asked, names) = room.read(read).await?.ok_or(Failure::NotFound)?;
    let own: Vec<OrganizationId> = own(visit).into_iter().filter(|one| asked.concerns(*one)).collect();
    let organizes = own.contains(&asked.asked_by) || coordinates(visit);
    if own.is_empty() && !organizes {
        Err(Failure::NotFound)
    } else {
        Ok(Found { asked, names, own, organizes })
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Encounters>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = found(&visit, &room, id).await?;
    Ok(page(&visit, &found, None))
}

fn page(visit: &Visit, found: &Found, sent: Option<(&Filled, &Faults)>) -> Page {
    let (asked, names) = (&found.asked, &found.names);
    let act = paths::meeting(asked.id);
    let none = Faults::default();
    let is_ahead = asked.state.is_ahead();
    let is_reply = sent.is_some_and(|(filled, _)| !filled.text("par").is_empty());
    let has_begun = asked.has_begun(visit.now);
    let (reply, others) =
        if is_ahead && !has_begun { replies(visit, found, sent) } else { (None, Vec::new()) };
    let keeps = if found.organizes && is_ahead && asked.starts.is_none() { act.as_str() } else { "" };
    let is_over = asked.state.is_held() || (asked.state == EncounterState::Scheduled && has_begun);
    let body = MeetingPage {
        visit,
        asked,
        crumbs: crumbs(visit, &asked.subject),
        fixes: if asked.starts.is_some() { "encounter-move" } else { "encounter-fix-other" },
        about: about(visit, names, asked),
        reply,
        others,
        poll: if asked.starts.is_none() { poll(visit, names, asked, keeps) } else { String::new() },
        agenda: asked.agenda.iter().map(|(by, item)| (item.clone(), names.name(*by).to_owned())).collect(),
        may_add: is_ahead,
        organizes: found.organizes && is_ahead,
        record: if is_over { paths::record(asked.id) } else { String::new() },
        calendar: asked.starts.map(|_| paths::meeting_calendar(asked.id)).unwrap_or_default(),
        typed: sent.map(|(filled, faults)| typed(filled, faults)).unwrap_or_default(),
        faults: sent.filter(|_| !is_reply).map_or(&none, |(_, faults)| faults),
        act: act.clone(),
    };
    visit.page(asked.subject.clone(), &body).not_indexed()
}

/// The form for one of those she may answer for, and the ways to answer for the others.
fn replies(
    visit: &Visit,
    found: &Found,
    sent: Option<(&Filled, &Faults)>,
) -> (Option<(String, String)>, Vec<Crumb>) {
    let sent = sent.filter(|(filled, _)| !filled.text("par").is_empty());
    let for_whom = sent.map_or_else(|| asked(visit, "pour"), |(filled, _)| filled.text("par"));
    let may = found.answers_for();
    let chosen = may.iter().find(|one| one.to_string() == for_whom).or(may.first());
    let act = paths::meeting(found.asked.id);
    let reply = |one: &OrganizationId| {
        (found.names.name(*one).to_owned(), form(visit, &act, (&found.asked, *one), sent))
    };
    let way = |one: &OrganizationId| Crumb {
        label: found.names.name(*one).to_owned(),
        href: paths::meeting_for(found.asked.id, *one),
    };
    (chosen.map(reply), may.iter().filter(|one| Some(*one) != chosen).map(way).collect())
}

/// The way back to all meetings.
pub(super) fn crumbs(visit: &Visit, title: &str) -> [Crumb; 2] {
    let label = visit.say("encounter-hub-title").into_owned();
    [Crumb { label, href: paths::HUB.to_owned() }, Crumb { label: title.to_owned(), href: String::new() }]
}

fn typed(filled: &Filled, faults: &Faults) -> Typed {
    let text = |field: &str| filled.text(field).to_owned();
    Typed {
        acts: text("acte"),
        point: text("point"),
        day: text("jour_fixe"),
        hour: text("heure_fixe"),
        reason: text("raison"),
        asks_to_reread: !faults.of(READ_AGAIN).is_empty(),
    }
}

/// What the member does.
enum Act {
    Answer(OrganizationId, acting::Reply),
    Keep(chrono::DateTime<chrono::Utc>),
    Cancel(String),
    Add(OrganizationId, String),
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Encounters>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&visit, &room, id).await?;
    let act = match read_act(&visit, &filled, &found)? {
        Ok(act) => act,
        Err(faults) => return Ok(page(&visit, &found, Some((&filled, &faults))).again().into_response()),
    };
    let (desk, id, point) = (room.desk(&visit), found.asked.id, point(&visit));
    admit(&visit, &room, &act, id)?;
    let by = Some(found.asked.asked_by).filter(|asker| found.own.contains(asker));
    let notice = match &act {
        Act::Answer(..) => told(Outcome::Done),
        Act::Keep(_) => "encounter-told-scheduled",
        Act::Cancel(_) => "encounter-told-cancelled",
        Act::Add(..) => "encounter-told-added",
    };
    let done = room.write(move |conn| match &act {
        Act::Answer(by, reply) => acting::answer(conn, &desk, (id, *by), reply),
        Act::Keep(starts) => acting::schedule(conn, &desk, (id, by), *starts),
        Act::Cancel(reason) => acting::cancel(conn, &desk, (id, by), reason),
        Act::Add(by, text) => acting::add_point(conn, (id, *by), (point, text), desk.now),
    });
    let notice = if done.await? == Outcome::Done { notice } else { told(Outcome::TooLate) };
    Ok(visit.go(&paths::meeting(id), notice))
}

/// Counts what writes letters: so many a day for one encounter, and for each organisation answered for.
fn admit(visit: &Visit, room: &Encounters, act: &Act, id: EncounterId) -> Result<(), Failure> {
    let account = visit.member.as_ref().map(|member| member.account.to_string()).unwrap_or_default();
    match act {
        Act::Answer(by, _) => room.acts.admit(&format!("{account}/{id}/{by}"), visit.now),
        Act::Keep(_) | Act::Cancel(_) => room.acts.admit(&format!("{account}/{id}"), visit.now),
        Act::Add(..) => Ok(()),
    }
}

/// The identity of a new point.
fn point(visit: &Visit) -> Uuid {
    uuid::Builder::from_random_bytes(visit.chance()).into_uuid()
}

/// What a form that was sent asks for; a stranger to it finds nothing.
fn read_act(visit: &Visit, filled: &Filled, found: &Found) -> Result<Result<Act, Faults>, Failure> {
    let mut faults = filled.faults();
    if let Ok(by) = filled.text("par").parse::<OrganizationId>() {
        if !found.answers_for().contains(&by) {
            return Err(Failure::NotFound);
        }
        return Ok(understood(visit, filled, &found.asked).map(|reply| Act::Answer(by, reply)));
    }
    let act = match filled.text("acte") {
        "point" => {
            let missing = Some("encounter-fault-point");
            let text = words((visit, filled), ("point", LONGEST_POINT), missing, &mut faults);
            let by = found.own.first().copied().unwrap_or(found.asked.asked_by);
            Some(Act::Add(by, text))
        }
        _ if !found.organizes => return Err(Failure::NotFound),
        "retenir" => {
            let day = found.asked.days.iter().find(|day| day.id.to_string() == filled.text("jour"));
            let day = day.ok_or(Failure::NotFound)?;
            if day.starts <= visit.now {
                faults.note("jour_fixe", visit.say("encounter-fault-day"));
            }
            Some(Act::Keep(day.starts))
        }
        "fixer" => {
            let starts = moment((visit, filled), ("jour_fixe", "heure_fixe"), &mut faults);
            if starts.is_none() && faults.is_empty() {
                faults.note("jour_fixe", visit.say("encounter-fault-day"));
            }
            starts.map(Act::Keep)
        }
        "annuler" => Some(Act::Cancel(words((visit, filled), ("raison", LONGEST_POINT), None, &mut faults))),
        _ => return Err(Failure::NotFound),
    };
    Ok(act.filter(|_| faults.is_empty()).ok_or(faults))
}

pub(super) async fn calendar(
    visit: Visit,
    State(room): State<Encounters>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let found = found(&visit, &room, id).await?;
    let page = paths::meeting(found.asked.id);
    let text = calendar::calendar(&visit, &found.names, (&found.asked, &page)).ok_or(Failure::NotFound)?;
    Ok(visit.text("text/calendar; charset=utf-8", text))
}
