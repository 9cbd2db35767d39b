//! The register of processing (RGPD art. 30), drawn from what the rooms declare and from the real settings.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use web::{Failure, Page, Visit};

use super::Rights;
use crate::register::{Entry, HEADINGS, document, entries, facts, spreadsheet};

#[derive(askama::Template)]
#[template(path = "pages/register.html")]
struct RegisterPage<'a> {
    visit: &'a Visit,
    facts: Vec<(String, String)>,
    entries: Vec<Entry>,
    headings: [&'static str; 7],
}

pub(super) async fn show(visit: Visit, State(rights): State<Rights>) -> Page {
    let body = RegisterPage {
        visit: &visit,
        facts: facts(&visit, &rights.installation),
        entries: entries(&visit, &rights.holdings),
        headings: HEADINGS,
    };
    visit.page(visit.say("rights-register-title"), &body).not_indexed()
}

pub(super) async fn table(visit: Visit, State(rights): State<Rights>) -> Result<Response, Failure> {
    let (facts, entries) = (facts(&visit, &rights.installation), entries(&visit, &rights.holdings));
    let table = spreadsheet(&visit, &facts, &entries)?;
    let mut response = visit.text("text/csv; charset=utf-8", table);
    let name = HeaderValue::from_static("attachment; filename=\"registre.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

pub(super) async fn text(visit: Visit, State(rights): State<Rights>) -> Result<Response, Failure> {
    let (facts, entries) = (facts(&visit, &rights.installation), entries(&visit, &rights.holdings));
    let text = document(&visit, &facts, &entries).map_err(|fault| Failure::internal(&fault))?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/vnd.oasis.opendocument.text"));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"registre.odt\""));
    Ok(response)
}
