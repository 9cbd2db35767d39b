//! Closing one's own account, after a last question.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::account::own_id;
use super::{Accounts, end_in_browser, failure};
use crate::closing::erase_and_close;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/close.html")]
struct ClosePage<'a> {
    visit: &'a Visit,
    faults: Faults,
}

fn page(visit: &Visit, faults: Faults) -> Page {
    visit.page(visit.say("accounts-close"), &ClosePage { visit, faults }).not_indexed()
}

/// Where to prove again who one is before what cannot be taken back; nothing when the proof is recent.
pub(super) fn unproven(visit: &Visit, back: &str) -> Option<Response> {
    let assured = visit.member.as_ref().is_some_and(|member| member.is_assured(visit.now));
    let way = || format!("{}?retour={}", paths::PROVE_AGAIN, web::encoded(back));
    (!assured).then(|| Redirect::to(&way()).into_response())
}

pub(super) async fn show(visit: Visit) -> Response {
    unproven(&visit, paths::CLOSE).unwrap_or_else(|| page(&visit, Faults::default()).into_response())
}

pub(super) async fn close(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    if let Some(way) = unproven(&visit, paths::CLOSE) {
        return Ok(way);
    }
    if !form.is_ticked("sure") {
        let mut faults = form.faults();
        faults.note("sure", visit.say("accounts-fault-sure"));
        return Ok(page(&visit, faults).again().into_response());
    }
    let (id, now, rooms) = (own_id(&visit)?, visit.now, Arc::clone(&accounts.erasers));
    let close = move |conn: &mut store::Conn| erase_and_close(conn, &rooms, id, now);
    accounts.db.write(close).await.map_err(failure)?;
    let mut response = visit.go("/", "accounts-closed");
    end_in_browser(&mut response, &visit.shell);
    Ok(response)
}
