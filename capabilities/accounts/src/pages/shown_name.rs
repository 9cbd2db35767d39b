//! At a shared mailbox: who is there today?

use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use vocabulary::id::{AccountId, SessionId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Accounts, failure, session_of};
use crate::paths;
use crate::store::sessions::{ShownName, known_names, tell_name, waiting_for_name};

/// The longest name, in letters.
const LONGEST: usize = 40;

#[derive(askama::Template)]
#[template(path = "pages/shown_name.html")]
struct NamePage<'a> {
    visit: &'a Visit,
    known: Vec<Choice>,
    typed: &'a str,
    back: String,
    faults: Faults,
}

/// The session of this browser that waits for a name, with the names given there lately.
struct Waiting {
    session: SessionId,
    account: AccountId,
    names: Vec<String>,
}

async fn waiting(
    accounts: &Accounts,
    visit: &Visit,
    headers: &HeaderMap,
) -> Result<Option<Waiting>, Failure> {
    let Some(digest) = session_of(headers, &visit.shell) else { return Ok(None) };
    let (key, now) = (accounts.key.clone(), visit.now);
    let found = accounts.db.read(move |conn| {
        let Some((session, account)) = waiting_for_name(conn, &digest, now)? else { return Ok(None) };
        let names = known_names(conn, &key, account, now)?;
        Ok(Some(Waiting { session, account, names }))
    });
    found.await.map_err(failure)
}

fn page(visit: &Visit, names: &[String], (typed, back): (&str, String), faults: Faults) -> Page {
    let known = names.iter().map(|name| Choice::new(name, name, name == typed)).collect();
    let typed = if names.iter().any(|name| name == typed) { "" } else { typed };
    let title = visit.say("accounts-shown-name").into_owned();
    visit.page(title, &NamePage { visit, known, typed, back, faults }).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(waiting) = waiting(&accounts, &visit, &headers).await? else { return Ok(elsewhere(&visit)) };
    Ok(page(&visit, &waiting.names, ("", visit.back("")), Faults::default()).into_response())
}

pub(super) async fn tell(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
    form: Filled,
) -> Result<Response, Failure> {
    let Some(waiting) = waiting(&accounts, &visit, &headers).await? else { return Ok(elsewhere(&visit)) };
    let (typed, chosen) = (form.text("name"), form.text("known"));
    let name = if typed.is_empty() { chosen } else { typed };
    let mut faults = form.faults();
    if name.is_empty() {
        faults.note("name", visit.say("accounts-fault-name-missing"));
    }
    if name.chars().count() > LONGEST {
        faults.note("name", visit.say_count("accounts-fault-name-long", LONGEST));
    }
    if !faults.is_empty() {
        let again = page(&visit, &waiting.names, (name, form.back("").to_owned()), faults);
        return Ok(again.again().into_response());
    }
    keep(&accounts, &visit, &waiting, name.to_owned()).await?;
    Ok(visit.go(form.back("/"), "accounts-signed-in"))
}

async fn keep(accounts: &Accounts, visit: &Visit, waiting: &Waiting, name: String) -> Result<(), Failure> {
    let id = SessionId::new_v7(visit.now, visit.chance()).uuid();
    let (key, now) = (accounts.key.clone(), visit.now);
    let (session, account) = (waiting.session, waiting.account);
    let write = move |conn: &mut store::Conn| {
        tell_name(conn, &key, &ShownName { id, account, session, name: &name, now })
    };
    accounts.db.write(write).await.map(|_| ()).map_err(failure)
}

/// Nobody waits here: on to where a member would go, or to the entrance.
fn elsewhere(visit: &Visit) -> Response {
    let path = if visit.member.is_some() { visit.back("/") } else { paths::SIGN_IN.to_owned() };
    Redirect::to(&path).into_response()
}
