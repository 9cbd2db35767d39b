//! A badge for everybody: partners with a square that leads to their public record, groups with a line for a first name.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{EventDay, way};
use crate::sheets::{self, Badge};

#[derive(askama::Template)]
#[template(path = "pages/badges.html")]
struct Badges<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    title: String,
    lead: String,
    file: Option<String>,
    badges: Vec<Badge>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let title = visit.say("event-day-badges-title").into_owned();
    let body = Badges {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        title: title.clone(),
        lead: visit.say("event-day-badges-lead").into_owned(),
        file: room.file(id),
        badges: sheets::badges(&visit, &afternoon),
    };
    Ok(visit.page(title, &body).not_indexed())
}
