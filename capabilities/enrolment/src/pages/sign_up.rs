//! Signing up by oneself: a name, a button; a seat, or a rank on the waiting list.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Asked, Enrolments};
use crate::choosing::Choosing;
use crate::enrolment::{Channel, Contact};
use crate::letters;
use crate::paths;
use crate::rule::Opening;
use crate::saying;
use crate::signing::{Newcomer, Outcome, sign_up};
use crate::signing_form::Typed;

#[derive(askama::Template)]
#[template(path = "pages/sign_up.html")]
struct SignUp<'a> {
    visit: &'a Visit,
    choosing: &'a Choosing,
    /// Where the list stands, in words, where there is one alone.
    standing: String,
    /// When it begins, where there is one alone.
    starts: String,
    first_visit: &'a str,
    is_full: bool,
    fields: String,
    faults: &'a Faults,
    back: String,
}

/// What one can sign up for; a stranger finds nothing where there is no action.
pub(super) async fn choosing(room: &Enrolments, visit: &Visit, id: Uuid) -> Result<Choosing, Failure> {
    let now = visit.now;
    room.read(move |conn| Choosing::read(conn, id.into(), now)).await?.ok_or(Failure::NotFound)
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
    let only = choosing.of(&typed.date);
    let starts = only.and_then(|list| list.starts);
    let body = SignUp {
        visit,
        choosing,
        standing: standing(visit, choosing),
        starts: starts.map(|at| saying::moment(at, visit.locale)).unwrap_or_default(),
        first_visit: &choosing.action.first_visit,
        is_full: only.is_some_and(|list| list.places.is_full()),
        fields: typed.fields(visit, choosing, (Channel::Online, faults)),
        faults,
        back: paths::action(choosing.action.id),
    };
    visit.page(visit.say_of("enrolment-title", &choosing.action.title), &body).not_indexed()
}

/// Where an action stands in words, for its one list or for all that are closed.
pub(super) fn standing(visit: &Visit, choosing: &Choosing) -> String {
    if choosing.rule.is_none() {
        return visit.say("enrolment-not-needed").into_owned();
    }
    match choosing.lists.as_slice() {
        [only] => saying::places(visit, &only.places),
        [] => visit.say("enrolment-over").into_owned(),
        [first, ..] if choosing.lists.iter().all(|list| list.places.open != Opening::Open) => {
            saying::places(visit, &first.places)
        }
        _ => String::new(),
    }
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let choosing = choosing(&room, &visit, id).await?;
    let typed = Typed::sent(&filled);
    let mut new = match typed.newcomer(&visit, &choosing, (Channel::Online, filled.faults())) {
        Ok(new) => new,
        Err(faults) => return Ok(page(&visit, &choosing, &typed, &faults).again().into_response()),
    };
    room.sign_ups.admit(&visit.client_key(), visit.now)?;
    let entered = match admitted(&room, &visit, &new) {
        Ok(()) => {
            new.is_silent = is_enough(&room, &visit, &new.contact);
            entered(&room, &visit, new).await?
        }
        Err(faults) => Err(faults),
    };
    match entered {
        Ok(answer) => Ok(answer),
        Err(faults) => Ok(page(&visit, &choosing, &typed, &faults).again().into_response()),
    }
}

/// Signs somebody up and leads to her page, or says that it could not be.
pub(super) async fn entered(
    room: &Enrolments,
    visit: &Visit,
    new: Newcomer,
) -> Result<Result<Response, Faults>, Failure> {
    let desk = room.desk(visit);
    let secret = letters::own_secret(&desk, new.id);
    let outcome = room.write(move |conn| sign_up(conn, &desk, &new)).await?;
    let notice = match outcome {
        Outcome::In => "enrolment-done-in",
        Outcome::Waiting => "enrolment-done-waiting",
        Outcome::Closed => return Ok(Err(fault(visit, "places", "enrolment-fault-closed"))),
        Outcome::Known => return Ok(Err(fault(visit, "nom", "enrolment-fault-known"))),
    };
    Ok(Ok(visit.go(&paths::own(secret.text()), notice)))
}

fn fault(visit: &Visit, field: &str, key: &str) -> Faults {
    let mut faults = Faults::default();
    faults.note(field, visit.say(key));
    faults
}

/// Whether one visitor may sign up once more: what somebody could do to fill a list, or the mailbox of another, ends
/// here, and is told beside what was typed. It counts what this visitor did and nothing else: a refusal must not tell
/// who is on a list.
fn admitted(room: &Enrolments, visit: &Visit, new: &Newcomer) -> Result<(), Faults> {
    let one = visit.client_key();
    match &new.contact {
        Contact::Mail(_) | Contact::Phone(_) => {
            let key = format!("{one}/{}", new.contact.text());
            let admitted = room.contacts.admit(&key, visit.now);
            admitted.map_err(|_| fault(visit, "contact", "enrolment-fault-contact-often"))
        }
        Contact::Nothing => {
            let key = format!("{one}/{}", new.scope.uuid());
            let admitted = (0..new.seats).try_for_each(|_| room.seats.admit(&key, visit.now));
            admitted.map_err(|_| fault(visit, "contact", "enrolment-fault-seats-alone"))
        }
    }
}

/// Whether an address was written to often enough today, by whoever typed it: then nothing more is, without a word.
fn is_enough(room: &Enrolments, visit: &Visit, contact: &Contact) -> bool {
    let Contact::Mail(address) = contact else { return false };
    room.letters.admit(address.text(), visit.now).is_err()
}
