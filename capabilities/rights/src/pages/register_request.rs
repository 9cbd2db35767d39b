//! Registering a request that came by letter, at a counter or by telephone.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use vocabulary::id::FactId;
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::{Rights, failure, member};
use crate::paths;
use crate::request::{Channel, Identity, Kind, LONGEST_ASKER, LONGEST_WORDS, Request, first_due};
use crate::store;

#[derive(askama::Template)]
#[template(path = "pages/register_request.html")]
struct RegisterRequestPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    kinds: Vec<Choice>,
    channels: Vec<Choice>,
    identities: Vec<Choice>,
    typed: Typed,
    faults: &'a Faults,
}

/// What was typed, shown again beside its fault.
struct Typed {
    received_on: String,
    asker: String,
    words: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    let typed = Typed { received_on: visit.today().to_string(), asker: String::new(), words: String::new() };
    page(&visit, (typed, ["", "", ""]), &Faults::default())
}

fn page(visit: &Visit, (typed, chosen): (Typed, [&str; 3]), faults: &Faults) -> Response {
    let title = visit.say("rights-new-request");
    let choice = |code: &str, key: &str, chosen: &str| Choice::new(code, visit.say(key), code == chosen);
    let body = RegisterRequestPage {
        visit,
        crumbs: vec![
            Crumb { label: visit.say("rights-desk-title").into_owned(), href: paths::DESK.to_owned() },
            Crumb { label: title.clone().into_owned(), href: String::new() },
        ],
        kinds: Kind::ALL.iter().map(|one| choice(one.code(), one.key(), chosen[0])).collect(),
        channels: Channel::ALL.iter().map(|one| choice(one.code(), one.key(), chosen[1])).collect(),
        identities: Identity::ALL.iter().map(|one| choice(one.code(), one.key(), chosen[2])).collect(),
        typed,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

pub(super) async fn register(
    visit: Visit,
    State(rights): State<Rights>,
    filled: Filled,
) -> Result<Response, Failure> {
    let by = member(&visit)?.account.uuid();
    let request = match understood(&visit, &filled) {
        Ok(request) => request,
        Err(faults) => {
            let typed = Typed {
                received_on: filled.text("recue-le").to_owned(),
                asker: filled.text("demandeur").to_owned(),
                words: filled.text("demande").to_owned(),
            };
            let chosen = ["droit", "canal", "identite"].map(|field| filled.text(field));
            return Ok(page(&visit, (typed, chosen), &faults));
        }
    };
    let (key, at, path) = (rights.key.clone(), visit.now, paths::request(request.id));
    let write = move |conn: &mut ::store::Conn| store::register(conn, &key, &request, (by, at));
    rights.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&path, "rights-registered"))
}

/// The request as it was filled in, or what is wrong with it.
fn understood(visit: &Visit, filled: &Filled) -> Result<Request, Faults> {
    let mut faults = filled.faults();
    let received_on = filled.text("recue-le").parse::<NaiveDate>().ok();
    // A request registered late is still counted from the day it came; one of years ago is a slip of the pen.
    let received_on = received_on
        .filter(|day| *day <= visit.today() && *day >= visit.today() - chrono::TimeDelta::days(366));
    if received_on.is_none() {
        faults.note("recue-le", visit.say("rights-fault-date"));
    }
    let asker = filled.text("demandeur").to_owned();
    if asker.is_empty() || asker.chars().count() > LONGEST_ASKER {
        faults.note("demandeur", visit.say("rights-fault-asker"));
    }
    let words = filled.text("demande").to_owned();
    if words.chars().count() > LONGEST_WORDS {
        faults.note("demande", visit.say("rights-fault-words"));
    }
    let kind = Kind::from_code(filled.text("droit"));
    let channel = Channel::from_code(filled.text("canal"));
    let identity = Identity::from_code(filled.text("identite"));
    for (field, missing) in
        [("droit", kind.is_none()), ("canal", channel.is_none()), ("identite", identity.is_none())]
    {
        if missing {
            faults.note(field, visit.say("rights-fault-choice"));
        }
    }
    match (received_on, kind, channel, identity) {
        (Some(received_on), Some(kind), Some(channel), Some(identity)) if faults.is_empty() => Ok(Request {
            id: FactId::new_v7(visit.now, visit.chance()).uuid(),
            kind,
            received_on,
            channel,
            identity,
            due_on: first_due(received_on),
            extended: None,
            answered: None,
            asker,
            words,
        }),
        _ => Err(faults),
    }
}
