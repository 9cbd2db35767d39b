//! The sheet as a PDF, made for this answer and kept nowhere.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Handouts, basket, sheet};
use crate::printed::{self, Around};

/// Why there is no PDF, and the other way to print.
#[derive(askama::Template)]
#[template(path = "pages/pdf.html")]
struct NoPdf<'a> {
    visit: &'a Visit,
    why: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    room.presses.admit(&visit.client_key(), visit.now)?;
    let basket = basket(&headers, &room.shell);
    let made = sheet::make(&visit, &room, &basket).await?;
    if made.entries.is_empty() {
        return Err(Failure::NotFound);
    }
    let footer = format!("{} · {}", visit.shell.network_name, sheet::printed_on(visit.today()));
    let around = Around { second: basket.second(), format: basket.format(), footer };
    let pdf = printed::pdf(&room.press, &made.entries, &around).await;
    Ok(match pdf {
        Ok(pdf) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "inline; filename=\"adresses.pdf\""),
                (CACHE_CONTROL, "no-store"),
            ];
            (headers, pdf).into_response()
        }
        Err(fault) => {
            tracing::warn!(%fault, "a hand-out was not set");
            let body = NoPdf { visit: &visit, why: fault.key() };
            let page = visit.page(visit.say("handout-title"), &body).not_indexed();
            page.status(StatusCode::SERVICE_UNAVAILABLE).into_response()
        }
    })
}
