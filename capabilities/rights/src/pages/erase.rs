//! Erasing what is held about me: first what goes and what remains, then, once confirmed, the erasure.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use post::{Letter, Recipient};
use store::Residue;
use vocabulary::id::{FactId, LetterId};
use web::{Crumb, Failure, Faults, Filled, Shell, Visit, cookie};

use super::mine::gathered;
use super::{Rights, failure, member, prove_again};
use crate::erasure::{Erasure, erase};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/erase.html")]
struct ErasePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// What is held, each thing with how many there are.
    held: Vec<(String, usize)>,
    /// Whether several people use the account.
    shared: bool,
    faults: &'a Faults,
    /// What remains, once it is done.
    done: Option<Vec<ResidueLine>>,
}

struct ResidueLine {
    what: String,
    why: String,
    count: i64,
}

pub(super) async fn ask(visit: Visit, State(rights): State<Rights>) -> Result<Response, Failure> {
    if !member(&visit)?.is_assured(visit.now) {
        return Ok(prove_again(&visit, paths::ERASE));
    }
    asked(&visit, &rights, &Faults::default()).await
}

async fn asked(visit: &Visit, rights: &Rights, faults: &Faults) -> Result<Response, Failure> {
    let everything = gathered(visit, rights).await?;
    let mut held: Vec<(String, usize)> = Vec::new();
    for item in everything.rooms.iter().flat_map(|room| &room.held) {
        let label = visit.say(item.what);
        match held.iter_mut().find(|(known, _)| *known == label) {
            Some((_, count)) => *count += 1,
            None => held.push((label.into_owned(), 1)),
        }
    }
    let (key, account) = (rights.key.clone(), member(visit)?.account);
    let read = move |conn: &mut ::store::Conn| accounts::account(conn, &key, account);
    let known = rights.db.read(read).await.map_err(failure)?;
    let shared = known.is_some_and(|account| account.kind == accounts::AccountKind::Shared);
    let body = ErasePage { visit, crumbs: crumbs(visit), held, shared, faults, done: None };
    let page = visit.page(visit.say("rights-erase-title"), &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

pub(super) async fn carry_out(
    visit: Visit,
    State(rights): State<Rights>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = member(&visit)?;
    if !member.is_assured(visit.now) {
        return Ok(prove_again(&visit, paths::ERASE));
    }
    let mut faults = filled.faults();
    if !filled.is_ticked("confirmation") {
        faults.note("confirmation", visit.say("rights-erase-not-confirmed"));
    }
    if !faults.is_empty() {
        return asked(&visit, &rights, &faults).await;
    }
    let erasure = Erasure {
        account: member.account,
        now: visit.now,
        access: FactId::new_v7(visit.now, visit.chance()).uuid(),
        letter: LetterId::new_v7(visit.now, visit.chance()),
    };
    let (key, holdings, shell) = (rights.key.clone(), rights.holdings.clone(), visit.shell.clone());
    let work = move |conn: &mut ::store::Conn| {
        erase(conn, &key, (&erasure, &holdings), |to, residues| letter(&shell, to, residues))
    };
    let residues = rights.db.write(work).await.map_err(failure)?;
    Ok(done(visit, &residues))
}

/// The page after: the visitor is no longer a member, and the cookie of the session goes.
fn done(visit: Visit, residues: &[Residue]) -> Response {
    let visit = Visit { member: None, ..visit };
    let line = |residue: &Residue| {
        let until = residue.until.map(|day| visit.say_of("rights-until", &visit.date(day)).into_owned());
        let why = [Some(visit.say(residue.why).into_owned()), until];
        ResidueLine {
            what: visit.say(residue.what).into_owned(),
            why: why.into_iter().flatten().collect::<Vec<_>>().join(" "),
            count: residue.count,
        }
    };
    let done = Some(residues.iter().map(line).collect());
    let faults = Faults::default();
    let body = ErasePage {
        visit: &visit,
        crumbs: Vec::new(),
        held: Vec::new(),
        shared: false,
        faults: &faults,
        done,
    };
    let mut response = visit.page(visit.say("rights-erased-title"), &body).not_indexed().into_response();
    let ended = cookie::set(&visit.shell, accounts::SESSION_COOKIE, "", Some(0));
    if let Ok(ended) = HeaderValue::from_str(&ended) {
        response.headers_mut().append(SET_COOKIE, ended);
    }
    response
}

/// The letter that says what remains: kinds and numbers, nothing of what was held.
fn letter(shell: &Shell, to: &Recipient, residues: &[Residue]) -> Letter {
    let say = |key: &str| shell.words.say(to.locale, key).into_owned();
    let mut paragraphs = vec![say("rights-erased-letter-text")];
    paragraphs.push(say(match residues.is_empty() {
        true => "rights-erased-nothing-left",
        false => "rights-erased-left",
    }));
    paragraphs.extend(residues.iter().map(|residue| {
        let what = say(residue.what);
        let values = [("what", what.as_str().into()), ("count", residue.count.into())];
        let line = shell.words.say_with(to.locale, "rights-erased-line", &values).into_owned();
        format!("{line} {}", say(residue.why))
    }));
    Letter {
        subject: say("rights-erased-letter-subject"),
        paragraphs,
        code: None,
        link: None,
        closing: vec![say("rights-erased-letter-closing")],
    }
}

fn crumbs(visit: &Visit) -> Vec<Crumb> {
    vec![
        Crumb { label: visit.say("rights-mine-title").into_owned(), href: paths::MINE.to_owned() },
        Crumb { label: visit.say("rights-erase-title").into_owned(), href: String::new() },
    ]
}
