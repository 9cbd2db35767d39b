//! Signing up with the person, by a member beside her: her pseudonym, her spoken agreement, and a page to take along.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::sign_up::{choosing, entered, standing};
use super::{Asked, Enrolments};
use crate::choosing::Choosing;
use crate::enrolment::Channel;
use crate::paths;
use crate::signing_form::Typed;

#[derive(askama::Template)]
#[template(path = "pages/beside_her.html")]
struct BesideHer<'a> {
    visit: &'a Visit,
    choosing: &'a Choosing,
    standing: String,
    /// For whom the action is, in words: a public of the action, and nothing about the person.
    audiences: String,
    fields: String,
    faults: &'a Faults,
    back: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let choosing = choosing(&room, &visit, id).await?;
    let typed = Typed::new(&visit, &asked.date);
    Ok(page(&visit, &choosing, &typed, &Faults::default()))
}

fn page(visit: &Visit, choosing: &Choosing, typed: &Typed, faults: &Faults) -> Page {
    let audiences = choosing.action.audiences.iter().map(|one| one.label(visit.locale));
    let body = BesideHer {
        visit,
        choosing,
        standing: standing(visit, choosing),
        audiences: audiences.collect::<Vec<_>>().join(", "),
        fields: typed.fields(visit, choosing, (Channel::Beside, faults)),
        faults,
        back: paths::action(choosing.action.id),
    };
    visit.page(visit.say_of("enrolment-beside-title", &choosing.action.title), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let choosing = choosing(&room, &visit, id).await?;
    let typed = Typed::sent(&filled);
    let new = match typed.newcomer(&visit, &choosing, (Channel::Beside, filled.faults())) {
        Ok(new) => new,
        Err(faults) => return Ok(page(&visit, &choosing, &typed, &faults).again().into_response()),
    };
    match entered(&room, &visit, new).await? {
        Ok(answer) => Ok(answer),
        Err(faults) => Ok(page(&visit, &choosing, &typed, &faults).again().into_response()),
    }
}
