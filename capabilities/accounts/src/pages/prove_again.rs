//! Proving again who one is, before what is kept most closely.

use axum::extract::State;
use axum::response::Response;
use web::{Failure, Filled, Visit};

use super::passkey::{challenge, with_proof};
use super::{Accounts, failure, set_asking};
use crate::email::EmailAddress;
use crate::paths;
use crate::signing_in::ask_for_letter;
use crate::store::accounts::account;

#[derive(askama::Template)]
#[template(path = "pages/prove_again.html")]
struct ProveAgain<'a> {
    visit: &'a Visit,
    back: String,
    challenge: Option<String>,
    provider: Option<&'a str>,
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    let (challenge, secret) = challenge(&visit, &accounts).await?.unzip();
    let provider = accounts.openid.as_deref().map(proof::openid::Provider::name);
    let body = ProveAgain { visit: &visit, back: visit.back(""), challenge, provider };
    let page = visit.page(visit.say("accounts-prove-again"), &body).not_indexed();
    Ok(with_proof(page, &visit, secret.as_ref()))
}

/// A letter to the member's own address, which needs not be typed.
pub(super) async fn ask(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    let id = visit.member.as_ref().map(|member| member.account).ok_or(Failure::SignInFirst)?;
    let key = accounts.key.clone();
    let own = accounts.db.read(move |conn| account(conn, &key, id)).await.map_err(failure)?;
    let email = own.and_then(|own| EmailAddress::read(&own.email)).ok_or(Failure::SignInFirst)?;
    let secret = ask_for_letter(&accounts, &visit, email, form.back("")).await?;
    let mut response = visit.go(&paths::code(form.back("")), "");
    set_asking(&mut response, &visit.shell, &secret);
    Ok(response)
}
