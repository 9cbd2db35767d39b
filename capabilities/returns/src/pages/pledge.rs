//! The pledge of confidentiality of a day: read, then accepted with its date and the digest of its text.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::Returns;
use crate::agreement::{Channel, Party};
use crate::one_sheet::accepted;
use crate::paths;
use crate::pledge::{Pledge, digest, lines};
use crate::preparing::promise;

#[derive(askama::Template)]
#[template(path = "pages/pledge.html")]
struct PledgePage<'a> {
    visit: &'a Visit,
    act: String,
    back: String,
    lines: Vec<String>,
    accepted: Option<(String, String)>,
    faults: &'a Faults,
}

fn page(visit: &Visit, secret: &str, pledge: Option<&Pledge>, faults: &Faults) -> Page {
    let body = PledgePage {
        visit,
        act: paths::below_own(secret, "engagement"),
        back: paths::own(secret),
        lines: lines(&visit.shell.words, visit.locale),
        accepted: accepted(visit, pledge),
        faults,
    };
    visit.page(visit.say("returns-pledge-title"), &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    Ok(match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => page(&visit, &secret, opened.day.pledge.as_ref(), &Faults::default()).into_response(),
        Err(gone) => gone,
    })
}

pub(super) async fn accept(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let opened = match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    if !filled.is_ticked("accepte") {
        let mut faults = filled.faults();
        faults.note("accepte", visit.say("returns-pledge-fault"));
        return Ok(page(&visit, &secret, opened.day.pledge.as_ref(), &faults).again().into_response());
    }
    let digest = digest(&lines(&visit.shell.words, visit.locale));
    let (desk, placement) = (room.desk(&visit), opened.day.placement);
    let kept = room.write(move |conn| promise(conn, &desk, &placement, (&digest, Channel::Link))).await?;
    Ok(visit.go(&paths::own(&secret), if kept { "returns-pledge-kept" } else { "returns-too-late" }))
}
