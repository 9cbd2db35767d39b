//! A poster to print: what, when, where, whom to call, and a square that leads to the page of the action.

use action::CollectiveAction;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use paper::{Block, Format, Sheet, Tongue};
use uuid::Uuid;
use vocabulary::Locale;
use web::{Failure, Page, Visit};

use super::{Sessions, off_notice};
use crate::keeping::sessions_of;
use crate::paths;
use crate::saying::{place_of, when, where_to};
use crate::session::Session;

/// The most dates a poster says; beyond them it says that there are more.
const MOST_DATES: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/poster.html")]
struct Poster<'a> {
    visit: &'a Visit,
    told: &'a Told,
    square: String,
    pdf: Option<String>,
    /// Why there is no PDF, as the key of its words; empty where nothing went wrong.
    fault: &'static str,
}

/// What a poster says.
struct Told {
    action: CollectiveAction,
    /// The key of what is said instead of dates, where it is put off or dropped.
    off: Option<&'static str>,
    dates: Vec<String>,
    more: usize,
    place: String,
    address: String,
}

async fn told(room: &Sessions, visit: &Visit, id: Uuid) -> Result<Told, Failure> {
    let action = room.action(id).await?;
    let (of, now) = (action.id, visit.now);
    let sessions = room.read(move |conn| sessions_of(conn, of, Some(now), None)).await?;
    let is_on = |one: &&Session| one.takes_place() && !one.is_put_off(action.state, action.state_since);
    let takes_place: Vec<_> = sessions.iter().filter(|one| is_on(one) && one.part_of.is_none()).collect();
    let dates = takes_place.iter().take(MOST_DATES).map(|session| {
        let at = if session.plan.place == crate::session::Place::default() {
            String::new()
        } else {
            format!(", {}", place_of(&session.plan.place, &action))
        };
        let title =
            if session.plan.title.is_empty() { String::new() } else { format!(" : {}", session.plan.title) };
        format!("{}{at}{title}", when(visit, &session.plan))
    });
    let commune = action.place.commune.as_deref().unwrap_or_default();
    Ok(Told {
        off: off_notice(action.state),
        dates: dates.collect(),
        more: takes_place.len().saturating_sub(MOST_DATES),
        place: where_to(&action.place.words, commune),
        address: visit.absolute(&paths::action(action.id)),
        action,
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let told = told(&room, &visit, id).await?;
    Ok(page(&visit, &room, &told, ""))
}

fn page(visit: &Visit, room: &Sessions, told: &Told, fault: &'static str) -> Page {
    let square = paper::qr_svg(&told.address, &visit.say("session-poster-square"));
    let pdf = room.press.is_present().then(|| paths::poster_pdf(told.action.id));
    let body = Poster { visit, told, square, pdf, fault };
    visit.page(told.action.title.clone(), &body).not_indexed()
}

pub(super) async fn pdf(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    room.presses.admit(&visit.client_key(), visit.now)?;
    let told = told(&room, &visit, id).await?;
    match room.press.pdf(&sheet(&visit, &told)).await {
        Ok(pdf) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "inline; filename=\"affiche.pdf\""),
            ];
            Ok((headers, pdf).into_response())
        }
        Err(fault) => {
            tracing::warn!(%fault, "a poster was not set");
            let page = page(&visit, &room, &told, fault.key());
            Ok(page.status(StatusCode::SERVICE_UNAVAILABLE).into_response())
        }
    }
}

/// The poster for the press.
fn sheet(visit: &Visit, told: &Told) -> Sheet {
    let action = &told.action;
    let mut blocks = Vec::new();
    if !action.summary.is_empty() {
        blocks.push(Block::Paragraph(action.summary.clone()));
    }
    if let Some(key) = told.off {
        blocks.push(Block::Large(visit.say(key).into_owned()));
    }
    if !told.dates.is_empty() {
        blocks.push(Block::Heading(visit.say("session-poster-when").into_owned()));
        blocks.push(Block::List(told.dates.clone()));
    }
    if told.more > 0 {
        blocks.push(Block::Small(visit.say_count("session-poster-more", told.more).into_owned()));
    }
    if !told.place.is_empty() {
        blocks.push(Block::Heading(visit.say("session-poster-where").into_owned()));
        blocks.push(Block::Large(told.place.clone()));
    }
    if !action.first_visit.is_empty() {
        blocks.push(Block::Paragraph(action.first_visit.clone()));
    }
    let contact = [&action.contact.role, &action.contact.phone, &action.contact.mail];
    let contact: Vec<String> = contact.into_iter().filter(|line| !line.is_empty()).cloned().collect();
    if !contact.is_empty() {
        blocks.push(Block::Heading(visit.say("session-poster-contact").into_owned()));
        blocks.push(Block::Lines(contact));
    }
    let words = visit.say("session-poster-square").into_owned();
    blocks.push(Block::Qr { address: told.address.clone(), words });
    let language = match visit.locale {
        Locale::French => Tongue::French,
        Locale::English => Tongue::English,
    };
    let footer = visit.shell.network_name.clone();
    Sheet { title: action.title.clone(), language, format: Format::A4, blocks, footer }
}
