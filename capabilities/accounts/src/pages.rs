//! The pages of this room: signing in and out, and a member's own account.

mod account;
mod close;
mod code;
mod link;
mod new_address;
mod old_address;
mod openid;
mod passkey;
mod passkeys;
mod prove_again;
mod sessions;
mod shown_name;
mod sign_in;
mod sign_out;

use axum::Router;
use axum::extract::FromRef;
use axum::http::HeaderValue;
use axum::http::header::{HeaderMap, SET_COOKIE, USER_AGENT};
use axum::response::Response;
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;
use store::{Db, Holding, SealKey, StoreError};
use vocabulary::id::{AccountId, SessionId};
use web::{Crumb, Demand, Door, Failure, Limiter, Link, Shell, Visit, cookie};

use crate::asking::{ASKING_COOKIE, OPENS_FOR};
use crate::device::Device;
use crate::paths;
use crate::session::{Assurance, LIVES, NewSession, SESSION_COOKIE};
use crate::store::entering::Entering;
use crate::store::proofs::{Asking, Question, WAITS, put_question};

/// The cookie that binds the question put to a device or a provider to the browser that answers.
const PROOF_COOKIE: &str = "proof";

/// What the pages of the accounts stand on, lent by the house.
#[derive(Clone)]
pub struct Accounts {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// How often one may try.
    pub limits: Limits,
    /// The house as a place where passkeys are used; none where browsers refuse them.
    pub passkeys: Option<Arc<proof::passkey::Passkeys>>,
    /// A provider that vouches for people, where the operator chose one.
    pub openid: Option<Arc<proof::openid::Provider>>,
    /// What every room holds about a person, the upper rooms first: erased with the account its holder closes.
    pub erasers: Arc<[Holding]>,
    /// What upper rooms offer on the page of one's account, such as one's rights.
    pub links: Vec<Link>,
}

/// How often one may try, by client address and by e-mail address. An office of forty behind one address signs in
/// on the same morning.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Letters asked for by one client address.
    pub(crate) asking: Limiter,
    /// Letters asked for by one client address to one e-mail address.
    pub(crate) address: Limiter,
    /// Letters asked for to one e-mail address from everywhere: more, so that one client shuts out nobody else.
    pub(crate) address_from_everywhere: Limiter,
    /// Codes and links tried by one client address.
    pub(crate) trying: Limiter,
    /// Questions put to devices and providers for one client address; each is a row for five minutes.
    pub(crate) questions: Limiter,
    /// Letters to addresses we do not know, in all: the house is no mail cannon.
    pub(crate) strangers: Limiter,
}

impl Default for Limits {
    fn default() -> Self {
        const TEN_MINUTES: Duration = Duration::from_secs(600);
        Self {
            asking: Limiter::new(40, TEN_MINUTES),
            address: Limiter::new(5, TEN_MINUTES),
            address_from_everywhere: Limiter::new(15, TEN_MINUTES),
            trying: Limiter::new(100, TEN_MINUTES),
            questions: Limiter::new(60, TEN_MINUTES),
            strangers: Limiter::new(200, Duration::from_secs(3600)),
        }
    }
}

impl Accounts {
    /// The accounts of a house without passkeys, without a provider and without other rooms.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let (limits, erasers) = (Limits::default(), Arc::new([]));
        Self { db, key, shell, limits, passkeys: None, openid: None, erasers, links: Vec::new() }
    }
}

impl FromRef<Accounts> for Arc<Shell> {
    fn from_ref(accounts: &Accounts) -> Arc<Shell> {
        Arc::clone(&accounts.shell)
    }
}

impl std::fmt::Debug for Accounts {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Accounts")
    }
}

/// Every door of the accounts.
pub const DOORS: &[Door] = &[
    Door::open(paths::SIGN_IN),
    Door::post(paths::SIGN_IN, Demand::Anyone),
    Door::get(paths::CODE, Demand::Proof),
    Door::post(paths::CODE, Demand::Proof),
    Door::get(paths::LINK, Demand::Proof),
    Door::post(paths::LINK, Demand::Proof),
    Door::get(paths::SHOWN_NAME, Demand::Proof),
    Door::post(paths::SHOWN_NAME, Demand::Proof),
    Door::get(paths::PROVE_AGAIN, Demand::Member),
    Door::post(paths::PROVE_AGAIN, Demand::Member),
    Door::post(paths::SIGN_OUT, Demand::Anyone),
    Door::post(paths::PASSKEY, Demand::Proof),
    Door::open(paths::OPENID),
    Door::get(paths::OPENID_RETURN, Demand::Proof),
    Door::get(paths::NEW_ADDRESS, Demand::Proof),
    Door::post(paths::NEW_ADDRESS, Demand::Proof),
    Door::get(paths::OLD_ADDRESS, Demand::Proof),
    Door::post(paths::OLD_ADDRESS, Demand::Proof),
    Door::get(paths::ACCOUNT, Demand::Member),
    Door::post(paths::ACCOUNT, Demand::Member),
    Door::get(paths::SESSIONS, Demand::Member),
    Door::post(paths::SESSIONS, Demand::Member),
    Door::post(paths::SIGN_OUT_EVERYWHERE, Demand::Member),
    Door::get(paths::PASSKEYS, Demand::Member),
    Door::post(paths::PASSKEYS, Demand::Member),
    Door::post(paths::PASSKEYS_REMOVE, Demand::Member),
    Door::post(paths::UNLINK, Demand::Member),
    Door::get(paths::CLOSE, Demand::Member),
    Door::post(paths::CLOSE, Demand::Member),
];

