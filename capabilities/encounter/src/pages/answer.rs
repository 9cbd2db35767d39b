//! Answering by the link of a letter, without an account: looking changes nothing, the button does.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::id::OrganizationId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Encounters;
use super::renew::gone;
use crate::about::about;
use crate::acting::{self, Outcome};
use crate::calendar;
use crate::encounter::Encounter;
use crate::paths;
use crate::poll::poll;
use crate::reply::{form, understood};
use crate::store::encounters::encounter;
use crate::store::links::{LinkRow, link_by_digest};
use directory::OrganizationNames;

#[derive(askama::Template)]
#[template(path = "pages/answer.html")]
struct AnswerPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    name: String,
    about: String,
    poll: String,
    form: String,
    agenda: Vec<String>,
    calendar: String,
    until: String,
}

/// What a link leads to.
pub(super) struct Found {
    pub(super) link: LinkRow,
    pub(super) asked: Encounter,
    names: OrganizationNames,
}

/// What a secret opens at this moment.
pub(super) enum Opened {
    /// Its page.
    Live(Box<Found>),
    /// Nothing any more; as long as the encounter is ahead, a new link can be sent to the same mailbox.
    Ended(Box<Found>),
    /// Nothing: it is unknown, or was sent to a member who left the organisation.
    Nothing,
}

impl Found {
    fn by(&self) -> OrganizationId {
        self.link.organization.into()
    }
}

fn opened(conn: &mut Conn, visit: &Moment, digest: &[u8]) -> Result<Opened, StoreError> {
    let Some(link) = link_by_digest(conn, digest)? else { return Ok(Opened::Nothing) };
    if let Some(account) = link.account {
        let members = membership::members_of(conn, link.organization.into(), visit.today)?;
        if members.iter().all(|held| held.account.uuid() != account) {
            return Ok(Opened::Nothing);
        }
    }
    let Some(asked) = encounter(conn, link.encounter.into())? else { return Ok(Opened::Nothing) };
    let is_live = visit.now < link.expires_at;
    let is_ahead = asked.state.is_ahead() && !asked.has_begun(visit.now);
    let found = Box::new(Found { link, asked, names: OrganizationNames::read(conn)? });
    Ok(match (is_live, is_ahead) {
        (true, _) => Opened::Live(found),
        (false, true) => Opened::Ended(found),
        (false, false) => Opened::Nothing,
    })
}

/// When somebody looks.
#[derive(Clone, Copy)]
struct Moment {
    now: chrono::DateTime<chrono::Utc>,
    today: chrono::NaiveDate,
}

pub(super) async fn look(room: &Encounters, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (digest, moment) = (web::secret::digest(secret), Moment { now: visit.now, today: visit.today() });
    room.read(move |conn| opened(conn, &moment, &digest)).await
}

/// What a link leads to; the page of one that works no more in its place.
async fn live(
    room: &Encounters,
    visit: &Visit,
    secret: &str,
) -> Result<Result<Box<Found>, Response>, Failure> {
    Ok(match look(room, visit, secret).await? {
        Opened::Live(found) => Ok(found),
        Opened::Ended(_) => Err(gone(visit, Some(secret))),
        Opened::Nothing => Err(gone(visit, None)),
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Encounters>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    Ok(match live(&room, &visit, &secret).await? {
        Ok(found) => page(&visit, &secret, &found, None).into_response(),
        Err(gone) => gone,
    })
}

fn page(visit: &Visit, secret: &str, found: &Found, sent: Option<(&Filled, &Faults)>) -> Page {
    let (asked, names) = (&found.asked, &found.names);
    let form = if asked.state.is_ahead() && !asked.has_begun(visit.now) {
        form(visit, &paths::answer(secret), (asked, found.by()), sent)
    } else {
        String::new()
    };
    let body = AnswerPage {
        visit,
        title: &asked.subject,
        name: names.name(found.by()).to_owned(),
        about: about(visit, names, asked),
        poll: if asked.starts.is_none() { poll(visit, names, asked, "") } else { String::new() },
        form,
        agenda: asked.agenda.iter().map(|(_, item)| item.clone()).collect(),
        calendar: asked.starts.map(|_| paths::answer_calendar(secret)).unwrap_or_default(),
        until: visit.date(vocabulary::time::paris(found.link.expires_at).date()),
    };
    visit.page(asked.subject.clone(), &body).not_indexed()
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Encounters>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = match live(&room, &visit, &secret).await? {
        Ok(found) => found,
        Err(gone) => return Ok(gone),
    };
    let reply = match understood(&visit, &filled, &found.asked) {
        Ok(reply) => reply,
        Err(faults) => {
            return Ok(page(&visit, &secret, &found, Some((&filled, &faults))).again().into_response());
        }
    };
    room.acts.admit(&found.link.id.to_string(), visit.now)?;
    let (desk, of) = (room.desk(&visit), (found.asked.id, found.by()));
    let done = room.write(move |conn| acting::answer(conn, &desk, of, &reply)).await?;
    Ok(visit.go(&paths::answer(&secret), told(done)))
}

/// What is said after an answer.
pub(super) const fn told(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "encounter-told-answered",
        Outcome::TooLate => "encounter-told-too-late",
    }
}

pub(super) async fn calendar(
    visit: Visit,
    State(room): State<Encounters>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Opened::Live(found) = look(&room, &visit, &secret).await? else { return Err(Failure::NotFound) };
    let text =
        calendar::calendar(&visit, &found.names, (&found.asked, paths::HUB)).ok_or(Failure::NotFound)?;
    Ok(visit.text("text/calendar; charset=utf-8", text))
}
