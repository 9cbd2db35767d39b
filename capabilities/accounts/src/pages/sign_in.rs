//! Signing in: one field, and always the same answer.

use axum::extract::State;
use axum::response::Response;
use web::{Failure, Faults, Filled, Visit};

use super::passkey::{challenge, with_proof};
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

/// What stands in the form.
struct Typed<'a> {
    email: &'a str,
    back: String,
    faults: Faults,
}

async fn page(visit: &Visit, accounts: &Accounts, typed: Typed<'_>) -> Result<Response, Failure> {
    let provider = accounts.openid.as_deref().map(proof::openid::Provider::name);
    let (challenge, secret) = challenge(visit, accounts).await?.unzip();
    let Typed { email, back, faults } = typed;
    let faulty = !faults.is_empty();
    let body = SignIn { visit, email, back, faults, challenge, provider };
    let page = visit.page(visit.say("accounts-sign-in"), &body).not_indexed();
    Ok(with_proof(if faulty { page.again() } else { page }, visit, secret.as_ref()))
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    let typed = Typed { email: "", back: visit.back(""), faults: Faults::default() };
    page(&visit, &accounts, typed).await
}

/// The page again when a device's answer was not believed.
pub(super) async fn refused(visit: &Visit, accounts: &Accounts, back: &str) -> Result<Response, Failure> {
    let mut faults = Faults::default();
    faults.note("email", visit.say("accounts-passkey-not-believed"));
    page(visit, accounts, Typed { email: "", back: back.to_owned(), faults }).await
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
        let typed = Typed { email: typed, back: form.back("").to_owned(), faults };
        return page(&visit, &accounts, typed).await;
    };
    let secret = ask_for_letter(&accounts, &visit, email, form.back("")).await?;
    let mut response = visit.go(&paths::code(form.back("")), "");
    set_asking(&mut response, &visit.shell, &secret);
    Ok(response)
}
