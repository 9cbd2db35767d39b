//! « Près de chez moi, sans jugement »: the sheet on the screen, and as a file for the printer.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use vocabulary::territory::Commune;
use web::{Failure, Page, Visit};

use super::Agenda;
use super::list::Pairs;
use crate::paths;
use crate::plain::{PlainEntry, near, sheet};
use crate::whereabouts::Whereabouts;

#[derive(askama::Template)]
#[template(path = "pages/near.html")]
struct Near<'a> {
    visit: &'a Visit,
    title: String,
    commune: Option<&'static Commune>,
    /// What was typed and names no town.
    lost: String,
    entries: Vec<PlainEntry>,
    /// Why there is no file for the printer; empty where nobody asked for it.
    no_pdf: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let (commune, lost) = commune(&room, &pairs);
    let entries = entries(&visit, &room, commune).await?;
    Ok(page(&visit, (commune, lost), entries, ""))
}

pub(super) async fn print(
    visit: Visit,
    State(room): State<Agenda>,
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    let (Some(commune), _) = commune(&room, &pairs) else { return Ok(visit.go(paths::NEAR, "")) };
    room.presses.admit(&visit.client_key(), visit.now)?;
    let entries = entries(&visit, &room, Some(commune)).await?;
    match room.lent.press.pdf(&sheet(&visit, commune, &entries)).await {
        Ok(pdf) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "inline; filename=\"pres-de-chez-moi.pdf\""),
                (CACHE_CONTROL, "no-store"),
            ];
            Ok((headers, pdf).into_response())
        }
        Err(fault) => {
            tracing::warn!(%fault, "a list of actions was not set");
            let page = page(&visit, (Some(commune), String::new()), entries, fault.key()).not_indexed();
            Ok(page.status(StatusCode::SERVICE_UNAVAILABLE).into_response())
        }
    }
}

/// The commune asked for, or what was typed and names none.
fn commune(room: &Agenda, pairs: &[(String, String)]) -> (Option<&'static Commune>, String) {
    let found = pairs.iter().find(|(name, _)| name == "commune");
    let typed = found.map_or("", |(_, value)| value.trim());
    match Whereabouts::read(typed, room.lent.area.as_ref()) {
        Whereabouts::Commune(commune) => (Some(commune), String::new()),
        _ => (None, typed.chars().take(100).collect()),
    }
}

async fn entries(
    visit: &Visit,
    room: &Agenda,
    commune: Option<&'static Commune>,
) -> Result<Vec<PlainEntry>, Failure> {
    let Some(commune) = commune else { return Ok(Vec::new()) };
    let (visit, now) = (visit.clone(), visit.now);
    room.read(move |conn| near(conn, commune, &visit, now)).await
}

fn page(
    visit: &Visit,
    (commune, lost): (Option<&'static Commune>, String),
    entries: Vec<PlainEntry>,
    no_pdf: &'static str,
) -> Page {
    let title = match commune {
        Some(commune) => visit.say_of("agenda-plain-title", commune.name),
        None => visit.say("agenda-plain-where-title"),
    };
    let title = title.into_owned();
    let body = Near { visit, title: title.clone(), commune, lost, entries, no_pdf };
    visit.page(title, &body).description(visit.say("agenda-plain-lead").into_owned())
}

impl Near<'_> {
    /// The town as it stands in the box.
    fn typed(&self) -> &str {
        self.commune.map_or(self.lost.as_str(), |commune| commune.name)
    }

    /// What is wrong with it; empty when nothing is.
    fn fault(&self) -> String {
        if self.lost.is_empty() { String::new() } else { self.visit.say("agenda-plain-lost").into_owned() }
    }
}
