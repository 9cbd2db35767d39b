//! Asking for an exhibition as a member of an organisation.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{Origin, TouringResource};
use uuid::Uuid;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, asked, back_to_exhibitions, resource, speaker, speakers};
use crate::asking::{fields, refusal, understood};
use crate::names::{length, perimeter};
use crate::paths;
use directory::OrganizationNames;
use web::body::Body;
use web::form::{Field, Form};

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (resource, names) = found(&room, id).await?;
    Ok(page(&visit, (&resource, &names), None))
}

async fn found(room: &Borrowing, id: Uuid) -> Result<(TouringResource, OrganizationNames), Failure> {
    let resource = resource(room, id).await?;
    Ok((resource, room.read(OrganizationNames::read).await?))
}

fn page(
    visit: &Visit,
    (resource, names): (&TouringResource, &OrganizationNames),
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let mut body = Body::titled(visit, "borrowing-ask-title");
    let whole = paths::exhibition(resource.id.uuid());
    body.below(vec![back_to_exhibitions(visit), Crumb { label: resource.name.clone(), href: whole }]);
    let rule =
        [("name", resource.name.as_str().into()), ("length", length(visit, resource.rule.slot_days).into())];
    body.lead(visit.say_with("borrowing-ask-lead", &rule)).text(perimeter(visit, &resource.perimeter));
    let chosen = asked(visit, "organisation");
    let speakers = speakers(visit, names, chosen);
    // Who works for one organisation most often asks for its own walls.
    let likely = if let [only] = &speakers[..] { only.label.clone() } else { String::new() };
    let who = Field::select(visit, "pour", "borrowing-for", speakers);
    let all: Vec<Field> = std::iter::once(who).chain(fields(visit, &likely)).collect();
    let act = paths::below(resource.id.uuid(), "demander");
    body.html(Form::new(visit, act, "borrowing-ask-send", all).again(visit, sent));
    body.hint("borrowing-ask-after");
    body.page()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&room, id).await?;
    let mut faults = filled.faults();
    let organization = speaker(&visit, filled.text("pour"));
    if organization.is_none() {
        faults.note("pour", visit.say("borrowing-fault-for"));
    }
    let new = understood((&visit, &filled), &found.0, organization, Origin::Online, &mut faults);
    let Some(new) = new.filter(|_| faults.is_empty()) else {
        let again = page(&visit, (&found.0, &found.1), Some((&filled, &faults)));
        return Ok(again.again().into_response());
    };
    let desk = room.desk(&visit);
    match room.write(move |conn| lending::ask(conn, &desk, &new)).await? {
        Ok(_) => Ok(visit.go(paths::REQUESTS, "borrowing-done-asked")),
        Err(refused) => {
            faults.note("lieu", visit.say(refusal(refused)));
            let again = page(&visit, (&found.0, &found.1), Some((&filled, &faults)));
            Ok(again.again().into_response())
        }
    }
}