/// The routes of the accounts.
pub fn routes() -> Router<Accounts> {
    Router::new()
        .route(paths::SIGN_IN, get(sign_in::show).post(sign_in::ask))
        .route(paths::CODE, get(code::show).post(code::send))
        .route(paths::LINK, get(link::show).post(link::follow))
        .route(paths::SHOWN_NAME, get(shown_name::show).post(shown_name::tell))
        .route(paths::PROVE_AGAIN, get(prove_again::show).post(prove_again::ask))
        .route(paths::SIGN_OUT, post(sign_out::leave))
        .route(paths::PASSKEY, post(passkey::enter))
        .route(paths::OPENID, get(openid::begin))
        .route(paths::OPENID_RETURN, get(openid::come_back))
        .route(paths::NEW_ADDRESS, get(new_address::show).post(new_address::confirm))
        .route(paths::OLD_ADDRESS, get(old_address::show).post(old_address::answer))
        .route(paths::ACCOUNT, get(account::show).post(account::keep))
        .route(paths::SESSIONS, get(sessions::show).post(sessions::end))
        .route(paths::SIGN_OUT_EVERYWHERE, post(sessions::end_all))
        .route(paths::PASSKEYS, get(passkeys::show).post(passkeys::add))
        .route(paths::PASSKEYS_REMOVE, post(passkeys::remove))
        .route(paths::UNLINK, post(account::unlink))
        .route(paths::CLOSE, get(close::show).post(close::close))
}

/// A record that cannot be read is the house's fault, told in the log and not on the page.
pub(crate) fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The way from one's account to a page below it.
fn crumbs(visit: &Visit, key: &str) -> Vec<Crumb> {
    let step = |key: &str, href: &str| Crumb { label: visit.say(key).into_owned(), href: href.to_owned() };
    vec![step("accounts-account", paths::ACCOUNT), step(key, "")]
}

/// The digest of the cookie that binds a request to this browser.
fn asking_of(headers: &HeaderMap, shell: &Shell) -> Option<Vec<u8>> {
    cookie::value_of(headers, shell, ASKING_COOKIE).map(web::secret::digest)
}

/// The digest of the session cookie this browser shows.
fn session_of(headers: &HeaderMap, shell: &Shell) -> Option<Vec<u8>> {
    cookie::value_of(headers, shell, SESSION_COOKIE).map(web::secret::digest)
}

/// Somebody about to come in from this browser.
pub(crate) fn entering(visit: &Visit, headers: &HeaderMap, assurance: Assurance) -> Entering {
    let described = headers.get(USER_AGENT).and_then(|text| text.to_str().ok()).unwrap_or_default();
    let device = Device::from_user_agent(described);
    Entering {
        new: NewSession::for_visit(visit, device, assurance),
        shown: session_of(headers, &visit.shell),
    }
}

/// A question to a device or a provider, with a new secret for its cookie.
fn question(visit: &Visit, asking: Asking, account: Option<AccountId>, state: String) -> Question {
    Question {
        id: SessionId::new_v7(visit.now, visit.chance()).uuid(),
        secret: web::Secret::new(visit.chance()),
        asking,
        account,
        state,
        now: visit.now,
    }
}

/// Keeps a question until it is answered, and gives the secret of its cookie.
async fn put(accounts: &Accounts, question: Question) -> Result<web::Secret, Failure> {
    let (key, secret) = (accounts.key.clone(), question.secret.clone());
    let write = move |conn: &mut store::Conn| put_question(conn, &key, &question);
    accounts.db.write(write).await.map_err(failure)?;
    Ok(secret)
}

/// The digest of the cookie of a question.
fn proof_of(headers: &HeaderMap, shell: &Shell) -> Option<Vec<u8>> {
    cookie::value_of(headers, shell, PROOF_COOKIE).map(web::secret::digest)
}

/// Keeps in the browser which question it was put.
fn set_proof(response: &mut Response, shell: &Shell, secret: &web::Secret) {
    set_cookie(response, shell, PROOF_COOKIE, (secret.text(), WAITS.num_seconds()));
}

/// Puts a cookie into an answer; `seconds` 0 ends it.
fn set_cookie(response: &mut Response, shell: &Shell, name: &str, (value, seconds): (&str, i64)) {
    let cookie = cookie::set(shell, name, value, Some(seconds));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// Ends the session in the browser, and empties what it kept of the pages: nobody reads them with its button « back ».
fn end_in_browser(response: &mut Response, shell: &Shell) {
    set_cookie(response, shell, SESSION_COOKIE, ("", 0));
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
}

/// Keeps in the browser that it asked.
fn set_asking(response: &mut Response, shell: &Shell, secret: &web::Secret) {
    set_cookie(response, shell, ASKING_COOKIE, (secret.text(), OPENS_FOR.num_seconds()));
}

/// Keeps the session in the browser; what it asked has been answered.
pub(crate) fn set_session(response: &mut Response, shell: &Shell, secret: &web::Secret) {
    set_cookie(response, shell, SESSION_COOKIE, (secret.text(), LIVES.num_seconds()));
    set_cookie(response, shell, ASKING_COOKIE, ("", 0));
}
