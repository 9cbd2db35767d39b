//! Asking on the spot at a forum, without an account: bounded, and looked at by who lends.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{NewRequest, Origin, TouringResource};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, asked_words, resource};
use crate::asking::{fields, refusal, understood};
use crate::event::Event;
use crate::names::length;
use crate::paths;
use web::body::Body;
use web::form::{Field, Form};

/// The exhibition and the event, while the square holds.
async fn open(
    room: &Borrowing,
    visit: &Visit,
    (id, secret): (Uuid, &str),
) -> Result<(TouringResource, Event), Failure> {
    let until = asked_words(visit, "jusqu").parse().map_err(|_| Failure::NotFound)?;
    let event = Event { name: asked_words(visit, "nom"), until };
    if !event.is_signed(&room.key, id, secret) || visit.today() > event.until {
        return Err(Failure::NotFound);
    }
    Ok((resource(room, id).await?, event))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path((id, secret)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let (resource, event) = open(&room, &visit, (id, &secret)).await?;
    Ok(page(&visit, (&resource, &event, &room), None))
}

fn page(
    visit: &Visit,
    (resource, event, room): (&TouringResource, &Event, &Borrowing),
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let mut body = Body::new(visit, visit.say_of("borrowing-forum-title", &resource.name));
    let told =
        [("name", event.name.as_str().into()), ("length", length(visit, resource.rule.slot_days).into())];
    body.lead(visit.say_with("borrowing-forum-lead", &told)).text(&resource.about);
    let contact = Field::line(visit, "courriel", "borrowing-contact").hint(visit, "borrowing-contact-hint");
    let all: Vec<Field> = fields(visit, "").into_iter().chain([contact]).collect();
    let act = event.path(&room.key, resource.id.uuid());
    body.html(Form::new(visit, act, "borrowing-ask-send", all).again(visit, sent));
    body.hint("borrowing-forum-after");
    body.page()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Borrowing>,
    Path((id, secret)): Path<(Uuid, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (resource, event) = open(&room, &visit, (id, &secret)).await?;
    let mut faults = filled.faults();
    let contact = contact(&visit, &filled, &mut faults);
    let origin = Origin::Forum(event.name.clone());
    let new = understood((&visit, &filled), &resource, None, origin, &mut faults);
    if let Some(new) = new.filter(|_| faults.is_empty()) {
        room.admit_at_forum(&visit)?;
        let (desk, new) = (room.desk(&visit), NewRequest { contact, ..new });
        let mine = lending::rank_path(&room.key, new.id);
        match room.write(move |conn| lending::ask(conn, &desk, &new)).await? {
            Ok(rank) => return Ok(thanks(&visit, (&resource, rank), mine).into_response()),
            Err(refused) => faults.note("lieu", visit.say(refusal(refused))),
        }
    }
    Ok(page(&visit, (&resource, &event, &room), Some((&filled, &faults))).again().into_response())
}

/// The mailbox of the organisation, or nothing.
fn contact(visit: &Visit, filled: &Filled, faults: &mut Faults) -> String {
    let typed = filled.text("courriel");
    if typed.is_empty() {
        return String::new();
    }
    let read = accounts::EmailAddress::read(typed);
    if read.is_none() {
        faults.note("courriel", visit.say("borrowing-fault-mail"));
    }
    read.map(|address| address.text().to_owned()).unwrap_or_default()
}

/// What is said at once: the rank, where it is seen later, and what comes next.
fn thanks(visit: &Visit, (resource, rank): (&TouringResource, u32), mine: String) -> Page {
    let mut body = Body::titled(visit, "borrowing-thanks-title");
    body.lead(visit.say_count("borrowing-rank-is", rank))
        .say("borrowing-forum-after")
        .say("borrowing-rank-keep");
    body.ways(&[
        ("borrowing-to-rank", mine),
        ("borrowing-to-exhibition", paths::exhibition(resource.id.uuid())),
    ]);
    body.page()
}
