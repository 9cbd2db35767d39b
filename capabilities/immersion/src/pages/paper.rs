//! The wishes of one worker, typed by the coordination from paper.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Filled, Page, Visit};

use super::Immersions;
use crate::paths;
use crate::wish_form::{Asked, html, understood};
use crate::wishing::{By, is_open, wish};

#[derive(askama::Template)]
#[template(path = "pages/paper.html")]
struct Paper<'a> {
    visit: &'a Visit,
    title: String,
    asked: &'a Asked,
    closes: String,
    is_open: bool,
    form: String,
}

async fn asked(room: &Immersions, (id, worker): (Uuid, Uuid)) -> Result<Asked, Failure> {
    let key = room.key.clone();
    let found = room.read(move |conn| Asked::read(conn, &key, worker.into())).await?;
    found.filter(|found| found.programme.id.uuid() == id).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path((id, worker)): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let asked = asked(&room, (id, worker)).await?;
    let here = paths::worker(id.into(), worker.into());
    let title = visit.say("immersion-paper-title").into_owned();
    let body = Paper {
        visit: &visit,
        title: title.clone(),
        closes: visit.date(asked.programme.wishes_close),
        is_open: is_open(&asked.programme, By::Paper, visit.now),
        form: html(&visit, &asked, &here)?,
        asked: &asked,
    };
    Ok(visit.page(title, &body).not_indexed())
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Immersions>,
    Path((id, worker)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let asked = asked(&room, (id, worker)).await?;
    let (answer, now, whose) = (understood(&filled), visit.now, asked.worker.id);
    let is_kept = room.write(move |conn| wish(conn, whose, (&answer, By::Paper), now)).await?;
    let told = if is_kept { "immersion-told-wishes" } else { "immersion-told-too-late" };
    Ok(visit.go(&paths::below(id.into(), "participants"), told).into_response())
}
