//! Somebody who goes round: who, how many, and what was answered.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SpeedMeetingId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::partner::{known, mailbox};
use super::{SpeedMeetings, participant, way};
use crate::keeping::{put_visitor, speed_meeting};
use crate::paper_list::{LONGEST_NAME, people};
use crate::paths;
use crate::reply::{self, Reply};
use crate::showing::guest_name;
use crate::speed_meeting::{Guest, MOST_PEOPLE, SpeedMeeting, Visitor};

#[derive(askama::Template)]
#[template(path = "pages/visitor.html")]
struct VisitorPage<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    here: String,
    one: &'a Visitor,
    name: String,
    is_open: bool,
    is_who: bool,
    organizations: Vec<Choice>,
    reply: String,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path((id, visitor)): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    let one = meeting.visitor(visitor.into()).cloned().ok_or(Failure::NotFound)?;
    let said = reply::said(&meeting, Guest::Visitor(one.id)).ok_or(Failure::NotFound)?;
    page(&visit, &room, (&meeting, &one), (&said, &Faults::default(), false)).await
}

async fn page(
    visit: &Visit,
    room: &SpeedMeetings,
    (meeting, one): (&SpeedMeeting, &Visitor),
    (said, faults, is_who): (&Reply, &Faults, bool),
) -> Result<Page, Failure> {
    let here = paths::visitor(meeting.id.uuid(), one.id.uuid());
    let none = Faults::default();
    let chosen = one.organization.map(|id| id.to_string()).unwrap_or_default();
    let who = (meeting, Guest::Visitor(one.id));
    let name = guest_name(visit, meeting, Guest::Visitor(one.id));
    let body = VisitorPage {
        visit,
        way: way(visit, meeting, name.clone()),
        name: name.clone(),
        one,
        is_open: meeting.state.is_open(),
        is_who,
        organizations: room.organizations(visit, &chosen).await?,
        reply: reply::form(visit, &here, who, (said, if is_who { &none } else { faults })),
        here,
        faults: if is_who { faults } else { &none },
    };
    Ok(visit.page(name, &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path((id, visitor)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    let one = meeting.visitor(visitor.into()).cloned().ok_or(Failure::NotFound)?;
    if !meeting.state.is_open() {
        return Ok(visit.go(&paths::one(id), "speed-meeting-told-locked"));
    }
    let who = Guest::Visitor(one.id);
    let said = reply::said(&meeting, who).ok_or(Failure::NotFound)?;
    match filled.text("act") {
        "remove" => participant::remove(&visit, &room, (meeting.id, who)).await,
        "who" => {
            let mut faults = filled.faults();
            let changed = understood((&visit, &filled), one, &mut faults);
            if !faults.is_empty() {
                let page = page(&visit, &room, (&meeting, &changed), (&said, &faults, true)).await?;
                return Ok(page.again().into_response());
            }
            let (key, of) = (room.key.clone(), meeting.id);
            let is_kept = room.write(move |conn| keep_who(conn, &key, of, &changed)).await?;
            Ok(participant::done(&visit, of, is_kept))
        }
        _ => match participant::answer((&visit, &filled), &room, (&meeting, who), &said).await? {
            Ok(done) => Ok(done),
            Err((reply, faults)) => {
                let page = page(&visit, &room, (&meeting, &one), (&reply, &faults, false)).await?;
                Ok(page.again().into_response())
            }
        },
    }
}

/// Keeps who goes round, and nothing of what an answer by letter may have said meanwhile.
fn keep_who(
    conn: &mut ::store::Conn,
    key: &::store::SealKey,
    meeting: SpeedMeetingId,
    changed: &Visitor,
) -> Result<bool, ::store::StoreError> {
    let Some(found) = speed_meeting(conn, key, meeting)?.filter(|found| found.state.is_open()) else {
        return Ok(false);
    };
    let organization = known(conn, changed.organization)?;
    let mut there = found.visitors.into_iter().enumerate();
    let Some((rank, one)) = there.find(|(_, one)| one.id == changed.id) else { return Ok(false) };
    let (presence, answer) = (one.presence, one.answer);
    let kept = Visitor { presence, answer, organization, ..changed.clone() };
    put_visitor(conn, key, (meeting, rank), &kept)?;
    Ok(true)
}

/// The visitor with what was sent; faults are noted.
fn understood((visit, filled): (&Visit, &Filled), mut one: Visitor, faults: &mut Faults) -> Visitor {
    filled.text("nom").clone_into(&mut one.name);
    filled.text("langue").clone_into(&mut one.language);
    one.organization = filled.text("organisation").parse::<OrganizationId>().ok();
    one.newcomer = filled.is_ticked("nouveau");
    one.mailbox = mailbox((visit, filled), faults);
    if one.name.is_empty() {
        faults.note("nom", visit.say("speed-meeting-fault-empty"));
    }
    for (field, text) in [("nom", &one.name), ("langue", &one.language)] {
        if text.chars().count() > LONGEST_NAME {
            faults.note(field, visit.say_count("speed-meeting-fault-long", LONGEST_NAME));
        }
    }
    match people(filled.text("personnes")) {
        Some(people) => one.people = people,
        None => {
            let values = [("least", 1_u32.into()), ("most", MOST_PEOPLE.into())];
            faults.note("personnes", visit.say_with("speed-meeting-fault-number", &values));
        }
    }
    one
}
