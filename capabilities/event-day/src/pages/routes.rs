//! One route for each group: at which table, with whom, from when to when.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{EventDay, way};
use crate::sheets::{self, Route};

#[derive(askama::Template)]
#[template(path = "pages/routes.html")]
struct Routes<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    title: String,
    lead: String,
    file: Option<String>,
    when: String,
    routes: Vec<Route>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let title = visit.say("event-day-routes-title").into_owned();
    let body = Routes {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        title: title.clone(),
        lead: visit.say("event-day-routes-lead").into_owned(),
        file: room.file(id),
        when: speed_meeting::showing::span(&visit, &afternoon.meeting, afternoon.rotation.ends()),
        routes: sheets::routes(&visit, &afternoon),
    };
    Ok(visit.page(title, &body).not_indexed())
}
