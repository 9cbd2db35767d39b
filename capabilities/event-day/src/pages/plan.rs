//! The plan on the wall: rounds and tables, as a picture and as a table.

use axum::extract::{Path, State};
use speed_meeting::showing::{Timetable, guest_name, picture, place, span};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{EventDay, way};

#[derive(askama::Template)]
#[template(path = "pages/plan.html")]
struct Plan<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    title: String,
    lead: String,
    file: Option<String>,
    name: String,
    when: String,
    picture: String,
    guests: Vec<(usize, String)>,
    timetable: Timetable,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let (meeting, rotation) = (&afternoon.meeting, &afternoon.rotation);
    let title = visit.say("event-day-plan-title").into_owned();
    let guests = meeting.guests();
    let named = guests.iter().map(|who| (place(&guests, *who), guest_name(&visit, meeting, *who)));
    let body = Plan {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        title: title.clone(),
        lead: visit.say("event-day-plan-lead").into_owned(),
        file: room.file(id),
        name: meeting.title.clone(),
        when: span(&visit, meeting, rotation.ends()),
        picture: picture(meeting, rotation),
        guests: named.collect(),
        timetable: Timetable::of(&visit, meeting, rotation),
    };
    Ok(visit.page(title, &body).not_indexed())
}
