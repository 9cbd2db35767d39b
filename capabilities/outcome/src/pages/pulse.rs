//! How an action felt to who worked in it: five words, one button, no name.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Choice, Failure, Faults, Filled, Page, Visit, cookie};

use super::{Outcomes, gone};
use crate::lists::Feeling;
use crate::paths;
use crate::pulse::{FEWEST_ANSWERS, answer, secret};

/// How long a browser remembers that it answered, in seconds: 90 days. It tells nothing but that.
const REMEMBERED: i64 = 90 * 86_400;

#[derive(askama::Template)]
#[template(path = "pages/pulse.html")]
struct Pulse<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    here: String,
    feelings: Vec<Choice>,
    has_answered: bool,
    fewest: i64,
    faults: &'a Faults,
}

/// The name of the cookie by which a browser answers once.
fn remembered_as(action: Uuid) -> String {
    format!("ressenti-{}", action.simple())
}

/// The action, where the link is its own.
async fn opened(room: &Outcomes, (id, asked): (Uuid, &str)) -> Result<Option<CollectiveAction>, Failure> {
    let is_known = web::secret::digest(&secret(&room.key, id.into())) == web::secret::digest(asked);
    if !is_known {
        return Ok(None);
    }
    room.action(id.into()).await.map(Some)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((id, secret)): Path<(Uuid, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(action) = opened(&room, (id, &secret)).await? else { return Ok(gone(&visit)) };
    Ok(page(&visit, (&action, &secret), &headers, &Faults::default()).into_response())
}

fn page(
    visit: &Visit,
    (action, secret): (&CollectiveAction, &str),
    headers: &HeaderMap,
    faults: &Faults,
) -> Page {
    let body = Pulse {
        visit,
        action,
        here: paths::pulse(action.id, secret),
        feelings: Feeling::ALL
            .iter()
            .map(|feeling| Choice::new(feeling.code(), visit.say(feeling.key()), false))
            .collect(),
        has_answered: has_answered(visit, headers, action.id.uuid()),
        fewest: FEWEST_ANSWERS,
        faults,
    };
    visit.page(visit.say("outcome-pulse-title"), &body).not_indexed()
}

fn has_answered(visit: &Visit, headers: &HeaderMap, action: Uuid) -> bool {
    cookie::value_of(headers, &visit.shell, &remembered_as(action)).is_some()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((id, secret)): Path<(Uuid, String)>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    room.sent.admit(&visit.client_key(), visit.now)?;
    let Some(action) = opened(&room, (id, &secret)).await? else { return Ok(gone(&visit)) };
    let Some(feeling) = Feeling::from_code(filled.text("ressenti")) else {
        let mut faults = filled.faults();
        faults.note("ressenti", visit.say("outcome-fault-feeling"));
        return Ok(page(&visit, (&action, &secret), &headers, &faults).again().into_response());
    };
    let here = paths::pulse(action.id, &secret);
    if has_answered(&visit, &headers, id) {
        return Ok(visit.go(&here, "outcome-pulse-already"));
    }
    if !room.write(move |conn| answer(conn, id.into(), feeling)).await? {
        return Ok(visit.go(&here, "outcome-pulse-full"));
    }
    let mut response = visit.go(&here, "outcome-pulse-thanks");
    let line = cookie::set(&visit.shell, &remembered_as(id), "1", Some(REMEMBERED));
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    Ok(response)
}
