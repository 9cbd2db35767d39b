//! The three questions a visitor answers before her day.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{LONGEST_ANSWER, Returns};
use crate::agreement::Party;
use crate::day::Preparation;
use crate::paths;
use crate::preparing::prepare;

#[derive(askama::Template)]
#[template(path = "pages/preparation.html")]
struct PreparationPage<'a> {
    visit: &'a Visit,
    act: String,
    back: String,
    answers: &'a Preparation,
    faults: &'a Faults,
}

fn page(visit: &Visit, secret: &str, answers: &Preparation, faults: &Faults) -> Page {
    let body = PreparationPage {
        visit,
        act: paths::below_own(secret, "preparation"),
        back: paths::own(secret),
        answers,
        faults,
    };
    visit.page(visit.say("returns-preparation-title"), &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    Ok(match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => page(&visit, &secret, &opened.day.preparation, &Faults::default()).into_response(),
        Err(gone) => gone,
    })
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let opened = match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let mut faults = filled.faults();
    for field in ["attentes", "posture", "retour-equipe"] {
        if filled.text(field).chars().count() > LONGEST_ANSWER {
            faults.note(field, visit.say_count("returns-fault-long", LONGEST_ANSWER));
        }
    }
    let text = |field| filled.text(field).to_owned();
    let answers = Preparation {
        expectations: text("attentes"),
        posture: text("posture"),
        sharing: text("retour-equipe"),
    };
    if !faults.is_empty() {
        return Ok(page(&visit, &secret, &answers, &faults).again().into_response());
    }
    let (desk, placement) = (room.desk(&visit), opened.day.placement);
    let sent = answers.clone();
    if room.write(move |conn| prepare(conn, &desk, &placement, &answers)).await? {
        return Ok(visit.go(&paths::own(&secret), "returns-saved"));
    }
    faults.note("attentes", visit.say("returns-too-late"));
    Ok(page(&visit, &secret, &sent, &faults).again().into_response())
}
