//! One request: its clock, more time with a reason, and what was answered.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Filled, Visit};

use super::desk::{Clock, clock};
use super::{Rights, failure};
use crate::paths;
use crate::request::{Extension, Outcome, Request};
use crate::store;

#[derive(askama::Template)]
#[template(path = "pages/request.html")]
struct RequestPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    request: &'a Request,
    facts: Vec<(String, String)>,
    clock: Option<Clock>,
    extensions: Option<Vec<Choice>>,
    outcomes: Option<Vec<Choice>>,
    here: String,
}

pub(super) async fn show(
    visit: Visit,
    State(rights): State<Rights>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let request = found(&rights, &id).await?;
    let title = visit.say(request.kind.key()).into_owned();
    let crumbs = vec![
        Crumb { label: visit.say("rights-desk-title").into_owned(), href: paths::DESK.to_owned() },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let today = visit.today();
    let waits = request.answered.is_none();
    let choice = |code: &str, key: &str| Choice::new(code, visit.say(key), false);
    let extensions = || Extension::ALL.iter().map(|one| choice(one.code(), one.key())).collect();
    let outcomes = || Outcome::ALL.iter().map(|one| choice(one.code(), one.key())).collect();
    let body = RequestPage {
        crumbs,
        title: title.clone(),
        facts: facts(&visit, &request),
        clock: waits.then(|| clock(&visit, &request, today)),
        extensions: request.may_extend(today).then(extensions),
        outcomes: waits.then(outcomes),
        here: paths::request(request.id),
        request: &request,
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

fn facts(visit: &Visit, request: &Request) -> Vec<(String, String)> {
    let say = |key: &str| visit.say(key).into_owned();
    let mut facts = vec![
        (say("rights-field-asker"), request.asker.clone()),
        (say("rights-field-words"), request.words.clone()),
        (say("rights-field-received"), visit.date(request.received_on)),
        (say("rights-field-channel"), say(request.channel.key())),
        (say("rights-field-identity"), say(request.identity.key())),
        (say("rights-due-on"), visit.date(request.due_on)),
    ];
    if let Some((reason, day)) = request.extended {
        facts.push((say("rights-extended"), format!("{}, {}", say(reason.key()), visit.date(day))));
    }
    if let Some((outcome, day)) = request.answered {
        facts.push((say("rights-answer"), format!("{}, {}", say(outcome.key()), visit.date(day))));
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

/// Two further months, once, with the reason the person is told (RGPD art. 12.3).
pub(super) async fn extend(
    visit: Visit,
    State(rights): State<Rights>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let request = found(&rights, &id).await?;
    let (here, today) = (paths::request(request.id), visit.today());
    let Some(reason) = Extension::from_code(filled.text("motif")) else {
        return Ok(visit.go(&here, "rights-fault-choice"));
    };
    if !request.may_extend(today) {
        return Ok(visit.go(&here, "rights-no-longer-extended"));
    }
    let due = request.extended_due();
    let write =
        move |conn: &mut ::store::Conn| store::extend_request(conn, request.id, due, today, reason.code());
    let extended = rights.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&here, if extended == 0 { "rights-no-longer-extended" } else { "rights-extended-done" }))
}

/// What was answered, today.
pub(super) async fn answer(
    visit: Visit,
    State(rights): State<Rights>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let request = found(&rights, &id).await?;
    let (here, today) = (paths::request(request.id), visit.today());
    let Some(outcome) = Outcome::from_code(filled.text("suite")) else {
        return Ok(visit.go(&here, "rights-fault-choice"));
    };
    let write =
        move |conn: &mut ::store::Conn| store::answer_request(conn, request.id, today, outcome.code());
    let answered = rights.db.write(write).await.map_err(failure)?;
    let notice = if answered == 0 { "rights-already-answered" } else { "rights-answered-done" };
    Ok(visit.go(&here, notice))
}

async fn found(rights: &Rights, id: &str) -> Result<Request, Failure> {
    let id = Uuid::parse_str(id).map_err(|_| Failure::NotFound)?;
    let key = rights.key.clone();
    let read = move |conn: &mut ::store::Conn| store::request(conn, &key, id);
    rights.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)
}
