//! The devices where a member is signed in, each of which can be shut.

use axum::extract::State;
use axum::response::Response;
use vocabulary::id::SessionId;
use vocabulary::time::paris;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::account::own_id;
use super::{Accounts, crumbs, end_in_browser, failure};
use crate::device::Device;
use crate::paths;
use crate::session::Session;
use crate::store::sessions::{end_session, end_sessions, sessions_of};

/// A session as it is told.
struct Told {
    id: SessionId,
    device: String,
    shown_name: String,
    since: String,
    last_used: String,
    is_this_one: bool,
}

#[derive(askama::Template)]
#[template(path = "pages/sessions.html")]
struct SessionsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    sessions: Vec<Told>,
}

/// A device in words: « Firefox sur Windows ».
fn in_words(visit: &Visit, device: Device) -> String {
    let Device { browser, system } = device;
    match (browser, system) {
        ("", "") => visit.say("accounts-device-unknown").into_owned(),
        (one, "") | ("", one) => one.to_owned(),
        _ => {
            let names = [("browser", browser.into()), ("system", system.into())];
            visit.say_with("accounts-device", &names).into_owned()
        }
    }
}

fn told(visit: &Visit, session: Session) -> Told {
    let day = |moment| visit.date(paris(moment).date());
    Told {
        id: session.id,
        device: in_words(visit, session.device),
        shown_name: session.shown_name,
        since: day(session.since),
        last_used: day(session.last_used_at),
        is_this_one: visit.member.as_ref().is_some_and(|member| member.session == session.id),
    }
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Result<Page, Failure> {
    let (id, key, now) = (own_id(&visit)?, accounts.key.clone(), visit.now);
    let own = accounts.db.read(move |conn| sessions_of(conn, &key, id, now)).await.map_err(failure)?;
    let sessions = own.into_iter().map(|session| told(&visit, session)).collect();
    let body = SessionsPage { visit: &visit, crumbs: crumbs(&visit, "accounts-sessions"), sessions };
    Ok(visit.page(visit.say("accounts-sessions"), &body).not_indexed())
}

/// Shuts one device. One's own is shut by signing out.
pub(super) async fn end(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    let id = own_id(&visit)?;
    let session: SessionId = form.text("session").parse().map_err(|_| Failure::NotFound)?;
    let end = move |conn: &mut store::Conn| end_session(conn, id, session);
    if !accounts.db.write(end).await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::SESSIONS, "accounts-session-ended"))
}

/// Signs out on every device, this one included.
pub(super) async fn end_all(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    let (id, now) = (own_id(&visit)?, visit.now);
    accounts.db.write(move |conn| end_sessions(conn, id, now)).await.map_err(failure)?;
    let mut response = visit.go("/", "accounts-signed-out-everywhere");
    end_in_browser(&mut response, &visit.shell);
    Ok(response)
}
