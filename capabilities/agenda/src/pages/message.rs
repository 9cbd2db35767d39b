//! A question about an action, read by the link of a letter, and forgotten once answered.

use axum::extract::{Path, State};
use axum::response::Response;
use web::{Failure, Page, Visit};

use super::Agenda;
use crate::message::{self, Message};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/message.html")]
struct Read<'a> {
    visit: &'a Visit,
    secret: &'a str,
    /// The title of the action and the way to it, with the question; none once it is forgotten.
    message: Option<(String, Message)>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let (desk, asked) = (room.desk(visit.now), secret.clone());
    let message = room
        .read(move |conn| {
            let Some(message) = message::read(conn, &desk, &asked)? else { return Ok(None) };
            let found = action::action(conn, message.action)?;
            Ok(Some((found.map(|action| action.title).unwrap_or_default(), message)))
        })
        .await?;
    let body = Read { visit: &visit, secret: &secret, message };
    Ok(visit.page(visit.say("agenda-message-title"), &body).not_indexed())
}

pub(super) async fn forget(
    visit: Visit,
    State(room): State<Agenda>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (desk, asked) = (room.desk(visit.now), secret.clone());
    room.write(move |conn| message::forget(conn, &desk, &asked)).await?;
    Ok(visit.go(&paths::message(&secret), "agenda-message-forgotten"))
}
