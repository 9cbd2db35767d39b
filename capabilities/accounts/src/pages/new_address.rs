//! A new address for letters, confirmed by whoever reads it: a page with one button.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use vocabulary::time::paris;
use web::{Failure, Page, Visit};

use super::{Accounts, failure};
use crate::paths;
use crate::store::changes::{Confirmed, change_waits, confirm_change};

#[derive(askama::Template)]
#[template(path = "pages/new_address.html")]
struct NewAddress<'a> {
    visit: &'a Visit,
    title: &'a str,
    advice: &'a str,
    waits: bool,
}

fn page(visit: &Visit, says: &str, waits: bool) -> Page {
    let title = visit.say(&format!("accounts-new-address-{says}"));
    let advice = visit.say(&format!("accounts-new-address-advice-{says}"));
    let body = NewAddress { visit, title: &title, advice: &advice, waits };
    visit.page(&*title, &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let (digest, now) = (web::secret::digest(&secret), visit.now);
    let look = move |conn: &mut store::Conn| change_waits(conn, &digest, now);
    let waits = accounts.db.read(look).await.map_err(failure)?;
    Ok(page(&visit, if waits { "waits" } else { "expired" }, waits))
}

/// The new address is confirmed, and changes on this day unless the old one stops it.
fn waiting(visit: &Visit, until: DateTime<Utc>) -> Response {
    let title = visit.say("accounts-new-address-confirmed");
    let advice = visit.say_of("accounts-new-address-advice-confirmed", &visit.date(paris(until).date()));
    let body = NewAddress { visit, title: &title, advice: &advice, waits: false };
    visit.page(&*title, &body).not_indexed().into_response()
}

pub(super) async fn confirm(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let (digest, now, key) = (web::secret::digest(&secret), visit.now, accounts.key.clone());
    let write = move |conn: &mut store::Conn| confirm_change(conn, &key, &digest, now);
    match accounts.db.write(write).await.map_err(failure)? {
        Confirmed::Done => Ok(visit.go(paths::SIGN_IN, "accounts-new-address-done")),
        Confirmed::Waits(until) => Ok(waiting(&visit, until)),
        Confirmed::Taken => Ok(page(&visit, "taken", false).again().into_response()),
        Confirmed::Expired | Confirmed::Agreed | Confirmed::Stopped => {
            Ok(page(&visit, "expired", false).again().into_response())
        }
    }
}
