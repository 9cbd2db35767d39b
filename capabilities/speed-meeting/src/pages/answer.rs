//! Answering by the link of a letter, without an account: looking changes nothing, the button does.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Crumb, Failure, Filled, Page, Visit};

use super::SpeedMeetings;
use crate::keeping::{rotation, speed_meeting};
use crate::reply;
use crate::rotation::Rotation;
use crate::seat::{self, Ways};
use crate::showing;
use crate::speed_meeting::{Guest, SpeedMeeting};
use crate::store::participants::link_by_digest;

#[derive(askama::Template)]
#[template(path = "pages/answer.html")]
struct AnswerPage<'a> {
    visit: &'a Visit,
    meeting: &'a SpeedMeeting,
    when: String,
    seats: Vec<String>,
    /// The other places of the same member, each on a page of its own.
    others: Vec<Crumb>,
}

/// What a secret opens.
struct Opened {
    meeting: SpeedMeeting,
    rotation: Option<Rotation>,
    who: Guest,
}

fn opened(
    conn: &mut Conn,
    key: &SealKey,
    (digest, now): (&[u8], chrono::DateTime<chrono::Utc>),
) -> Result<Option<Opened>, StoreError> {
    let Some(link) = link_by_digest(conn, digest)?.filter(|link| now < link.expires_at) else {
        return Ok(None);
    };
    let Some(meeting) = speed_meeting(conn, key, link.meeting.into())? else { return Ok(None) };
    let Some(who) = reply::participant(&meeting, link.participant) else { return Ok(None) };
    let rotation = rotation(conn, meeting.id)?;
    Ok(Some(Opened { meeting, rotation, who }))
}

async fn look(room: &SpeedMeetings, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    let found = room.read(move |conn| opened(conn, &key, (&digest, now))).await?.ok_or(Failure::NotFound)?;
    let Opened { meeting, rotation, who } = found;
    let meeting = room.veiled(visit, meeting, (vec![who], rotation.clone())).await?;
    Ok(Opened { meeting, rotation, who })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let found = look(&room, &visit, &secret).await?;
    let about = (&found.meeting, found.rotation.as_ref());
    let seat = seat::html(&visit, &Ways::by_link(&secret), about, found.who, None);
    Ok(page(&visit, about, (vec![seat], Vec::new())))
}

/// The page with one or several places.
pub(super) fn page(
    visit: &Visit,
    (meeting, rotation): (&SpeedMeeting, Option<&Rotation>),
    (seats, others): (Vec<String>, Vec<Crumb>),
) -> Page {
    let ends = rotation.filter(|_| !meeting.state.is_open()).and_then(Rotation::ends);
    let body = AnswerPage { visit, meeting, when: showing::span(visit, meeting, ends), seats, others };
    visit.page(meeting.title.clone(), &body).not_indexed()
}

pub(super) async fn reply(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = look(&room, &visit, &secret).await?;
    take(&visit, &room, (found, &filled), &Ways::by_link(&secret)).await
}

/// Takes an answer in, by whichever way it came.
async fn take(
    visit: &Visit,
    room: &SpeedMeetings,
    (found, filled): (Opened, &Filled),
    ways: &Ways,
) -> Result<Response, Failure> {
    let Opened { meeting, rotation, who } = found;
    let said = reply::said(&meeting, who).ok_or(Failure::NotFound)?;
    let (sent, faults) = reply::understood((visit, filled), (&meeting, who), &said);
    if !faults.is_empty() {
        let about = (&meeting, rotation.as_ref());
        let seat = seat::html(visit, ways, about, who, Some((&sent, &faults)));
        return Ok(page(visit, about, (vec![seat], Vec::new())).again().into_response());
    }
    if meeting.starts_at <= visit.now {
        return Ok(visit.go(&ways.here, "speed-meeting-told-locked"));
    }
    let (key, id) = (room.key.clone(), meeting.id);
    let is_kept = room.write(move |conn| reply::keep(conn, &key, (id, who), &sent)).await?;
    Ok(visit.go(&ways.here, if is_kept { "speed-meeting-answered" } else { "speed-meeting-told-locked" }))
}

/// Takes the answer of a member for a participant of an organisation of hers.
pub(super) async fn take_from_member(
    visit: &Visit,
    room: &SpeedMeetings,
    (meeting, who): (SpeedMeeting, Guest),
    filled: &Filled,
) -> Result<Response, Failure> {
    let ways = Ways::of_member(&meeting, who);
    take(visit, room, (Opened { meeting, rotation: None, who }, filled), &ways).await
}
