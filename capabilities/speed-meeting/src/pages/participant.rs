//! What the page of somebody at a table and that of somebody who goes round do alike: taking them out, and keeping an
//! answer that came by telephone or on paper.

use axum::response::Response;
use vocabulary::id::SpeedMeetingId;
use web::{Failure, Faults, Filled, Visit};

use super::SpeedMeetings;
use crate::paths;
use crate::reply::{self, Reply, id_of};
use crate::speed_meeting::{Guest, SpeedMeeting};
use crate::store::participants::{remove_links_of, remove_partner, remove_visitor};
use crate::store::wishes::remove_wishes_about;

/// Takes somebody out, with every wish and every link.
pub(super) async fn remove(
    visit: &Visit,
    room: &SpeedMeetings,
    (meeting, who): (SpeedMeetingId, Guest),
) -> Result<Response, Failure> {
    let (meeting, one) = (meeting.uuid(), id_of(who));
    room.write(move |conn| {
        remove_wishes_about(conn, one)?;
        remove_links_of(conn, one)?;
        match who {
            Guest::Partner(_) => remove_partner(conn, meeting, one),
            Guest::Visitor(_) => remove_visitor(conn, meeting, one),
        }
    })
    .await?;
    Ok(visit.go(&paths::below(meeting, "participants"), "speed-meeting-removed"))
}

/// Keeps what somebody answered; hands it back with what is wrong where it cannot be kept.
pub(super) async fn answer(
    (visit, filled): (&Visit, &Filled),
    room: &SpeedMeetings,
    (meeting, who): (&SpeedMeeting, Guest),
    said: &Reply,
) -> Result<Result<Response, (Reply, Faults)>, Failure> {
    let (reply, faults) = reply::understood((visit, filled), (meeting, who), said);
    if !faults.is_empty() {
        return Ok(Err((reply, faults)));
    }
    let (key, id) = (room.key.clone(), meeting.id);
    let is_kept = room.write(move |conn| reply::keep(conn, &key, (id, who), &reply)).await?;
    Ok(Ok(done(visit, id, is_kept)))
}

/// Back to everybody who takes part, with what became of what was typed.
pub(super) fn done(visit: &Visit, meeting: SpeedMeetingId, is_kept: bool) -> Response {
    let notice = if is_kept { "speed-meeting-kept" } else { "speed-meeting-told-locked" };
    visit.go(&paths::below(meeting.uuid(), "participants"), notice)
}
