//! The link of a letter: a page with one button, so that a machine that opens links signs nobody in.

use axum::extract::{Path, State};
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Accounts, asking_of, failure};
use crate::asking::{Code, Verdict};
use crate::signing_in::{Outcome, at_the_door, conclude, welcome};
use crate::store::requests::{LinkSeen, follow_link, look_at_link, type_spoken_code};

#[derive(askama::Template)]
#[template(path = "pages/link.html")]
struct LinkPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    advice: &'a str,
    opens: bool,
    asks_code: bool,
    faults: Faults,
}

fn page(visit: &Visit, says: &str, seen: LinkSeen, faults: Faults) -> Page {
    let title = visit.say(&format!("accounts-link-{says}")).into_owned();
    let (opens, asks_code) = (seen == LinkSeen::Opens, seen == LinkSeen::AsksCode);
    let advice = visit.say(&format!("accounts-link-advice-{says}"));
    let body = LinkPage { visit, title: &title, advice: &advice, opens, asks_code, faults };
    visit.page(&*title, &body).not_indexed()
}

/// The word of a link that is only looked at.
fn word_of(seen: LinkSeen) -> &'static str {
    match seen {
        LinkSeen::Opens => "opens",
        LinkSeen::AsksCode => "asks-code",
        LinkSeen::Elsewhere => "elsewhere",
        LinkSeen::Closed(standing) => Verdict::closed(standing).map_or("expired", |verdict| verdict.code()),
    }
}

pub(super) async fn show(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Page, Failure> {
    let link = web::secret::digest(&secret);
    let (asking, now) = (asking_of(&headers, &visit.shell), visit.now);
    let look = move |conn: &mut store::Conn| look_at_link(conn, &link, asking.as_deref(), now);
    let seen = accounts.db.read(look).await.map_err(failure)?;
    Ok(page(&visit, word_of(seen), seen, Faults::default()))
}

pub(super) async fn follow(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    form: Filled,
) -> Result<Response, Failure> {
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let typed = form.text("code");
    let code = Code::read(typed);
    if code.is_none() && !typed.is_empty() {
        return Ok(mistyped(&visit, visit.say("accounts-fault-code").into_owned()));
    }
    let link = web::secret::digest(&secret);
    let asking = asking_of(&headers, &visit.shell);
    let entering = at_the_door(&visit, &headers);
    let (key, now, door) = (accounts.key.clone(), visit.now, entering.clone());
    let outcome = accounts.db.write(move |conn| {
        let verdict = match &code {
            Some(code) => type_spoken_code(conn, &key, &link, code, now)?,
            None => follow_link(conn, &key, &link, asking.as_deref(), now)?,
        };
        conclude(conn, &key, verdict, &door)
    });
    match outcome.await.map_err(failure)? {
        Outcome::In(next, back) => Ok(welcome(&visit, &entering, next, &back)),
        Outcome::Out(Verdict::Wrong { left }) => {
            Ok(mistyped(&visit, visit.say_count("accounts-verdict-wrong", left).into_owned()))
        }
        Outcome::Out(verdict) => {
            let seen = LinkSeen::Elsewhere;
            Ok(page(&visit, verdict.code(), seen, Faults::default()).again().into_response())
        }
    }
}

/// The field of the code again, with what is wrong.
fn mistyped(visit: &Visit, words: String) -> Response {
    let mut faults = Faults::default();
    faults.note("code", words);
    page(visit, "asks-code", LinkSeen::AsksCode, faults).again().into_response()
}
