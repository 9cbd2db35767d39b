//! Sheets to print: of one day by a link, of one or of every day for the coordination.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::Returns;
use crate::one_sheet::one_sheet;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/sheet.html")]
struct Sheets<'a> {
    visit: &'a Visit,
    sheets: Vec<String>,
    back: String,
    back_words: &'static str,
}

fn page(visit: &Visit, sheets: Vec<String>, (back, back_words): (String, &'static str)) -> Page {
    let body = Sheets { visit, sheets, back, back_words };
    visit.page(visit.say("returns-sheet-title"), &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    Ok(match room.opened(&visit, &secret).await? {
        Ok(opened) => {
            let sheet = one_sheet(&visit, &opened.day, Some(opened.party));
            page(&visit, vec![sheet], (paths::own(&secret), "returns-back-own")).into_response()
        }
        Err(gone) => gone,
    })
}

pub(super) async fn show_one(
    visit: Visit,
    State(room): State<Returns>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let day = room.day_of(ids).await?;
    let back = paths::day(day.placement.programme, day.placement.id);
    Ok(page(&visit, vec![one_sheet(&visit, &day, None)], (back, "returns-back-own")))
}

pub(super) async fn show_every(
    visit: Visit,
    State(room): State<Returns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.days_of(id).await?;
    let standing = found.days.iter().filter(|day| day.placement.state.stands());
    let sheets = standing.map(|day| one_sheet(&visit, day, None)).collect();
    Ok(page(&visit, sheets, (paths::sheets(found.programme.id), "returns-day-back")))
}
