//! The cards on the tables: five lines each, one to a page.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{EventDay, way};
use crate::sheets::{self, TableCard};

#[derive(askama::Template)]
#[template(path = "pages/cards.html")]
struct Cards<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    title: String,
    lead: String,
    file: Option<String>,
    cards: Vec<TableCard>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let title = visit.say("event-day-cards-title").into_owned();
    let body = Cards {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        title: title.clone(),
        lead: visit.say("event-day-cards-lead").into_owned(),
        file: room.file(id),
        cards: sheets::cards(&visit, &afternoon),
    };
    Ok(visit.page(title, &body).not_indexed())
}
