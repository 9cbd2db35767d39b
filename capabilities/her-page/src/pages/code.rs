//! Where somebody types the code of her sheet: it opens her page for an hour, and says kindly why where it does not.

use axum::extract::State;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use paper::Tongue;
use web::{Crumb, Failure, Filled, Page, Secret, Visit};

use super::{HerPages, done_key, failure, languages, query};
use crate::opening::{Found, KeyKind, VISIT_LASTS, by_paper_code, row_id};
use crate::paper_code::PaperCode;
use crate::paths;
use crate::speech::{Speech, preferred};
use crate::store::keys::{KeyRow, insert_key};

#[derive(askama::Template)]
#[template(path = "pages/code.html")]
struct CodePage<'a> {
    speech: &'a Speech<'a>,
    languages: Vec<(Tongue, Crumb)>,
    act: String,
    done: Option<&'static str>,
    typed: &'a str,
    fault: String,
}

/// The form, with what is wrong, in the language asked for, else the browser's.
pub(super) fn page(visit: &Visit, speech: &Speech<'_>, typed: &str, fault: String) -> Page {
    let body = CodePage {
        speech,
        languages: languages(visit, speech),
        act: format!("{}{}", paths::CODE, query(visit, "")),
        done: done_key(visit),
        typed,
        fault,
    };
    visit.page(speech.say("her-page-title"), &body).not_indexed()
}

/// The browser's language, where it is one of these.
fn of_browser(headers: &HeaderMap) -> Option<Tongue> {
    headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(preferred)
}

pub(super) async fn show(visit: Visit, headers: HeaderMap) -> Page {
    let speech = Speech::asked(&visit, of_browser(&headers));
    page(&visit, &speech, "", String::new())
}

/// Why a code or an address opens nothing, in kind words.
pub(super) fn reason(speech: &Speech<'_>, found: Found) -> String {
    match found {
        Found::Erased(on) => speech.say_on("her-page-code-erased", on).into_owned(),
        Found::Ended => speech.say("her-page-code-ended").into_owned(),
        Found::Unknown | Found::Page(_) => speech.say("her-page-code-unknown").into_owned(),
    }
}

/// The page of an address that opens nothing: the reason, and the form to type a code.
pub(super) fn shut(visit: &Visit, found: Found) -> Response {
    let speech = Speech::asked(visit, None);
    let fault = reason(&speech, found);
    page(visit, &speech, "", fault).status(StatusCode::NOT_FOUND).into_response()
}

pub(super) async fn open(
    visit: Visit,
    State(room): State<HerPages>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    room.tries.admit(&visit.client_key(), visit.now)?;
    let speech = Speech::asked(&visit, of_browser(&headers));
    let typed = filled.text("code").to_owned();
    if PaperCode::parse(&typed).is_none() {
        let fault = speech.say("her-page-code-short").into_owned();
        return Ok(page(&visit, &speech, &typed, fault).again().into_response());
    }
    let (secret, id) = (Secret::new(visit.chance()), row_id(visit.now, visit.chance()));
    let (key, now, digest) = (room.key.clone(), visit.now, secret.digest());
    let code = typed.clone();
    let found = room.db.write(move |conn| {
        let found = by_paper_code(conn, &key, &code, now)?;
        if let Found::Page(page) = found {
            let begun = KeyRow {
                id,
                page: page.uuid(),
                kind: KeyKind::Visit.code().to_owned(),
                digest: digest.clone(),
                shown_sealed: None,
                made_at: now,
                expires_at: Some(now + VISIT_LASTS),
                ended_at: None,
            };
            insert_key(conn, &begun)?;
        }
        Ok(found)
    });
    match found.await.map_err(failure)? {
        Found::Page(_) => {
            Ok(visit.go(&format!("{}{}", paths::requests(secret.text()), query(&visit, "")), ""))
        }
        other => {
            let fault = reason(&speech, other);
            Ok(page(&visit, &speech, &typed, fault).again().into_response())
        }
    }
}
