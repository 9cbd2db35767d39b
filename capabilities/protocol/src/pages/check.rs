//! Checking a certificate: its code is typed from paper.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Crumb, Failure, Visit};

use super::draft::crumbs;
use super::{Protocol, asked, failure};
use crate::paths;
use crate::signature::Code;
use crate::store::signatures;

#[derive(askama::Template)]
#[template(path = "pages/check.html")]
struct CheckPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    typed: String,
    /// Whether a code was typed that no certificate bears.
    unknown: bool,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let typed = asked(&visit, "code").unwrap_or_default().replace(['+', '%'], " ");
    let code = Code::read(typed.trim());
    let read = move |conn: &mut Conn| match &code {
        Some(code) => signatures::signature_of(conn, code),
        None => Ok(None),
    };
    if let Some(found) = room.db.read(read).await.map_err(failure)? {
        return Ok(visit.go(&paths::certificate(&found.code.shown()), ""));
    }
    let title = visit.say("protocol-check-title").into_owned();
    let way = crumbs(&visit, &[(title.clone(), String::new())]);
    let unknown = !typed.is_empty();
    let body = CheckPage { visit: &visit, crumbs: way, typed, unknown };
    Ok(visit.page(title, &body).not_indexed().into_response())
}
