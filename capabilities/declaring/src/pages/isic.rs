//! Noting on which day an action was presented in ISIC: the coordination does, whatever state the action is in.

use action::{Changed, CollectiveAction, Refused};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Declaring, by};
use crate::form::{Field, Form, Group, Reading};
use crate::paths;
use crate::sheet::Sheet;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, _) = room.theirs(&visit, id).await?;
    Ok(page(&visit, &found, None, &Faults::default()))
}

fn page(visit: &Visit, found: &CollectiveAction, filled: Option<&Filled>, faults: &Faults) -> Page {
    let on = Field::day(visit, "jour", "declaring-field-isic", found.isic_on.or(Some(visit.today())));
    let to = paths::below(found.id.uuid(), "isic");
    let form = Form::new(visit, to, "declaring-isic-save", vec![Group::plain(vec![on])]);
    let sheet = Sheet::below(visit, "declaring-isic", found);
    sheet.form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

pub(super) async fn note(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (found, _) = room.theirs(&visit, id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let day = reading.day("jour");
    let Some(on) = day.filter(|_| reading.faults.is_empty()) else {
        reading.note("jour", "declaring-fault-isic");
        return Ok(page(&visit, &found, Some(&filled), &reading.faults).into_response());
    };
    let (by, action) = (by(&visit), found.id);
    match room.write(move |conn| action::present_in_isic(conn, action, on, by)).await? {
        Changed::Refused(Refused::Unknown) => Err(Failure::NotFound),
        Changed::Refused(why) => {
            reading.note("jour", why.key());
            Ok(page(&visit, &found, Some(&filled), &reading.faults).into_response())
        }
        _ => Ok(visit.go(&paths::edit(id), "declaring-done-presented")),
    }
}
