//! Closing the afternoon: it stands in the log of meetings, contacts are offered, notes and corrections are asked for.

use axum::extract::{Path, State};
use axum::response::Response;
use directory::RecordKind;
use minutes::contacts::{self, Tally};
use post::Desk;
use speed_meeting::State as Stands;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::{EventDay, way};
use crate::afternoon::Afternoon;
use crate::closing::{Wanted, close, pairs};

#[derive(askama::Template)]
#[template(path = "pages/close.html")]
struct Close<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    lead: String,
    figures: Vec<(usize, String)>,
    is_open: bool,
    button: &'static str,
    act: String,
    day: String,
    records: Vec<Crumb>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let tally = room.read(move |conn| contacts::tally(conn, id)).await?;
    let is_over = afternoon.meeting.state.is_over();
    let has_begun = afternoon.meeting.starts_at <= visit.now;
    let is_locked = afternoon.meeting.state == Stands::RotationLocked;
    let lead = match (is_over, is_locked && has_begun) {
        (true, _) => "event-day-close-done",
        (false, true) => "event-day-close-lead",
        (false, false) => "event-day-close-early",
    };
    let title = visit.say("event-day-close-title").into_owned();
    let body = Close {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        lead: visit.say(lead).into_owned(),
        figures: figures(&visit, &afternoon, &tally),
        is_open: (is_over && afternoon.meeting.state != Stands::Closed) || (is_locked && has_begun),
        button: if is_over { "event-day-close-again" } else { "event-day-close-button" },
        act: speed_meeting::paths::below(id, "clore"),
        day: speed_meeting::paths::below(id, "jour"),
        records: records(&visit, &afternoon),
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn figures(visit: &Visit, afternoon: &Afternoon, tally: &Tally) -> Vec<(usize, String)> {
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    let mut counts = vec![(pairs(afternoon, visit.now).len(), "event-day-figure-met")];
    if tally.offered > 0 {
        counts.push((count(tally.offered), "event-day-figure-offered"));
        counts.push((count(tally.settled), "event-day-figure-settled"));
    }
    counts.into_iter().map(|(count, key)| (count, visit.say_count(key, count).into_owned())).collect()
}

/// The forms that report an error in the records of those who were there.
fn records(visit: &Visit, afternoon: &Afternoon) -> Vec<Crumb> {
    let meeting = &afternoon.meeting;
    let link = |one: &&speed_meeting::Partner| {
        let handle = directory::handle(one.organization.map(OrganizationId::uuid)?);
        Some(Crumb {
            label: visit.say_of("event-day-correct", &one.name).into_owned(),
            href: upkeep::paths::report(RecordKind::Organization, &handle),
        })
    };
    meeting.present_partners().iter().filter_map(link).collect()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let afternoon = room.found(id).await?;
    let here = speed_meeting::paths::below(id, "clore");
    let state = afternoon.meeting.state;
    let may_close = (state == Stands::RotationLocked && afternoon.meeting.starts_at <= visit.now)
        || matches!(state, Stands::Held | Stands::NotesShared);
    if !may_close {
        return Ok(visit.go(&here, "speed-meeting-told-early"));
    }
    let wanted = Wanted { contacts: filled.is_ticked("contacts"), notes: filled.is_ticked("notes") };
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let done = room.write(move |conn| close(conn, &desk, &afternoon, wanted)).await?;
    tracing::info!(contacts = done.contacts, letters = done.letters, "a speed-meeting was closed");
    Ok(visit.go(&here, "event-day-told-closed-now"))
}
