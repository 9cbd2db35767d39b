//! What was noted: members read and write the notes of their own organisations, the coordination sees how many there are.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use speed_meeting::showing::guest_name;
use speed_meeting::{Guest, State as Stands, id_of};
use uuid::Uuid;
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::EventDay;
use crate::afternoon::Afternoon;
use crate::note;
use crate::noting::{Line, lines, sent};
use crate::store::notes::count_notes;

#[derive(askama::Template)]
#[template(path = "pages/notes.html")]
struct Notes<'a> {
    visit: &'a Visit,
    title: String,
    meeting_title: String,
    others: Vec<Crumb>,
    name: String,
    act: String,
    author: String,
    lines: Vec<Line>,
    faults: &'a Faults,
    counts: Vec<(String, i64)>,
}

/// What the page shows.
struct Shown {
    afternoon: Afternoon,
    own: Vec<Guest>,
    chosen: Option<Guest>,
    noted: BTreeMap<Uuid, String>,
    counts: Vec<(Uuid, i64)>,
}

/// Those of whose notes a member reads: the participants of organisations she acts for.
fn own(visit: &Visit, afternoon: &Afternoon) -> Vec<Guest> {
    let Some(member) = &visit.member else { return Vec::new() };
    let is_own = |who: &Guest| {
        let of = afternoon.meeting.guest_organization(*who);
        of.is_some_and(|of| member.acts_for(of) && member.may(Action::JoinEncounter, of))
    };
    afternoon.everyone().into_iter().filter(is_own).collect()
}

/// What is asked of the page: whose notes.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    qui: Option<Uuid>,
}

async fn look(room: &EventDay, visit: &Visit, (id, qui): (Uuid, Option<Uuid>)) -> Result<Shown, Failure> {
    let afternoon = room.found(id).await?;
    let runs = visit.member.as_ref().is_some_and(|one| one.reach(Action::RunEncounter) == Reach::Everything);
    let own = own(visit, &afternoon);
    let is_early = matches!(afternoon.meeting.state, Stands::Draft | Stands::Invitations);
    if !runs && (own.is_empty() || is_early) {
        return Err(Failure::NotFound);
    }
    let asked = own.iter().copied().find(|who| Some(id_of(*who)) == qui);
    let chosen = asked.or_else(|| own.first().copied());
    let key = room.key.clone();
    let read = move |conn: &mut ::store::Conn| {
        let noted = chosen.map(|who| note::notes(conn, &key, (id, id_of(who)))).transpose()?;
        Ok((noted.unwrap_or_default(), count_notes(conn, id)?))
    };
    let (noted, counts) = room.read(read).await?;
    let counts = if runs { counts } else { Vec::new() };
    Ok(Shown { afternoon, own, chosen, noted, counts })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let shown = look(&room, &visit, (id, asked.qui)).await?;
    Ok(page(&visit, &shown, &Faults::default()))
}

fn here(meeting: Uuid, who: Guest) -> String {
    speed_meeting::paths::notes(meeting, id_of(who))
}

fn page(visit: &Visit, shown: &Shown, faults: &Faults) -> Page {
    let (afternoon, chosen) = (&shown.afternoon, shown.chosen);
    let meeting = &afternoon.meeting;
    let name = |who: Guest| guest_name(visit, meeting, who);
    let tab = |who: &Guest| Crumb {
        label: name(*who),
        href: if Some(*who) == chosen { String::new() } else { here(meeting.id.uuid(), *who) },
    };
    let count = |(author, count): &(Uuid, i64)| {
        let who = speed_meeting::participant(meeting, *author);
        (who.map_or(String::new(), name), *count)
    };
    let title = visit.say("event-day-notes-title").into_owned();
    let body = Notes {
        visit,
        title: title.clone(),
        meeting_title: meeting.title.clone(),
        others: if shown.own.len() > 1 { shown.own.iter().map(tab).collect() } else { Vec::new() },
        name: chosen.map_or(String::new(), name),
        act: speed_meeting::paths::below(meeting.id.uuid(), "notes"),
        author: chosen.map_or(String::new(), |who| id_of(who).to_string()),
        lines: chosen.map(|who| lines(visit, afternoon, who, &shown.noted)).unwrap_or_default(),
        faults,
        counts: shown.counts.iter().map(count).collect(),
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let author = filled.text("qui").parse::<Uuid>().ok();
    let mut shown = look(&room, &visit, (id, author)).await?;
    let who = shown.chosen.filter(|who| Some(id_of(*who)) == author).ok_or(Failure::NotFound)?;
    let (said, faults) = sent((&visit, &filled), &shown.afternoon, who);
    if !faults.is_empty() {
        shown.noted = said.into_iter().collect();
        return Ok(page(&visit, &shown, &faults).again().into_response());
    }
    let (key, whose, now) = (room.key.clone(), (id, id_of(who)), visit.now);
    room.write(move |conn| note::keep(conn, &key, whose, (&said, now))).await?;
    Ok(visit.go(&here(id, who), "event-day-told-noted"))
}
