//! The host's page, without an account: looking changes nothing, the buttons do.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Tone, Visit};

use super::Borrowing;
use crate::hosting::{Hosted, Said, about, next, told, understood, way_out};
use crate::paths;
use web::body::{Body, Cell};

/// What a secret opens, while it holds.
async fn opened(room: &Borrowing, visit: &Visit, secret: &str) -> Result<Option<Hosted>, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    let read = room.read(move |conn| match lending::booking_by_secret(conn, &digest, now)? {
        Some(stay) => Hosted::read(conn, &key, stay),
        None => Ok(None),
    });
    read.await
}

/// The page of a link that leads nowhere any more.
fn gone(visit: &Visit) -> Response {
    let mut body = Body::titled(visit, "borrowing-gone-title");
    body.lead(visit.say("borrowing-gone-lead"))
        .ways(&[("borrowing-to-exhibitions", paths::EXHIBITIONS.to_owned())]);
    body.page().status(axum::http::StatusCode::GONE).into_response()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Some(hosted) = opened(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    Ok(page(&visit, &hosted, &secret, None).into_response())
}

fn page(visit: &Visit, hosted: &Hosted, secret: &str, sent: Option<(&Filled, &Faults)>) -> Page {
    let mut body = Body::titled(visit, "borrowing-passage-title");
    if hosted.stay.state == lending::BookingState::Cancelled {
        body.notice(Tone::Warning, visit.say("borrowing-cancelled"), "");
    }
    about(&mut body, visit, hosted);
    next(&mut body, visit, hosted, &paths::passage(secret), sent);
    told(&mut body, visit, hosted);
    let contents = paths::below(hosted.resource.id.uuid(), "contenu");
    body.list(vec![Cell::link(visit.say("borrowing-to-contents"), contents)]);
    way_out(&mut body, visit, hosted, &paths::passage(secret));
    body.hint("borrowing-passage-kept");
    body.page()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Some(hosted) = opened(&room, &visit, &secret).await? else { return Ok(gone(&visit)) };
    let said = match understood(&visit, &hosted, &filled) {
        Ok(Some(said)) => said,
        // What the owner alone says is not said by this link.
        Ok(None) => return Ok(visit.go(&paths::passage(&secret), "")),
        Err(faults) => {
            return Ok(page(&visit, &hosted, &secret, Some((&filled, &faults))).again().into_response());
        }
    };
    if matches!(said, Said::Received(_) | Said::TakesBack) {
        return Err(Failure::NotFound);
    }
    let (desk, done, id) = (room.desk(&visit), said.done(), hosted.stay.id);
    let changed = room.write(move |conn| said.keep(conn, &desk, id)).await?;
    Ok(visit.go(&paths::passage(&secret), if changed { done } else { "borrowing-nothing-changed" }))
}
