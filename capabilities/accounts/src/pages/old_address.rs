//! Another address is asked for an account: whoever reads the old one agrees, or stops it. A page with two buttons.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Filled, Page, Visit};

use super::{Accounts, failure};
use crate::paths;
use crate::store::changes::{Confirmed, agree_to_change, change_can_be_stopped, stop_change};

#[derive(askama::Template)]
#[template(path = "pages/old_address.html")]
struct OldAddress<'a> {
    visit: &'a Visit,
    title: &'a str,
    advice: &'a str,
    asks: bool,
}

fn page(visit: &Visit, says: &str) -> Page {
    let title = visit.say(&format!("accounts-old-address-{says}"));
    let advice = visit.say(&format!("accounts-old-address-advice-{says}"));
    let body = OldAddress { visit, title: &title, advice: &advice, asks: says == "asks" };
    visit.page(&*title, &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let (digest, now) = (web::secret::digest(&secret), visit.now);
    let look = move |conn: &mut store::Conn| change_can_be_stopped(conn, &digest, now);
    let asks = accounts.db.read(look).await.map_err(failure)?;
    Ok(page(&visit, if asks { "asks" } else { "expired" }))
}

pub(super) async fn answer(
    visit: Visit,
    State(accounts): State<Accounts>,
    Path(secret): Path<String>,
    form: Filled,
) -> Result<Response, Failure> {
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let (digest, now, key) = (web::secret::digest(&secret), visit.now, accounts.key.clone());
    let agrees = form.text("answer") == "agree";
    let write = move |conn: &mut store::Conn| match agrees {
        true => agree_to_change(conn, &key, &digest, now),
        false => stop_change(conn, &digest, now),
    };
    match accounts.db.write(write).await.map_err(failure)? {
        Confirmed::Done => Ok(visit.go(paths::SIGN_IN, "accounts-new-address-done")),
        Confirmed::Agreed | Confirmed::Waits(_) => Ok(page(&visit, "agreed").into_response()),
        Confirmed::Stopped => Ok(page(&visit, "stopped").into_response()),
        Confirmed::Taken | Confirmed::Expired => Ok(page(&visit, "expired").again().into_response()),
    }
}
