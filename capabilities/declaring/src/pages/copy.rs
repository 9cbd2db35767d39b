//! Another action by the same method: what it is comes along, dates, people, place and money stay behind.

use action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::declare::{Proposed, form, kept, proposed, understood};
use super::{Declaring, by};
use crate::form::Reading;
use crate::paths;
use crate::sections::Known;
use crate::sheet::{Sheet, place, way};

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (model, known) = room.any(id).await?;
    let proposed = proposed(&visit, &room).await?;
    Ok(page(&visit, (&model, &known), (&proposed, None), &Faults::default()))
}

fn page(
    visit: &Visit,
    (model, known): (&CollectiveAction, &Known),
    (proposed, filled): (&Proposed, Option<&Filled>),
    faults: &Faults,
) -> Page {
    let to = paths::below(model.id.uuid(), "copier");
    let form = form(visit, known, (to, "declaring-copy"), Some(model), proposed);
    let mut sheet = Sheet::new(visit, "declaring-copy-title");
    sheet.lead = visit.say_of("declaring-copy-lead", &model.title).into_owned();
    let above = web::Crumb { label: model.title.clone(), href: paths::public(model.id.uuid()) };
    sheet.crumbs = vec![way(visit, "declaring-mine", paths::MINE), above, place(&sheet.title)];
    sheet.form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

pub(super) async fn copy(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (model, known) = room.any(id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let Some(new) = understood(&mut reading, &known) else {
        let sent = (&Proposed::default(), Some(&filled));
        return Ok(page(&visit, (&model, &known), sent, &reading.faults).into_response());
    };
    room.admit_declared(&visit)?;
    let (by, from) = (by(&visit), model.id);
    let declared = room.write(move |conn| action::copy(conn, from, &new, by)).await?;
    kept(&visit, declared, "declaring-done-copied")
}
