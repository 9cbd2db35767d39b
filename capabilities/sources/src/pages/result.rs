//! The third step: how far it has come, what came of it, and the rows set aside to take along.

use std::sync::PoisonError;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use uuid::Uuid;
use vocabulary::id::ImportId;
use web::{Crumb, Failure, Spreadsheet, Visit};

use super::import::{crumbs, steps};
use super::pending::{prepared, rehearsed};
use super::{Sources, failure};
use crate::importing::{self, rows_aside};
use crate::paths;
use crate::pending::{self, State as Stands};

/// Work shorter than this needs no page of progress.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(askama::Template)]
#[template(path = "pages/result.html")]
struct OutcomePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    steps: Vec<String>,
    source: &'a str,
    here: String,
    progress: Option<Progress>,
    counts: Vec<(&'static str, u64)>,
    tables: Vec<[String; 6]>,
    aside: u64,
    /// The rows that held a number of a person, by number.
    refused: String,
}

/// How far an import has come.
struct Progress {
    /// When it was begun, on the clock of the wall.
    begun: String,
    /// Records written, of how many; nobody knows while another process writes them.
    written: Option<(usize, usize)>,
}

/// How far an import that runs here has come.
fn runs_here(house: &Sources, id: Uuid) -> Option<(usize, usize)> {
    house.running.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
}

pub(super) async fn carry_out(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some((pending, ready)) = prepared(&house, &visit, &id).await? else {
        let id = id.parse().map_err(|_| Failure::NotFound)?;
        return Ok(visit.go(&paths::result(id), ""));
    };
    let id = pending.id;
    if ready.reading.batch.organizations.is_empty() && ready.reading.batch.services.is_empty() {
        return Ok(visit.go(&paths::pending(id), "sources-nothing-named"));
    }
    let import = ImportId::new_v7(visit.now, visit.chance()).uuid();
    let (means, now) = (house.means(), visit.now);
    let holder = means.holder;
    let begun = house.db.write(move |conn| importing::begin(conn, id, holder, now)).await;
    if !begun.map_err(failure)? {
        return Ok(visit.go(&paths::result(id), ""));
    }
    house.running.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (0, 0));
    let work =
        tokio::task::spawn_blocking(move || importing::carry_out(&means, &pending, ready, (import, now)));
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(Ok(()))) => Ok(visit.go(&paths::result(id), "sources-done")),
        Ok(Ok(Err(error))) => {
            tracing::error!(%error, "an import was given up");
            Ok(visit.go(&paths::pending(id), ""))
        }
        Ok(Err(fault)) => Err(Failure::internal(&fault)),
        Err(_) => Ok(visit.go(&paths::result(id), "")),
    }
}

pub(super) async fn show(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let (key, now) = (house.key.clone(), visit.now);
    let found = house.db.read(move |conn| pending::find(conn, &key, id, now)).await.map_err(failure)?;
    let pending = found.ok_or(Failure::NotFound)?;
    let progress = match pending.state {
        Stands::Waiting | Stands::Interrupted => return Ok(visit.go(&paths::pending(id), "")),
        Stands::Running => {
            let begun = vocabulary::time::paris(pending.begun_at.unwrap_or(now)).format("%H:%M").to_string();
            Some(Progress { begun, written: runs_here(&house, id) })
        }
        Stands::Done => None,
    };
    let told = pending.outcome.as_ref();
    let number = |path: &str| told.and_then(|told| told.pointer(path)).and_then(Value::as_u64).unwrap_or(0);
    let counts = [
        ("sources-new", "/outcome/new"),
        ("sources-changed", "/outcome/changed"),
        ("sources-unchanged", "/outcome/unchanged"),
        ("sources-edited-here", "/outcome/kept_as_edited_here"),
        ("sources-gone", "/outcome/gone"),
    ];
    let aside = told.and_then(|told| told.get("aside")).and_then(Value::as_object);
    let body = OutcomePage {
        visit: &visit,
        crumbs: crumbs(&visit, "sources-result"),
        steps: steps(&visit),
        source: &pending.source,
        here: paths::result(id),
        progress,
        counts: counts.map(|(key, path)| (key, number(path))).to_vec(),
        tables: tables(told),
        refused: refused(told),
        aside: aside.map(|aside| aside.values().filter_map(Value::as_u64).sum()).unwrap_or(0),
    };
    Ok(visit.page(visit.say("sources-result"), &body).not_indexed().into_response())
}

fn refused(told: Option<&Value>) -> String {
    let rows = told.and_then(|told| told.get("refused")).and_then(Value::as_array);
    let rows = rows.into_iter().flatten().filter_map(|row| u32::try_from(row.as_u64()?).ok());
    super::numbers(&rows.collect::<Vec<_>>())
}

/// The sums of each table: its file, then read, imported, unchanged, merged, set aside.
fn tables(told: Option<&Value>) -> Vec<[String; 6]> {
    let list = told.and_then(|told| told.get("tables")).and_then(Value::as_array);
    let sum = |table: &Value| {
        ["file", "read", "imported", "unchanged", "merged", "set_aside"].map(|key| match table.get(key) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        })
    };
    list.map(|list| list.iter().map(sum).collect()).unwrap_or_default()
}

pub(super) async fn set_aside(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let rows = match prepared(&house, &visit, &id).await? {
        Some((pending, ready)) => rows_aside(&rehearsed(&house, &visit, &pending, &ready).await?.report),
        None => rows_kept(&house, &visit, &id).await?,
    };
    let mut table = Spreadsheet::default();
    let headings = ["sources-aside-file", "sources-aside-row", "sources-aside-reason", "sources-aside-raw"];
    table.line(headings.map(|key| visit.say(key)))?;
    for row in rows {
        table.line(row)?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let name = HeaderValue::from_static("attachment; filename=\"mises-de-cote.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// The rows an import that was done set aside.
async fn rows_kept(house: &Sources, visit: &Visit, id: &str) -> Result<Vec<[String; 4]>, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let (db, key, now) = (house.db.clone(), house.key.clone(), visit.now);
    let rows = super::aside(move || {
        let pending = db.read_now(|conn| pending::find(conn, &key, id, now))?;
        let told = pending.and_then(|pending| pending.outcome);
        let import = told.as_ref().and_then(|told| told.get("import")).and_then(Value::as_str);
        match import.and_then(|import| import.parse().ok()) {
            Some(import) => directory::rows_set_aside(&db, import),
            None => Ok(Vec::new()),
        }
    });
    let rows = rows.await?.map_err(failure)?;
    Ok(rows.into_iter().map(|row| [row.file, row.line.to_string(), row.reason, row.raw]).collect())
}
