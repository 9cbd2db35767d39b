//! A card on paper: from the browser, or as a file; asking for it counts one.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use paper::Press;
use web::{Failure, Filled, Page, Visit};

use super::card::{asked_commune, commune_named, local, version_told};
use super::{Knowledge, pen, published, setter};
use crate::card::{Card, Edition, Trust};
use crate::paths;
use crate::sheet::room::fitting;
use crate::sheet::{Local, Stamp};
use crate::store::cards;

#[derive(askama::Template)]
#[template(path = "pages/sheet.html")]
struct Printed<'a> {
    visit: &'a Visit,
    title: &'a str,
    body: String,
    version: String,
    handle: &'a str,
    to_check: bool,
    fault: String,
}

/// Counts one, then leads to the sheet or to the file: looking at either counts nothing.
pub(super) async fn print(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (card, _) = published(&room, handle).await?;
    let (id, today) = (card.id, visit.today());
    room.write(move |conn| cards::note_print(conn, id, today)).await?;
    let page = if filled.text("forme") == "pdf" { "pdf" } else { "feuille" };
    let asked = commune_named(filled.text("commune")).map(|commune| format!("?commune={}", commune.code));
    Ok(visit.go(&format!("{}{}", paths::of_card(&card.handle, page), asked.unwrap_or_default()), ""))
}

/// The contacts of the commune asked for, as many as stand on one sheet; without a press they are reckoned.
async fn fitted(
    visit: &Visit,
    room: &Knowledge,
    (card, edition): (&Card, &Edition),
    press: &Press,
) -> Result<(paper::Sheet, Local), Failure> {
    let mut place = match commune_named(&asked_commune(visit)) {
        Some(commune) => local(room, visit, edition, commune).await?,
        None => Local::default(),
    };
    let acronyms = room.spelled_out().await?;
    let stamp = Stamp { edition, trust: card.trust(edition, visit.today()) };
    let set = setter(visit, &acronyms);
    let (sheet, contacts) = fitting(&set, (&edition.content, stamp), &place, press).await;
    place.contacts.truncate(contacts);
    Ok((sheet, place))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
) -> Result<Page, Failure> {
    let (card, edition) = published(&room, handle).await?;
    drawn(&visit, &room, (&card, &edition), "").await
}

async fn drawn(
    visit: &Visit,
    room: &Knowledge,
    (card, edition): (&Card, &Edition),
    fault: &str,
) -> Result<Page, Failure> {
    // Whoever looks does not keep the press busy: it works for files only.
    let (_, place) = fitted(visit, room, (card, edition), &Press::absent()).await?;
    let acronyms = room.spelled_out().await?;
    let to_check = card.trust(edition, visit.today()) == Trust::ToCheck;
    let place = (!place.commune.is_empty()).then_some(place);
    let body = Printed {
        visit,
        title: &edition.content.title,
        body: pen(visit, &acronyms).card(&edition.content, place.as_ref(), to_check)?,
        version: version_told(visit, edition),
        handle: &card.handle,
        to_check,
        fault: if fault.is_empty() { String::new() } else { visit.say(fault).into_owned() },
    };
    Ok(visit.page(edition.content.title.clone(), &body).not_indexed())
}

/// The card as a file; where there is none, the sheet for the browser, which says so.
pub(super) async fn pdf(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
) -> Result<Response, Failure> {
    room.sheets.admit(&visit.client_key(), visit.now)?;
    let (card, edition) = published(&room, handle).await?;
    let (sheet, _) = fitted(&visit, &room, (&card, &edition), &room.press).await?;
    let file = match room.press.pdf(&sheet).await {
        Ok(file) => file,
        Err(fault) => {
            let page = drawn(&visit, &room, (&card, &edition), fault.key()).await?;
            return Ok(page.into_response());
        }
    };
    let disposition = format!("inline; filename=\"{}-v{}.pdf\"", card.handle, edition.version);
    let disposition = HeaderValue::from_str(&disposition).map_err(|fault| Failure::internal(&fault))?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (CONTENT_DISPOSITION, disposition),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, file).into_response())
}
