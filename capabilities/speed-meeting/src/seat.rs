//! The place of one participant: its route once rounds hold, before that the form to answer.

use askama::Template;
use uuid::Uuid;
use web::{Faults, Visit};

use crate::paths;
use crate::reply::{self, Reply, id_of};
use crate::rotation::Rotation;
use crate::showing::{Stop, guest_name, route};
use crate::speed_meeting::{Guest, SpeedMeeting, State};

#[derive(Template)]
#[template(path = "seat.html")]
struct Seat<'a> {
    visit: &'a Visit,
    id: Uuid,
    name: String,
    route: Vec<Stop>,
    form: String,
    by: String,
    closed: &'static str,
    /// Where notes are written, once there is somebody one met.
    notes: Option<String>,
}

/// The addresses of a place: its own, to which its form is sent, and where notes of those met are written.
pub(crate) struct Ways {
    pub(crate) here: String,
    notes: String,
}

impl Ways {
    /// By the link of a letter.
    pub(crate) fn by_link(secret: &str) -> Self {
        Self { here: paths::answer(secret), notes: paths::noting(secret) }
    }

    /// For a member of the organisation that takes part.
    pub(crate) fn of_member(meeting: &SpeedMeeting, who: Guest) -> Self {
        let (meeting, who) = (meeting.id.uuid(), id_of(who));
        Self { here: paths::mine(meeting, who), notes: paths::notes(meeting, who) }
    }
}

/// The place of a participant, as HTML. `typed` is what was sent and is not understood.
pub(crate) fn html(
    visit: &Visit,
    ways: &Ways,
    (meeting, rotation): (&SpeedMeeting, Option<&Rotation>),
    who: Guest,
    typed: Option<(&Reply, &Faults)>,
) -> String {
    let is_open = meeting.state.is_open() && meeting.starts_at > visit.now;
    let (said, none) = (reply::said(meeting, who), Faults::default());
    let form = match (typed.or(said.as_ref().map(|said| (said, &none))), is_open) {
        (Some(shown), true) => reply::form(visit, &ways.here, (meeting, who), shown),
        _ => String::new(),
    };
    let holds = matches!(meeting.state, State::RotationLocked | State::Held | State::NotesShared);
    let rotation = rotation.filter(|_| holds);
    let has_met = rotation.is_some() && meeting.starts_at <= visit.now;
    let by = meeting.answer_by.unwrap_or_else(|| meeting.day());
    let seat = Seat {
        visit,
        id: id_of(who),
        name: guest_name(visit, meeting, who),
        route: rotation.map(|rotation| route(visit, meeting, rotation, who)).unwrap_or_default(),
        form,
        by: visit.say_of("speed-meeting-answer-by", &visit.date(by)).into_owned(),
        closed: if holds { "speed-meeting-no-route" } else { "speed-meeting-answer-closed" },
        notes: has_met.then(|| ways.notes.clone()),
    };
    seat.render().unwrap_or_default()
}
