//! The page behind the link of a letter, without an account: a worker's wishes, or a partner's answer and offers.

use ::store::{Conn, StoreError};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use post::Desk;
use vocabulary::id::ImmersionWorkerId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Immersions;
use super::partner::{Chosen, carry, new_offer, page as partner_page, shown};
use crate::partner_form::{Found, OfferTyped};
use crate::paths;
use crate::preparation::{Preparation, preparations};
use crate::saying;
use crate::store::links::{LinkRow, link_by_digest};
use crate::wish_form::{Asked, html, understood};
use crate::wishing::{By, is_open, leave, wish};
use crate::worker::is_prepared;

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct Own<'a> {
    visit: &'a Visit,
    title: String,
    asked: &'a Asked,
    month: String,
    closes: String,
    is_open: bool,
    form: String,
    wishes: Vec<String>,
    mornings: Vec<(String, String)>,
    is_prepared: bool,
    beside: Vec<String>,
    here: String,
    may_leave: bool,
}

#[derive(askama::Template)]
#[template(path = "pages/gone.html")]
struct Gone<'a> {
    visit: &'a Visit,
}

/// What a worker's link opens.
struct Her {
    asked: Asked,
    mornings: Vec<Preparation>,
    is_prepared: bool,
}

/// What a secret opens.
enum Opened {
    Worker(Box<Her>),
    Partner(Box<Found>),
    /// Nothing, or what was sent to somebody who left.
    Unknown,
}

fn opened(conn: &mut Conn, desk: &Desk, digest: &[u8]) -> Result<Opened, StoreError> {
    let Some(link) = link_by_digest(conn, digest)? else { return Ok(Opened::Unknown) };
    if let Some(worker) = link.worker {
        return her(conn, desk, worker.into());
    }
    let Some(organization) = link.organization else { return Ok(Opened::Unknown) };
    if !is_vouched_for(conn, &link, desk)? {
        return Ok(Opened::Unknown);
    }
    let found = Found::read(conn, &desk.key, (link.programme.into(), organization.into()))?;
    Ok(found.map_or(Opened::Unknown, |found| Opened::Partner(Box::new(found))))
}

fn her(conn: &mut Conn, desk: &Desk, id: ImmersionWorkerId) -> Result<Opened, StoreError> {
    let Some(asked) = Asked::read(conn, &desk.key, id)? else { return Ok(Opened::Unknown) };
    let mornings = preparations(conn, asked.programme.id)?;
    let is_prepared = is_prepared(conn, id)?;
    Ok(Opened::Worker(Box::new(Her { asked, mornings, is_prepared })))
}

/// Whether the member a link was sent to still acts for the organisation; true for the organisation's own mailbox.
fn is_vouched_for(conn: &mut Conn, link: &LinkRow, desk: &Desk) -> Result<bool, StoreError> {
    let (Some(account), Some(organization)) = (link.account, link.organization) else { return Ok(true) };
    let members = membership::members_of(conn, organization.into(), desk.today())?;
    Ok(members.iter().any(|held| held.account.uuid() == account))
}

async fn look(room: &Immersions, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (desk, digest) = (room.desk(visit), web::secret::digest(secret));
    room.read(move |conn| opened(conn, &desk, &digest)).await
}

fn gone(visit: &Visit) -> Response {
    let page = visit.page(visit.say("immersion-gone-title"), &Gone { visit });
    page.status(StatusCode::NOT_FOUND).not_indexed().into_response()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path(secret): Path<String>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Failure> {
    let here = paths::own(&secret);
    match look(&room, &visit, &secret).await? {
        Opened::Worker(her) => Ok(page(&room, &visit, &her, here).await?.into_response()),
        Opened::Partner(found) => {
            let offer = OfferTyped::proposed(&found, chosen.offer(), new_offer(&visit));
            let faults = Faults::default();
            let shown = shown(&visit, (&here, false), offer, &faults);
            Ok(partner_page(&visit, &found, &shown)?.into_response())
        }
        Opened::Unknown => Ok(gone(&visit)),
    }
}

async fn page(room: &Immersions, visit: &Visit, her: &Her, here: String) -> Result<Page, Failure> {
    let asked = &her.asked;
    let is_open = is_open(&asked.programme, By::Herself, visit.now);
    let mut beside = Vec::new();
    for slot in &room.beside_worker {
        beside.extend(slot(visit, asked.worker.id.uuid()).await);
    }
    let title = visit.say("immersion-own-title").into_owned();
    let body = Own {
        visit,
        title: title.clone(),
        asked,
        month: crate::letters::month(asked.programme.from, visit.locale),
        closes: visit.date(asked.programme.wishes_close),
        is_open,
        form: if is_open { html(visit, asked, &here)? } else { String::new() },
        wishes: asked.wishes.iter().map(|wished| asked.said(visit, *wished)).collect(),
        mornings: her
            .mornings
            .iter()
            .map(|one| (saying::moment(one.starts, visit.locale), one.place.clone()))
            .collect(),
        is_prepared: her.is_prepared,
        beside,
        may_leave: asked.programme.state <= crate::State::Wishes,
        here,
    };
    Ok(visit.page(title, &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let here = paths::own(&secret);
    let her = match look(&room, &visit, &secret).await? {
        Opened::Worker(her) => her,
        Opened::Partner(found) => return carry(&room, &visit, (*found, false), (&here, &filled)).await,
        Opened::Unknown => return Ok(gone(&visit)),
    };
    let (id, programme) = (her.asked.worker.id, her.asked.programme.id);
    if filled.text("act") == "leave" {
        let left = room.write(move |conn| leave(conn, id, (programme, None))).await?;
        return Ok(match left {
            true => visit.go(paths::PROGRAMMES, "immersion-told-left"),
            false => visit.go(&here, "immersion-told-too-late"),
        });
    }
    let (answer, now) = (understood(&filled), visit.now);
    if answer.days.is_empty() && is_open(&her.asked.programme, By::Herself, now) {
        let her = Her { asked: her.asked.filled(&answer), ..*her };
        return Ok(page(&room, &visit, &her, here).await?.again().into_response());
    }
    let is_kept = room.write(move |conn| wish(conn, id, (&answer, By::Herself), now)).await?;
    Ok(visit.go(&here, if is_kept { "immersion-told-wishes" } else { "immersion-told-too-late" }))
}
