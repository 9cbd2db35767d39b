//! Signing in: a letter is asked for, a proof comes back, a session begins.

use std::time::Duration;

use axum::http::header::HeaderMap;
use axum::response::Response;
use store::{Conn, SealKey, StoreError};
use vocabulary::time::paris;
use web::{Failure, Secret, Visit};

use crate::asking::{Asked, Secrets, Verdict};
use crate::email::EmailAddress;
use crate::pages::Accounts;
use crate::paths;
use crate::session::Assurance;
use crate::store::accounts::account;
use crate::store::entering::{Entering, Next, enter};
use crate::store::requests::keep_request;
use crate::{letters, pages};

/// How long the answer to a request takes at least: longer than what known and unknown addresses cost.
const ANSWERED_AFTER: Duration = Duration::from_millis(50);

/// Keeps a request and writes its letter, whether the address is known or not. Answers what binds it to the browser.
///
/// # Errors
///
/// [`Failure::TooMany`] when this browser, or anybody for this address, asked too often.
pub(crate) async fn ask_for_letter(
    accounts: &Accounts,
    visit: &Visit,
    email: EmailAddress,
    back: &str,
) -> Result<Secret, Failure> {
    let limits = &accounts.limits;
    let client = visit.client_key();
    limits.asking.admit(&client, visit.now)?;
    limits.address.admit(&format!("{client} {}", email.text()), visit.now)?;
    limits.address_from_everywhere.admit(email.text(), visit.now)?;
    let asked = Asked {
        secrets: Secrets::draw(&visit.shell.randomness, visit.now),
        email,
        client,
        locale: visit.locale,
        back: back.to_owned(),
        strangers_welcome: limits.strangers.admit("", visit.now).is_ok(),
        now: visit.now,
    };
    let asking = asked.secrets.asking.clone();
    let (key, shell) = (accounts.key.clone(), accounts.shell.clone());
    let write = move |conn: &mut Conn| {
        let due = keep_request(conn, &key, &asked)?;
        letters::answer_request(conn, &key, &shell, (&asked, &due))
    };
    // A known address costs a little more work than an unknown one; the answer leaves at the same moment for both.
    let written = tokio::join!(accounts.db.write(write), tokio::time::sleep(ANSWERED_AFTER)).0;
    written.map_err(pages::failure)?;
    Ok(asking)
}

/// What came of an attempt to come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// In, and where to go from here; the way back may be empty.
    In(Next, String),
    /// Not in, and why.
    Out(Verdict),
}

/// Lets in whom a verdict lets in.
pub(crate) fn conclude(
    conn: &mut Conn,
    key: &SealKey,
    verdict: Verdict,
    entering: &Entering,
) -> Result<Outcome, StoreError> {
    let Verdict::Opens { account: id, back } = verdict else { return Ok(Outcome::Out(verdict)) };
    let today = paris(entering.new.now).date();
    match account(conn, key, id)?.filter(|account| !account.has_ended(today)) {
        Some(account) => Ok(Outcome::In(enter(conn, key, &account, entering)?, back)),
        None => Ok(Outcome::Out(Verdict::Ended)),
    }
}

/// Somebody at the door of this browser, recognised as surely as a fresh letter does.
pub(crate) fn at_the_door(visit: &Visit, headers: &HeaderMap) -> Entering {
    pages::entering(visit, headers, Assurance::Fresh)
}

/// The answer to somebody who came in.
pub(crate) fn welcome(visit: &Visit, entering: &Entering, next: Next, back: &str) -> Response {
    let back = web::inside(back).unwrap_or("/");
    let mut response = match next {
        Next::Inside => visit.go(back, "accounts-signed-in"),
        Next::SayName => visit.go(&format!("{}?retour={}", paths::SHOWN_NAME, web::encoded(back)), ""),
    };
    pages::set_session(&mut response, &visit.shell, &entering.new.secret);
    response
}
