//! Noting something about those one met, by the link of a letter and without an account.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use speed_meeting::showing::guest_name;
use speed_meeting::{Guest, State as Stands, id_of, participant};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::EventDay;
use crate::afternoon::Afternoon;
use crate::note;
use crate::noting::{Line, lines, sent};
use crate::store::links::opened_by;

#[derive(askama::Template)]
#[template(path = "pages/noting.html")]
struct Noting<'a> {
    visit: &'a Visit,
    title: String,
    name: String,
    act: String,
    author: String,
    lines: Vec<Line>,
    faults: &'a Faults,
}

/// What a secret opens.
struct Opened {
    afternoon: Afternoon,
    who: Guest,
    noted: BTreeMap<Uuid, String>,
}

async fn look(room: &EventDay, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    let read = move |conn: &mut ::store::Conn| {
        let Some(link) = opened_by(conn, &digest, now)? else { return Ok(None) };
        let Some(afternoon) = Afternoon::of(conn, &key, link.meeting)? else { return Ok(None) };
        let Some(who) = participant(&afternoon.meeting, link.participant) else { return Ok(None) };
        let noted = note::notes(conn, &key, (link.meeting, link.participant))?;
        Ok(Some(Opened { afternoon, who, noted }))
    };
    let opened = room.read(read).await?.ok_or(Failure::NotFound)?;
    // Before rounds hold there is nobody one met.
    match opened.afternoon.meeting.state {
        Stands::Draft | Stands::Invitations => Err(Failure::NotFound),
        _ => Ok(opened),
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let opened = look(&room, &visit, &secret).await?;
    Ok(page(&visit, &opened, &speed_meeting::paths::noting(&secret), &Faults::default()))
}

fn page(visit: &Visit, opened: &Opened, act: &str, faults: &Faults) -> Page {
    let Opened { afternoon, who, noted } = opened;
    let title = visit.say("event-day-notes-title").into_owned();
    let body = Noting {
        visit,
        title: title.clone(),
        name: guest_name(visit, &afternoon.meeting, *who),
        act: act.to_owned(),
        author: id_of(*who).to_string(),
        lines: lines(visit, afternoon, *who, noted),
        faults,
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<EventDay>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut opened = look(&room, &visit, &secret).await?;
    let here = speed_meeting::paths::noting(&secret);
    let (said, faults) = sent((&visit, &filled), &opened.afternoon, opened.who);
    if !faults.is_empty() {
        opened.noted = said.into_iter().collect();
        return Ok(page(&visit, &opened, &here, &faults).again().into_response());
    }
    let (key, whose, now) =
        (room.key.clone(), (opened.afternoon.meeting.id.uuid(), id_of(opened.who)), visit.now);
    room.write(move |conn| note::keep(conn, &key, whose, (&said, now))).await?;
    Ok(visit.go(&here, "event-day-told-noted"))
}
