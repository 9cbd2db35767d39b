//! Signing in: one field, and always the same answer.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Accounts, set_asking};
use crate::email::EmailAddress;
use crate::paths;
use crate::signing_in::ask_for_letter;

#[derive(askama::Template)]
#[template(path = "pages/sign_in.html")]
struct SignIn<'a> {
    visit: &'a Visit,
    email: &'a str,
    back: String,
    faults: Faults,
    challenge: Option<String>,
    provider: Option<&'a str>,
}

fn body<'a>(
    visit: &'a Visit,
    accounts: &'a Accounts,
    (email, back, faults): (&'a str, String, Faults),
) -> SignIn<'a> {
    let provider = accounts.openid.as_deref().map(proof::openid::Provider::name);
    SignIn { visit, email, back, faults, challenge: None, provider }
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Page {
    let title = visit.say("accounts-sign-in").into_owned();
    let body = body(&visit, &accounts, ("", visit.back(""), Faults::default()));
    visit.page(title, &body).not_indexed()
}

pub(super) async fn ask(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    let mut faults = form.faults();
    let typed = form.text("email");
    let email = EmailAddress::read(typed);
    if email.is_none() {
        faults.note("email", visit.say("accounts-fault-email"));
    }
    let (Some(email), true) = (email, faults.is_empty()) else {
        let title = visit.say("accounts-sign-in").into_owned();
        let body = body(&visit, &accounts, (typed, form.back("").to_owned(), faults));
        return Ok(visit.page(title, &body).again().into_response());
    };
    let secret = ask_for_letter(&accounts, &visit, email, form.back("")).await?;
    let mut response = visit.go(paths::CODE, "");
    set_asking(&mut response, &visit.shell, &secret);
    Ok(response)
}
