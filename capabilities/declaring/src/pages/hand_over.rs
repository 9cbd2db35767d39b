//! Handing an action over: a group of inhabitants carries it from now on, and the organisation accompanies it.

use action::{Carrier, Changed, CollectiveAction, LONGEST_LINE, Refused};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Declaring, by};
use crate::form::{Field, Form, Group, Reading};
use crate::paths;
use crate::sections::Known;
use crate::sheet::Sheet;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    Ok(page(&visit, (&found, &known), None, &Faults::default()))
}

fn page(
    visit: &Visit,
    (found, known): (&CollectiveAction, &Known),
    filled: Option<&Filled>,
    faults: &Faults,
) -> Page {
    let mut sheet = Sheet::below(visit, "declaring-hand-over-title", found);
    let organization = known.names.name(found.carrier.organization());
    if let Carrier::Inhabitants { name, .. } = &found.carrier {
        let gaps = [("group", name.as_str().into()), ("organization", organization.into())];
        sheet.lead = visit.say_with("declaring-handed-over", &gaps).into_owned();
        return sheet.page(visit, false);
    }
    sheet.lead = visit.say_of("declaring-hand-over-lead", organization).into_owned();
    let group = Field::line(visit, "groupe", "declaring-field-group", "").hint(visit, "declaring-hint-group");
    let to = paths::below(found.id.uuid(), "habitants");
    let form = Form::new(visit, to, "declaring-hand-over", vec![Group::plain(vec![group])]);
    sheet.form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

pub(super) async fn hand_over(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let group = reading.function("groupe", LONGEST_LINE, "declaring-fault-group");
    if !reading.faults.is_empty() {
        return Ok(page(&visit, (&found, &known), Some(&filled), &reading.faults).into_response());
    }
    let (by, action, with) = (by(&visit), found.id, found.carrier.organization());
    match room.write(move |conn| action::hand_over(conn, action, &group, with, by)).await? {
        Changed::Refused(Refused::Unknown) => Err(Failure::NotFound),
        Changed::Refused(why) => Err(Failure::bad_request("", visit.say(why.key()))),
        _ => Ok(visit.go(&paths::edit(id), "declaring-done-handed-over")),
    }
}
