//! Asking whoever carries an action something, without an account.

use action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::CollectiveActionId;
use vocabulary::phone::PhoneNumber;
use web::{Crumb, Failure, Faults, Filled, Page, Secret, Visit};

use super::Agenda;
use crate::message::{self, NewMessage, Sent};
use crate::paths;

/// The longest question, in letters.
const LONGEST: usize = 800;

#[derive(askama::Template)]
#[template(path = "pages/contact.html")]
struct Contact<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    crumbs: Vec<Crumb>,
    phone: Option<(String, String)>,
    words: &'a str,
    reply: &'a str,
    faults: &'a Faults,
}

async fn found(room: &Agenda, id: &str) -> Result<CollectiveAction, Failure> {
    let id: CollectiveActionId = id.parse().map_err(|_| Failure::NotFound)?;
    room.read(move |conn| action::action(conn, id)).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let action = found(&room, &id).await?;
    Ok(draw(&visit, &action, ("", ""), &Faults::default()))
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Agenda>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = found(&room, &id).await?;
    let (words, reply) = (filled.text("question").to_owned(), filled.text("reponse").to_owned());
    let mut faults = understood(&visit, &filled);
    if !faults.is_empty() {
        return Ok(draw(&visit, &action, (&words, &reply), &faults).again().into_response());
    }
    room.questions.admit(&visit.client_key(), visit.now)?;
    let (id, secret) = (Uuid::from_bytes(visit.chance()), Secret::new(visit.chance()));
    let new = NewMessage { id, secret, words: words.clone(), reply: reply.clone() };
    let (desk, about) = (room.desk(visit.now), action.clone());
    let fault = match room.write(move |conn| message::send(conn, &desk, &about, &new)).await? {
        Sent::OnItsWay => return Ok(visit.go(&paths::action(action.id), "agenda-question-sent")),
        Sent::Nowhere => "agenda-question-nowhere",
        Sent::TooMany => "agenda-question-too-many",
    };
    faults.note("question", visit.say(fault));
    Ok(draw(&visit, &action, (&words, &reply), &faults).again().into_response())
}

fn understood(visit: &Visit, filled: &Filled) -> Faults {
    let mut faults = filled.faults();
    let (words, reply) = (filled.text("question"), filled.text("reponse"));
    if words.is_empty() {
        faults.note("question", visit.say("agenda-question-missing"));
    }
    if words.chars().count() > LONGEST {
        faults.note("question", visit.say_count("agenda-question-long", LONGEST));
    }
    let is_mail = accounts::EmailAddress::read(reply).is_some();
    if !is_mail && PhoneNumber::parse(reply).is_err() {
        faults.note("reponse", visit.say("agenda-reply-missing"));
    }
    faults
}

fn draw(visit: &Visit, action: &CollectiveAction, (words, reply): (&str, &str), faults: &Faults) -> Page {
    let title = visit.say_of("agenda-question-title", &action.title).into_owned();
    let number = PhoneNumber::parse(&action.contact.phone).ok();
    let crumb = |label: String, href: String| Crumb { label, href };
    let body = Contact {
        crumbs: vec![
            crumb(visit.say("agenda-title").into_owned(), paths::ACTIONS.to_owned()),
            crumb(action.title.clone(), paths::action(action.id)),
            crumb(visit.say("agenda-ask").into_owned(), String::new()),
        ],
        phone: number.map(|(number, _)| (number.shown(), number.href())),
        visit,
        action,
        words,
        reply,
        faults,
    };
    visit.page(title, &body).not_indexed()
}
