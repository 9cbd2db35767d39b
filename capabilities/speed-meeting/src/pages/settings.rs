//! The day, the hours, the place and the rules of a speed-meeting.

use axum::extract::{Path, State as Lent};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{SpeedMeetings, way};
use crate::acting::plan_need;
use crate::keeping::keep_rules;
use crate::paths;
use crate::settings::{Values, no_groups, understood};
use crate::speed_meeting::{SpeedMeeting, State};

#[derive(askama::Template)]
#[template(path = "pages/settings.html")]
struct Settings<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    here: String,
    is_changeable: bool,
    values: &'a Values,
    shapes: Vec<Choice>,
    is_open: bool,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    Lent(room): Lent<SpeedMeetings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    Ok(page(&visit, &meeting, (&Values::now(&meeting), &Faults::default())))
}

fn page(visit: &Visit, meeting: &SpeedMeeting, (values, faults): (&Values, &Faults)) -> Page {
    let title = visit.say("speed-meeting-settings-title").into_owned();
    let body = Settings {
        visit,
        way: way(visit, meeting, title.clone()),
        here: paths::below(meeting.id.uuid(), "reglages"),
        is_changeable: meeting.state.is_open(),
        values,
        shapes: values.shapes(visit),
        is_open: true,
        faults,
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn keep(
    visit: Visit,
    Lent(room): Lent<SpeedMeetings>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    if !meeting.state.is_open() {
        return Ok(visit.go(&paths::one(id), "speed-meeting-told-locked"));
    }
    let mut faults = filled.faults();
    let changed = understood((&visit, &filled), meeting.clone(), &mut faults);
    no_groups((&visit, "forme"), changed.shape, meeting.visitors.len(), &mut faults);
    if !faults.is_empty() {
        let sent = Values::sent(&filled);
        return Ok(page(&visit, &meeting, (&sent, &faults)).again().into_response());
    }
    let desk = room.desk(&visit);
    let told = room
        .write(move |conn| {
            if !keep_rules(conn, &changed)? {
                return Ok("speed-meeting-told-locked");
            }
            // A draft may still come to nothing: the team hears of a day once others were invited to it.
            if changed.state != State::Draft {
                plan_need(conn, &desk, &changed)?;
            }
            Ok("speed-meeting-kept")
        })
        .await?;
    Ok(visit.go(&paths::one(id), told))
}
