//! What changes when somebody is missing or comes after all: shown first, kept by a button.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use speed_meeting::showing::guest_name;
use speed_meeting::{Course, Guest, NoRounds, State as Stands};
use uuid::Uuid;
use vocabulary::id::SpeedPartnerId;
use web::{Crumb, Failure, Filled, Visit};

use super::{EventDay, way};
use crate::afternoon::Afternoon;
use crate::away;
use crate::changing::{Asked, Proposal, proposal};

#[derive(askama::Template)]
#[template(path = "pages/change.html")]
struct Change<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    lead: String,
    figures: Vec<(usize, String)>,
    lists: Vec<(String, Vec<[String; 2]>)>,
    fields: Vec<(&'static str, String)>,
    other: Crumb,
    act: String,
    day: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let afternoon = room.found(id).await?;
    let day = speed_meeting::paths::below(id, "jour");
    if afternoon.meeting.state != Stands::RotationLocked {
        return Ok(visit.go(&day, "event-day-told-closed"));
    }
    let asked = Asked::read(&pairs, &afternoon, afternoon.begun(visit.now));
    let proposal = match proposal(&afternoon, &asked) {
        Ok(proposal) => proposal,
        Err(why) => return Ok(visit.go(&day, notice(why))),
    };
    let title = visit.say("event-day-change-title").into_owned();
    let body = Change {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        lead: lead(&visit, (&afternoon, &proposal), asked.course),
        figures: figures(&visit, &proposal),
        lists: vec![
            (visit.say("event-day-lost").into_owned(), names(&visit, &afternoon, &proposal.lost)),
            (visit.say("event-day-found").into_owned(), names(&visit, &afternoon, &proposal.found)),
        ],
        fields: asked.fields(asked.course),
        other: other(&visit, id, &asked),
        act: speed_meeting::paths::below(id, "jour/reprise"),
        day,
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// The words for rounds that cannot be planned.
fn notice(why: NoRounds) -> &'static str {
    match why {
        NoRounds::Nobody => "speed-meeting-told-nobody",
        NoRounds::TooMany => "speed-meeting-told-many",
        NoRounds::Unsound => "speed-meeting-told-unsound",
    }
}

fn lead(visit: &Visit, (afternoon, proposal): (&Afternoon, &Proposal), course: Course) -> String {
    let key = match course {
        _ if proposal.held == afternoon.rounds() => "event-day-course-over",
        Course::Anew => "event-day-course-anew",
        Course::Keep => "event-day-course-keep",
    };
    visit.say_with(key, &[("round", (proposal.held + 1).into())]).into_owned()
}

fn figures(visit: &Visit, proposal: &Proposal) -> Vec<(usize, String)> {
    let counts = [
        (proposal.lost.len(), "event-day-figure-lost"),
        (proposal.found.len(), "event-day-figure-found"),
        (proposal.moved, "event-day-figure-moved"),
    ];
    counts.map(|(count, key)| (count, visit.say_count(key, count).into_owned())).to_vec()
}

fn names(visit: &Visit, afternoon: &Afternoon, pairs: &[(SpeedPartnerId, Guest)]) -> Vec<[String; 2]> {
    let name = |who| guest_name(visit, &afternoon.meeting, who);
    pairs.iter().map(|(partner, guest)| [name(*guest), name(Guest::Partner(*partner))]).collect()
}

/// The way to the same with the other course.
fn other(visit: &Visit, id: Uuid, asked: &Asked) -> Crumb {
    let (course, key) = match asked.course {
        Course::Keep => (Course::Anew, "event-day-try-anew"),
        Course::Anew => (Course::Keep, "event-day-try-keep"),
    };
    let fields = asked.fields(course).into_iter().map(|(name, value)| format!("{name}={value}"));
    let query = fields.collect::<Vec<_>>().join("&");
    let path = speed_meeting::paths::below(id, "jour/reprise");
    Crumb { label: visit.say(key).into_owned(), href: format!("{path}?{query}") }
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let afternoon = room.found(id).await?;
    let day = speed_meeting::paths::below(id, "jour");
    if afternoon.meeting.state != Stands::RotationLocked {
        return Ok(visit.go(&day, "event-day-told-closed"));
    }
    let mut pairs: Vec<(String, String)> =
        filled.all("absent").map(|id| ("absent".to_owned(), id.to_owned())).collect();
    for name in ["tour", "retour", "suite"] {
        pairs.push((name.to_owned(), filled.text(name).to_owned()));
    }
    let asked = Asked::read(&pairs, &afternoon, afternoon.begun(visit.now));
    let proposal = match proposal(&afternoon, &asked) {
        Ok(proposal) => proposal,
        Err(why) => return Ok(visit.go(&day, notice(why))),
    };
    let now = visit.now;
    let is_kept = room.write(move |conn| {
        let (meeting, before) = (afternoon.meeting.id, &afternoon.rotation);
        // Somebody else kept other rounds since these were read: theirs stand.
        if speed_meeting::rotation(conn, meeting)?.as_ref() != Some(before) {
            return Ok(false);
        }
        away::keep(conn, meeting.uuid(), &proposal.away)?;
        speed_meeting::replace_rotation(conn, meeting, &proposal.rotation, (proposal.begun, now))?;
        Ok(true)
    });
    let notice = if is_kept.await? { "event-day-told-kept" } else { "event-day-told-changed" };
    Ok(visit.go(&day, notice))
}
