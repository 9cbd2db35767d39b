//! A member's passkeys: made, named, removed.

use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Response};
use proof::passkey::{Passkey, PasskeyFault};
use vocabulary::id::SessionId;
use vocabulary::time::paris;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::account::own_id;
use super::close::unproven;
use super::{Accounts, crumbs, failure, proof_of, set_proof};
use crate::paths;
use crate::store::proofs::{
    Asking, NewPasskey, OwnPasskey, keep_passkey, passkeys_of, remove_passkey, take_question,
};

/// The longest name of a passkey, in letters.
const LONGEST_NAME: usize = 40;

/// A passkey as it is told.
struct Told {
    id: uuid::Uuid,
    name: String,
    since: String,
    last_used: String,
}

#[derive(askama::Template)]
#[template(path = "pages/passkeys.html")]
struct PasskeysPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    passkeys: Vec<Told>,
    challenge: &'a str,
    name: &'a str,
    faults: Faults,
}

fn told(visit: &Visit, passkey: &OwnPasskey) -> Told {
    let day = |moment| visit.date(paris(moment).date());
    Told {
        id: passkey.id,
        name: passkey.name.clone(),
        since: day(passkey.created_at),
        last_used: passkey.last_used_at.map(day).unwrap_or_default(),
    }
}

async fn own(accounts: &Accounts, visit: &Visit) -> Result<Vec<OwnPasskey>, Failure> {
    let (id, key) = (own_id(visit)?, accounts.key.clone());
    accounts.db.read(move |conn| passkeys_of(conn, &key, id)).await.map_err(failure)
}

/// The passkeys that can still be read, for the ceremony.
pub(super) fn readable(own: &[OwnPasskey]) -> Vec<Passkey> {
    own.iter().filter_map(|one| Passkey::from_text(&one.public_part).ok()).collect()
}

/// The page, with a fresh challenge: each serves once.
async fn page(
    visit: &Visit,
    accounts: &Accounts,
    (name, faults): (&str, Faults),
) -> Result<Response, Failure> {
    let passkeys = accounts.passkeys.as_ref().ok_or(Failure::NotFound)?;
    let own = own(accounts, visit).await?;
    let id = own_id(visit)?;
    let shown_name = visit.member.as_ref().map(|member| member.shown_name.as_str()).unwrap_or_default();
    let ceremony = passkeys
        .begin_registration(id.uuid(), shown_name, &readable(&own))
        .map_err(|fault| broken(&fault))?;
    let question = super::question(visit, Asking::PasskeyMaking, Some(id), ceremony.state);
    let secret = super::put(accounts, question).await?;
    let body = PasskeysPage {
        visit,
        crumbs: crumbs(visit, "accounts-passkeys"),
        passkeys: own.iter().map(|one| told(visit, one)).collect(),
        challenge: &ceremony.challenge,
        name,
        faults,
    };
    let faulty = !body.faults.is_empty();
    let page = visit.page(visit.say("accounts-passkeys"), &body).not_indexed();
    let mut response = if faulty { page.again().into_response() } else { page.into_response() };
    set_proof(&mut response, &visit.shell, &secret);
    Ok(response)
}

/// A ceremony that cannot begin is the house's fault.
pub(super) fn broken(fault: &PasskeyFault) -> Failure {
    Failure::internal(&fault.code())
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    if let Some(way) = unproven(&visit, paths::PASSKEYS) {
        return Ok(way);
    }
    page(&visit, &accounts, ("", Faults::default())).await
}

pub(super) async fn add(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
    form: Filled,
) -> Result<Response, Failure> {
    if let Some(way) = unproven(&visit, paths::PASSKEYS) {
        return Ok(way);
    }
    let name = form.text("name");
    let mut faults = Faults::default();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        faults.note("name", visit.say_count("accounts-fault-passkey-name", LONGEST_NAME));
    }
    if faults.is_empty() && !make(&accounts, &visit, &headers, &form).await? {
        faults.note("name", visit.say("accounts-passkey-not-made"));
    }
    match faults.is_empty() {
        true => Ok(visit.go(paths::PASSKEYS, "accounts-passkey-made")),
        false => page(&visit, &accounts, (name, faults)).await,
    }
}

/// Judges what the device answered and keeps the passkey. Says whether it did.
async fn make(
    accounts: &Accounts,
    visit: &Visit,
    headers: &HeaderMap,
    form: &Filled,
) -> Result<bool, Failure> {
    let passkeys = accounts.passkeys.as_ref().ok_or(Failure::NotFound)?;
    let Some(digest) = proof_of(headers, &visit.shell) else { return Ok(false) };
    let (id, key, now) = (own_id(visit)?, accounts.key.clone(), visit.now);
    let take = move |conn: &mut store::Conn| take_question(conn, &key, (&digest, Asking::PasskeyMaking), now);
    let taken = accounts.db.write(take).await.map_err(failure)?;
    let Some((_, state)) = taken.filter(|(asked, _)| *asked == Some(id)) else { return Ok(false) };
    let Ok(made) = passkeys.finish_registration(form.text("response"), &state) else { return Ok(false) };
    let new = NewPasskey {
        id: SessionId::new_v7(visit.now, visit.chance()).uuid(),
        account: id,
        credential: made.id().to_vec(),
        name: form.text("name").to_owned(),
        public_part: made.to_text().map_err(|fault| broken(&fault))?,
        now,
    };
    let key = accounts.key.clone();
    accounts.db.write(move |conn| keep_passkey(conn, &key, &new)).await.map_err(failure)
}

pub(super) async fn remove(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    let id = own_id(&visit)?;
    let passkey: SessionId = form.text("passkey").parse().map_err(|_| Failure::NotFound)?;
    let remove = move |conn: &mut store::Conn| remove_passkey(conn, id, passkey.uuid());
    if !accounts.db.write(remove).await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::PASSKEYS, "accounts-passkey-removed"))
}
