//! What can be done with the sheet: put on, take off, choose paper and language, forget, say that it was handed over.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use directory::RecordKind;
use paper::{Format, Tongue};
use web::{Failure, Filled, Visit};

use super::{Handouts, basket, failure, go_with};
use crate::{Basket, ShortName, paths};

/// Puts a service on the sheet, and shows the sheet or goes back to where the button stood.
pub(super) async fn add(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    let name = named(&filled)?;
    let handle = name.handle().to_owned();
    let read = move |conn: &mut ::store::Conn| directory::shown_by_handle(conn, RecordKind::Service, &handle);
    room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    let mut basket = basket(&headers, &room.shell);
    let back = filled.back(paths::SHEET);
    // What stands on the sheet says so itself; a notice there would be printed along.
    let notice = match (basket.add(name), back) {
        (false, _) => "handout-full",
        (true, paths::SHEET) => "",
        (true, _) => "handout-added",
    };
    Ok(go_with(&visit, &basket, back, notice))
}

/// Takes a service off.
pub(super) async fn remove(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut basket = basket(&headers, &room.shell);
    basket.remove(&named(&filled)?);
    Ok(go_with(&visit, &basket, paths::SHEET, ""))
}

/// Chooses the paper, the second language or how discreet; what the form does not say stays.
pub(super) async fn settle(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut basket = basket(&headers, &room.shell);
    match filled.text("langue") {
        "" => {}
        code => basket.speak(Tongue::from_code(code)),
    }
    match filled.text("papier") {
        "a4" => basket.paper = Some(Format::A4),
        "a5" => basket.paper = Some(Format::A5),
        _ => {}
    }
    match filled.text("noms") {
        "oui" => basket.named = true,
        "non" => basket.named = false,
        _ => {}
    }
    Ok(go_with(&visit, &basket, paths::SHEET, ""))
}

/// Forgets the sheet.
pub(super) async fn empty(visit: Visit) -> Response {
    go_with(&visit, &Basket::default(), paths::SHEET, "handout-emptied")
}

/// Counts one sheet for each of its services and this month, and forgets it: sent twice, it counts once.
pub(super) async fn handed(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    room.counts.admit(&visit.client_key(), visit.now)?;
    let names = basket(&headers, &room.shell).services().to_vec();
    let today = visit.today();
    let write = move |conn: &mut ::store::Conn| {
        let mut services = Vec::new();
        for name in &names {
            let found = directory::shown_by_handle(conn, RecordKind::Service, name.handle())?;
            services.extend(found.map(|shown| shown.key.id));
        }
        crate::store::handed_over(conn, &services, today)
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(go_with(&visit, &Basket::default(), paths::SHEET, "handout-counted"))
}

fn named(filled: &Filled) -> Result<ShortName, Failure> {
    ShortName::parse(filled.text("service")).ok_or(Failure::NotFound)
}
