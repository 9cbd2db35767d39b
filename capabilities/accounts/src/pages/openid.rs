//! Signing in at a provider that vouches for people; it opens accounts that exist and makes none.

use axum::extract::State;
use axum::http::header::{HeaderMap, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use proof::openid::{Begun, Identity, Provider};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use vocabulary::id::{AccountId, SessionId};
use web::{Failure, Page, Visit};

use super::{Accounts, failure, proof_of, set_proof};
use crate::asking::Verdict;
use crate::email::EmailAddress;
use crate::session::Assurance;
use crate::signing_in::{Outcome, conclude, welcome};
use crate::store::accounts::account_by_email;
use crate::store::entering::Entering;
use crate::store::proofs::{Asking, account_of_identity, identity_fingerprint, link_identity, take_question};

#[derive(askama::Template)]
#[template(path = "pages/openid.html")]
struct OpenIdPage<'a> {
    visit: &'a Visit,
    title: &'a str,
    advice: &'a str,
}

/// What is kept while the browser is at the provider.
#[derive(Serialize, Deserialize)]
struct Away {
    begun: Begun,
    back: String,
}

/// Why nobody came in: not there now (503), or not for this person (403).
fn page(visit: &Visit, says: &str, provider: &str) -> Page {
    let title = visit.say_of(&format!("accounts-openid-{says}"), provider);
    let advice = visit.say_of(&format!("accounts-openid-advice-{says}"), provider);
    let body = OpenIdPage { visit, title: &title, advice: &advice };
    let status = if says == "unreachable" { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::FORBIDDEN };
    visit.page(&*title, &body).status(status).not_indexed()
}

pub(super) async fn begin(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    let provider = accounts.openid.clone().ok_or(Failure::NotFound)?;
    accounts.limits.questions.admit(&visit.client_key(), visit.now)?;
    let begun = match provider.begin(visit.chance(), visit.now).await {
        Ok(begun) => begun,
        Err(fault) => {
            tracing::warn!(fault = fault.code(), "the provider does not answer");
            return Ok(page(&visit, "unreachable", provider.name()).into_response());
        }
    };
    let url = HeaderValue::from_str(&begun.url).map_err(|fault| Failure::internal(&fault))?;
    let away = serde_json::to_string(&Away { begun, back: visit.back("") });
    let away = away.map_err(|fault| Failure::internal(&fault))?;
    let secret = super::put(&accounts, super::question(&visit, Asking::OpenId, None, away)).await?;
    let mut response = visit.go("/", "");
    response.headers_mut().insert(LOCATION, url);
    set_proof(&mut response, &visit.shell, &secret);
    Ok(response)
}

pub(super) async fn come_back(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let provider = accounts.openid.clone().ok_or(Failure::NotFound)?;
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let Some((identity, back)) = identity(&accounts, &provider, &visit, &headers).await? else {
        return Ok(page(&visit, "refused", provider.name()).into_response());
    };
    let sureness = if is_sure(&identity) { Assurance::Fresh } else { Assurance::Plain };
    let entering = super::entering(&visit, &headers, sureness);
    match let_in(&accounts, &visit, identity, (back, entering.clone())).await? {
        Some(Outcome::In(next, back)) => Ok(welcome(&visit, &entering, next, &back)),
        Some(Outcome::Out(_)) => Ok(page(&visit, "ended", provider.name()).into_response()),
        None => Ok(page(&visit, "unknown", provider.name()).into_response()),
    }
}

/// A parameter the provider sent back with the browser.
fn parameter(visit: &Visit, name: &str) -> String {
    let mut pairs = form_urlencoded::parse(visit.query.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Who the provider says it is, if this browser asked and the answer is right; and the way back.
async fn identity(
    accounts: &Accounts,
    provider: &Arc<Provider>,
    visit: &Visit,
    headers: &HeaderMap,
) -> Result<Option<(Identity, String)>, Failure> {
    let Some(digest) = proof_of(headers, &visit.shell) else { return Ok(None) };
    let (key, now) = (accounts.key.clone(), visit.now);
    let take = move |conn: &mut store::Conn| take_question(conn, &key, (&digest, Asking::OpenId), now);
    let taken = accounts.db.write(take).await.map_err(failure)?;
    let away = taken.and_then(|(_, state)| serde_json::from_str::<Away>(&state).ok());
    let Some(Away { begun, back }) = away else { return Ok(None) };
    let code = parameter(visit, "code");
    if !begun.is_answered_by(&parameter(visit, "state")) || code.is_empty() {
        return Ok(None);
    }
    match provider.finish(&code, &begun, now).await {
        Ok(identity) => Ok(Some((identity, back))),
        Err(fault) => {
            tracing::warn!(fault = fault.code(), "the word of the provider was not taken");
            Ok(None)
        }
    }
}

/// Whether the provider knew the person by two factors: a level that says so, or the means it names.
fn is_sure(identity: &Identity) -> bool {
    let sure = |level: &str| matches!(level, "eidas2" | "eidas3") || level.ends_with("-2fa");
    let strong = |means: &String| matches!(means.as_str(), "mfa" | "otp" | "hwk" | "swk" | "fpt" | "face");
    identity.level.as_deref().is_some_and(sure) || identity.means.iter().any(strong)
}

/// Finds the account by the identity it is linked to, else by the address the provider has verified, and links it.
async fn let_in(
    accounts: &Accounts,
    visit: &Visit,
    identity: Identity,
    (back, entering): (String, Entering),
) -> Result<Option<Outcome>, Failure> {
    let (key, now) = (accounts.key.clone(), visit.now);
    let link = SessionId::new_v7(now, visit.chance()).uuid();
    let verified = identity.email.as_deref().filter(|_| identity.email_verified);
    let email = verified.and_then(EmailAddress::read);
    let write = move |conn: &mut store::Conn| {
        let fingerprint = identity_fingerprint(&key, &identity.issuer, &identity.subject);
        let mut account: Option<AccountId> = account_of_identity(conn, &fingerprint)?;
        if let (None, Some(email)) = (account, &email) {
            account = account_by_email(conn, &key, email)?.map(|found| found.id);
        }
        let Some(account) = account else { return Ok(None) };
        link_identity(conn, (link, account), &fingerprint, now)?;
        conclude(conn, &key, Verdict::Opens { account, back: back.clone() }, &entering).map(Some)
    };
    accounts.db.write(write).await.map_err(failure)
}

#[cfg(test)]
mod tests;
