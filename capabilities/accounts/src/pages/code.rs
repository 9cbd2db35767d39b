//! Looking at one's messages, and typing the six digits that came.

use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Accounts, asking_of, failure};
use crate::asking::{Code, Verdict};
use crate::signing_in::{Outcome, at_the_door, conclude, welcome};
use crate::store::requests::type_code;

#[derive(askama::Template)]
#[template(path = "pages/code.html")]
struct CodePage<'a> {
    visit: &'a Visit,
    /// Where to go afterwards, for whoever asks for a new letter.
    back: &'a str,
    faults: Faults,
    /// Whether the field still serves, or a new letter is needed.
    is_open: bool,
}

fn page(visit: &Visit, back: &str, faults: Faults, is_open: bool) -> Page {
    let title = visit.say("accounts-code").into_owned();
    visit.page(title, &CodePage { visit, back, faults, is_open }).not_indexed()
}

pub(super) async fn show(visit: Visit) -> Page {
    page(&visit, &visit.back(""), Faults::default(), true)
}

pub(super) async fn send(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
    form: Filled,
) -> Result<Response, Failure> {
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let Some(code) = Code::read(form.text("code")) else {
        let mut faults = form.faults();
        faults.note("code", visit.say("accounts-fault-code"));
        return Ok(page(&visit, form.back(""), faults, true).again().into_response());
    };
    let Some(asking) = asking_of(&headers, &visit.shell) else {
        return Ok(refused(&visit, form.back(""), &Verdict::NothingAsked));
    };
    let entering = at_the_door(&visit, &headers);
    let (key, now, door) = (accounts.key.clone(), visit.now, entering.clone());
    let outcome = accounts.db.write(move |conn| {
        let verdict = type_code(conn, &key, &asking, &code, now)?;
        conclude(conn, &key, verdict, &door)
    });
    match outcome.await.map_err(failure)? {
        Outcome::In(next, back) => Ok(welcome(&visit, &entering, next, &back)),
        Outcome::Out(verdict) => Ok(refused(&visit, form.back(""), &verdict)),
    }
}

/// The same page, with what became of the code and what one can do.
fn refused(visit: &Visit, back: &str, verdict: &Verdict) -> Response {
    let mut faults = Faults::default();
    let left = match verdict {
        Verdict::Wrong { left } => *left,
        _ => 0,
    };
    faults.note("code", visit.say_count(&format!("accounts-verdict-{}", verdict.code()), left));
    page(visit, back, faults, left > 0).again().into_response()
}
