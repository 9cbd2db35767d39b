//! The pages of this room: hers, and those of whoever opens it with her.

mod code;
mod correct;
mod corrections;
mod message;
mod notice;
mod requests;
mod say;
mod sms;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Conn, Db, SealKey, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use paper::Tongue;
use vocabulary::id::HerPageId;
use vocabulary::permission::Action;
use web::{Crumb, Demand, Door, Failure, Limiter, Member, Shell, Visit};

use crate::opening::Found;
use crate::paths;
use crate::speech::{ASKED, Speech, asked};
use crate::store::pages::page_by_id;

/// What this room's pages stand on, lent by the house.
#[derive(Clone)]
pub struct HerPages {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// The digest of what a gateway of text messages proves itself with; without it, its door stays shut.
    gateway: Option<Arc<[u8]>>,
    /// Codes typed, by the visitor: nobody guesses.
    tries: Limiter,
    /// Corrections, by the page.
    corrections: Limiter,
    /// Text messages, by the number they come from.
    messages: Limiter,
}

impl HerPages {
    /// The room in its house.
    #[must_use]
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let hour = Duration::from_secs(3600);
        Self {
            db,
            key,
            shell,
            gateway: None,
            tries: Limiter::new(10, Duration::from_secs(600)),
            corrections: Limiter::new(6, hour),
            messages: Limiter::new(10, hour),
        }
    }

    /// The same, listening to the operator's gateway of text messages, which brings this secret along. An empty secret
    /// opens nothing.
    #[must_use]
    pub fn listening_to(mut self, secret: &str) -> Self {
        self.gateway = (!secret.is_empty()).then(|| web::secret::digest(secret).into());
        self
    }

    /// Whether a person may answer by text message.
    fn hears_messages(&self) -> bool {
        self.gateway.is_some()
    }
}

impl FromRef<HerPages> for Arc<Shell> {
    fn from_ref(room: &HerPages) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Those who open a page with a person.
const OPEN: Demand = Demand::May(Action::CreateReferral);
/// The same, who proved a moment ago who they are (RGPD art. 32).
const OPEN_ASSURED: Demand = Demand::MayAssured(Action::CreateReferral);
/// Those who read what a person wrote.
const READ: Demand = Demand::MayAssured(Action::AnswerReferral);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::CODE, Demand::Anyone),
    Door::post(paths::CODE, Demand::Proof),
    Door::get(paths::REQUESTS, Demand::Proof),
    Door::post(paths::STOP, Demand::Proof),
    Door::post(paths::LEAVE, Demand::Proof),
    Door::get(paths::CORRECT, Demand::Proof),
    Door::post(paths::CORRECT, Demand::Proof),
    Door::post(paths::SAY, Demand::Proof),
    Door::get(paths::NOTICE_FIRST, OPEN),
    // The notice shows the code, which opens what is kept most closely.
    Door::get(paths::NOTICE, OPEN_ASSURED),
    Door::post(paths::NOTICE_GIVEN, OPEN),
    Door::post(paths::NEW_CODE, OPEN_ASSURED),
    Door::get(paths::CORRECTIONS, READ),
    Door::post(paths::CORRECTIONS, READ),
    Door::get(paths::MESSAGE, Demand::May(Action::RecordConsent)),
    Door::post(paths::MESSAGE, Demand::May(Action::RecordConsent)),
    Door::post(paths::SMS, Demand::Proof),
    Door::open(paths::SMS_DOCUMENT),
];

/// The routes of this room.
pub fn routes() -> Router<HerPages> {
    Router::new()
        .route(paths::CODE, get(code::show).post(code::open))
        .route(paths::REQUESTS, get(requests::show))
        .route(paths::STOP, post(say::stop))
        .route(paths::LEAVE, post(say::leave))
        .route(paths::CORRECT, get(correct::show).post(correct::send))
        .route(paths::SAY, post(say::say))
        .route(paths::NOTICE_FIRST, get(notice::first))
        .route(paths::NOTICE, get(notice::show))
        .route(paths::NOTICE_GIVEN, post(notice::give))
        .route(paths::NEW_CODE, post(notice::renew))
        .route(paths::CORRECTIONS, get(corrections::show).post(corrections::answer))
        .route(paths::MESSAGE, get(message::show).post(message::note))
        .route(paths::SMS, post(sms::take))
        .route(paths::SMS_DOCUMENT, get(sms::document))
}

/// A record that cannot be read is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The member behind a member's door.
fn member_of(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::NotFound)
}

/// The page behind the secret of an address, with the language its person reads.
async fn opened(room: &HerPages, visit: &Visit, secret: &str) -> Result<Opened, Failure> {
    let (digest, now) = (web::secret::digest(secret), visit.now);
    let read = room.db.read(move |conn| {
        let found = crate::opening::by_secret(conn, &digest, now)?;
        let tongue = match found {
            Found::Page(id) => language_of(conn, id)?,
            _ => None,
        };
        Ok(Opened { found, tongue })
    });
    read.await.map_err(failure)
}

/// What the secret of an address opens.
struct Opened {
    found: Found,
    tongue: Option<Tongue>,
}

/// The language of a page.
fn language_of(conn: &mut Conn, id: HerPageId) -> Result<Option<Tongue>, StoreError> {
    Ok(page_by_id(conn, id.uuid())?.and_then(|page| Tongue::from_code(&page.language)))
}

/// The query that keeps the language somebody asked for, with what was just done.
fn query(visit: &Visit, done: &str) -> String {
    let tongue = asked(&visit.query).map(|tongue| format!("{ASKED}={}", tongue.code()));
    let done = (!done.is_empty()).then(|| format!("dit={done}"));
    let pairs: Vec<String> = [tongue, done].into_iter().flatten().collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The key of what was just done, as the address says it.
fn done_key(visit: &Visit) -> Option<&'static str> {
    const DONE: [&str; 8] = ["yes", "no", "told", "stop", "late", "correct", "left", "call"];
    const KEYS: [&str; 8] = [
        "her-page-done-yes",
        "her-page-done-no",
        "her-page-done-told",
        "her-page-done-stop",
        "her-page-done-late",
        "her-page-done-correct",
        "her-page-done-left",
        "her-page-done-call",
    ];
    let said = visit.query.split('&').find_map(|pair| pair.strip_prefix("dit="))?;
    DONE.iter().position(|done| *done == said).map(|place| KEYS[place])
}

/// The languages the page is offered in, each by its own name; the present one without address.
fn languages(visit: &Visit, speech: &Speech<'_>) -> Vec<(Tongue, Crumb)> {
    let link = |tongue: Tongue| {
        let here = tongue == speech.tongue;
        let href = if here { String::new() } else { format!("{}?{ASKED}={}", visit.path, tongue.code()) };
        (tongue, Crumb { label: tongue.own_name().to_owned(), href })
    };
    Tongue::ALL.into_iter().map(link).collect()
}
