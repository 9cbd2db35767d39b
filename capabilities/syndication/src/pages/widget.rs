//! What other sites may show inside their own pages: no cookie, no script, nothing about who looks.

use ::store::{Conn, StoreError};
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use directory::Service;
use search::{Near, OpenAt, Order, Question};
use serde::Deserialize;
use uuid::Uuid;
use vocabulary::codes::TemporaryState;
use vocabulary::territory::Territory;
use web::{Failure, Visit};

use super::{Syndication, failure};
use crate::store::records;

/// The most services a widget lists; the rest stand behind a link.
const MOST: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/widget.html")]
struct Widget<'a> {
    visit: &'a Visit,
    title: String,
    /// What was typed, where something can be typed.
    typed: Option<&'a Asked>,
    list: String,
    total: usize,
    more: String,
}

/// What is asked for in the address.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    commune: String,
}

impl Asked {
    fn near(&self) -> Result<Option<Near>, Failure> {
        if self.commune.is_empty() {
            return Ok(None);
        }
        let known = Territory::france().commune(&self.commune).ok_or(Failure::NotFound)?;
        Ok(Some(Near { commune: Some(known.code.to_owned()), point: None }))
    }
}

/// The search, with what it found.
pub(super) async fn search(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let mut question = Question::of(&asked.q, visit.local_now());
    (question.near, question.limit) = (asked.near()?, MOST);
    let found = match asked.q.trim().is_empty() {
        true => directory::Listed::default(),
        false => room.directory.list(&visit, &question)?,
    };
    let more = format!(
        "{}?q={}&near={}",
        visit.absolute(directory::paths::SEARCH),
        web::encoded(&asked.q),
        web::encoded(&asked.commune)
    );
    let title = visit.say_of("syndication-widget-search", &visit.shell.network_name).into_owned();
    Ok(page(&visit, (title, Some(&asked)), found, more))
}

/// What is open now, the nearest first.
pub(super) async fn open(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let now = visit.local_now();
    let mut question = Question::of(&asked.q, now);
    (question.near, question.limit) = (asked.near()?, MOST * 4);
    question.open = Some(OpenAt::Moment(now));
    question.order = if question.near.is_some() { Order::Distance } else { Order::Fresh };
    let hits = room.directory.catalogue.reader().ask(&question).hits;
    let (ids, today): (Vec<Uuid>, _) = (hits.iter().map(|hit| hit.id).collect(), visit.today());
    let receiving = room.db.read(move |conn| receiving(conn, &ids, today)).await.map_err(failure)?;
    let found = room.directory.list_these(&visit, &receiving)?;
    let more = format!(
        "{}?q={}&near={}&open_at=now",
        visit.absolute(directory::paths::SEARCH),
        web::encoded(&asked.q),
        web::encoded(&asked.commune)
    );
    let title = visit.say("syndication-widget-open").into_owned();
    Ok(page(&visit, (title, None), found, more))
}

/// The first of these services that can receive somebody today: a door that is open does not help where all is full.
fn receiving(conn: &mut Conn, ids: &[Uuid], today: NaiveDate) -> Result<Vec<Uuid>, StoreError> {
    let mut receiving = Vec::new();
    for id in ids {
        let Some(row) = records::current_service(conn, *id)? else { continue };
        let service = serde_json::from_value::<Service>(row.content).unwrap_or_default();
        let passing = service.availability.on(today).map(|passing| passing.state);
        if !matches!(passing, Some(TemporaryState::Full | TemporaryState::Closed)) {
            receiving.push(*id);
        }
        if receiving.len() == MOST {
            break;
        }
    }
    Ok(receiving)
}

/// The services of one organisation, for its own site: said once, here, and right everywhere.
pub(super) async fn organization(
    visit: Visit,
    State(room): State<Syndication>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let handle = name.rsplit_once('-').map_or(name.as_str(), |(_, last)| last).to_owned();
    let read = move |conn: &mut Conn| {
        let Some(found) = records::organization_by_handle(conn, &handle)? else { return Ok(None) };
        let services = records::services_of(conn, found.id)?;
        Ok(Some((found, services)))
    };
    let (found, services) = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    let listed = room.directory.list_these(&visit, &services)?;
    let more = visit.absolute(&directory::paths::organization(found.id, &found.name));
    Ok(page(&visit, (found.name, None), listed, more))
}

fn page(
    visit: &Visit,
    (title, typed): (String, Option<&Asked>),
    found: directory::Listed,
    more: String,
) -> Response {
    let body = Widget { visit, title: title.clone(), typed, list: found.html, total: found.total, more };
    visit.page(title, &body).embedded().into_response()
}
