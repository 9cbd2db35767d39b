//! Signing in with a passkey: the device answers, no letter is written, no address typed.

use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Response};
use proof::passkey::{Passkey, account_of};
use vocabulary::id::AccountId;
use web::{Failure, Filled, Visit};

use super::passkeys::readable;
use super::{Accounts, failure, proof_of, set_proof};
use crate::asking::Verdict;
use crate::signing_in::{Outcome, at_the_door, conclude, welcome};
use crate::store::proofs::{Asking, note_passkey, passkeys_of, take_question};

/// A challenge for the page of signing in, and the secret of its cookie; none where there are no passkeys, or where
/// this browser asked too often.
pub(super) async fn challenge(
    visit: &Visit,
    accounts: &Accounts,
) -> Result<Option<(String, web::Secret)>, Failure> {
    let Some(passkeys) = &accounts.passkeys else { return Ok(None) };
    if accounts.limits.questions.admit(&visit.client_key(), visit.now).is_err() {
        return Ok(None);
    }
    let ceremony = passkeys.begin_sign_in().map_err(|fault| super::passkeys::broken(&fault))?;
    let question = super::question(visit, Asking::PasskeyUse, None, ceremony.state);
    let secret = super::put(accounts, question).await?;
    Ok(Some((ceremony.challenge, secret)))
}

/// Puts the secret of a challenge beside its page.
pub(super) fn with_proof(page: web::Page, visit: &Visit, secret: Option<&web::Secret>) -> Response {
    let mut response = page.into_response();
    if let Some(secret) = secret {
        set_proof(&mut response, &visit.shell, secret);
    }
    response
}

pub(super) async fn enter(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
    form: Filled,
) -> Result<Response, Failure> {
    accounts.limits.trying.admit(&visit.client_key(), visit.now)?;
    let Some((account, used)) = judge(&accounts, &visit, &headers, form.text("response")).await? else {
        return super::sign_in::refused(&visit, &accounts, form.back("")).await;
    };
    let public_part = used.to_text().map_err(|fault| super::passkeys::broken(&fault))?;
    let entering = at_the_door(&visit, &headers);
    let (key, now, door) = (accounts.key.clone(), visit.now, entering.clone());
    let back = form.back("").to_owned();
    let outcome = accounts.db.write(move |conn| {
        note_passkey(conn, (used.id(), &public_part), now)?;
        conclude(conn, &key, Verdict::Opens { account, back: back.clone() }, &door)
    });
    match outcome.await.map_err(failure)? {
        Outcome::In(next, back) => Ok(welcome(&visit, &entering, next, &back)),
        Outcome::Out(_) => super::sign_in::refused(&visit, &accounts, form.back("")).await,
    }
}

/// The account and the passkey an answer proves, if it is fresh and right.
async fn judge(
    accounts: &Accounts,
    visit: &Visit,
    headers: &HeaderMap,
    answer: &str,
) -> Result<Option<(AccountId, Passkey)>, Failure> {
    let (Some(passkeys), Some(digest)) = (&accounts.passkeys, proof_of(headers, &visit.shell)) else {
        return Ok(None);
    };
    let Some(account) = account_of(answer).map(AccountId::from) else { return Ok(None) };
    let (key, now) = (accounts.key.clone(), visit.now);
    let take = move |conn: &mut store::Conn| {
        let taken = take_question(conn, &key, (&digest, Asking::PasskeyUse), now)?;
        Ok((taken, passkeys_of(conn, &key, account)?))
    };
    let (taken, own) = accounts.db.write(take).await.map_err(failure)?;
    let Some((_, state)) = taken else { return Ok(None) };
    let proven = passkeys.finish_sign_in(answer, &state, &readable(&own));
    Ok(proven.ok().map(|proven| (account, proven.passkey)))
}
