//! Thanks, what happens next, and the receipt.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Responses, answers, failure};
use crate::entrance::Entrance;
use crate::store;

#[derive(askama::Template)]
#[template(path = "pages/thanks.html")]
struct Thanks<'a> {
    visit: &'a Visit,
    entrance: &'a Entrance,
    said: String,
    sent_on: String,
    until: String,
    is_open: bool,
    counts: bool,
    quoting: &'static str,
    has_words: bool,
    sender: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
) -> Result<Response, Failure> {
    let (key, of) = (room.key.clone(), entrance.clone());
    let read = move |conn: &mut Conn| {
        let sheet = store::sheet(conn, &key, of.recipient.id)?;
        let sender = directory::organization(conn, of.survey.sender.uuid())?;
        Ok((sheet, sender.map(|kept| kept.says.name).unwrap_or_default()))
    };
    let (sheet, sender) = room.db.read(read).await.map_err(failure)?;
    let sent = sheet.map(|sheet| sheet.response).filter(|response| match entrance.is_typing() {
        true => response.was_typed(),
        false => response.sent_at.is_some(),
    });
    let Some(sent) = sent else { return Ok(visit.go(&entrance.base(), "")) };
    let day = sent.sent_at.map(|at| visit.date(vocabulary::time::paris(at).date()));
    let body = Thanks {
        visit: &visit,
        said: answers::draw(&visit, &entrance.survey.questionnaire, &sent.answers, None)?,
        sent_on: day.unwrap_or_default(),
        until: visit.date(entrance.survey.closes_on),
        is_open: entrance.is_open(&visit),
        counts: sent.counted,
        quoting: if sent.may_quote { "responses-may-quote" } else { "responses-may-not-quote" },
        has_words: sent.answers.values().any(|answer| answer.words().is_some()),
        sender,
        entrance: &entrance,
    };
    Ok(visit.page(visit.say("responses-thanks-title"), &body).not_indexed().into_response())
}
