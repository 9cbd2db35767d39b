//! Answering by the link of a letter, without an account: looking changes nothing, the button does.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::Channel;
use post::Desk;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Vacancy;
use super::renew::{gone, told_gone};
use crate::about::About;
use crate::answering::{self, Way, asked};
use crate::letters::is_vouched_for;
use crate::paths;
use crate::reply::{Typed, form, understood};
use crate::store::links::{LinkRow, link_by_digest};

#[derive(askama::Template)]
#[template(path = "pages/answer.html")]
struct AnswerPage<'a> {
    visit: &'a Visit,
    title: String,
    about: String,
    form: String,
    until: String,
}

/// What a secret opens.
pub(super) enum Opened {
    /// A link that works, with what it shows.
    Live(Box<(LinkRow, About)>),
    /// One that has ended and may be asked again.
    Expired(Box<(LinkRow, About)>),
    /// Nothing, or what was sent to somebody who left.
    Unknown,
}

/// What a secret opens at this moment.
pub(super) fn opened(conn: &mut Conn, desk: &Desk, digest: &[u8]) -> Result<Opened, StoreError> {
    let Some(link) = link_by_digest(conn, digest)? else { return Ok(Opened::Unknown) };
    let Some((question, asked)) = asked(conn, desk, link.asked.into())? else { return Ok(Opened::Unknown) };
    if !is_vouched_for(conn, &link, (&asked, desk.today()))? {
        return Ok(Opened::Unknown);
    }
    let Some(about) = About::read(conn, question, asked)? else { return Ok(Opened::Unknown) };
    let is_live = desk.now < link.expires_at;
    let found = Box::new((link, about));
    Ok(if is_live { Opened::Live(found) } else { Opened::Expired(found) })
}

async fn look(
    room: &Vacancy,
    visit: &Visit,
    secret: &str,
) -> Result<Result<Box<(LinkRow, About)>, Response>, Failure> {
    let (desk, digest) = (room.desk(visit), web::secret::digest(secret));
    Ok(match room.read(move |conn| opened(conn, &desk, &digest)).await? {
        Opened::Live(found) => Ok(found),
        Opened::Expired(_) => Err(gone(visit, secret)),
        Opened::Unknown => Err(told_gone(visit)),
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let found = match look(&room, &visit, &secret).await? {
        Ok(found) => found,
        Err(gone) => return Ok(gone),
    };
    let last = found.1.asked.answer.map(|(answer, ..)| answer);
    let typed = Typed::proposed(&found.1.question, last, visit.today());
    Ok(page(&visit, &secret, &found, (typed, &Faults::default())).into_response())
}

fn page(
    visit: &Visit,
    secret: &str,
    (link, about): &(LinkRow, About),
    (typed, faults): (Typed, &Faults),
) -> Page {
    let title = visit.say("vacancy-answer-title").into_owned();
    let until = visit.date(vocabulary::time::paris(link.expires_at).date());
    let body = AnswerPage {
        visit,
        title: title.clone(),
        about: about.html(visit),
        form: form(visit, &paths::answer(secret), typed, faults),
        until,
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = match look(&room, &visit, &secret).await? {
        Ok(found) => found,
        Err(gone) => return Ok(gone),
    };
    let said = match understood(&visit, &filled) {
        Ok(said) => said,
        Err(faults) => {
            let typed = (Typed::sent(&filled), &faults);
            return Ok(page(&visit, &secret, &found, typed).again().into_response());
        }
    };
    let (desk, id) = (room.desk(&visit), found.1.asked.id);
    let way = Way { channel: Channel::Link, account: found.0.account.map(Into::into) };
    room.write(move |conn| answering::answer(conn, &desk, id, (said, way))).await?;
    Ok(visit.go(&paths::answer(&secret), "vacancy-answered"))
}
