//! Sources as people meet them, through the router, on both engines.

mod duplicates;
mod houses;
mod importing;
mod neighbours;
mod turns;

use std::sync::Arc;

use ::store::trial::TrialDb;
use ::store::{Db, Schema, SealKey};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use outside::Outside;
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::{AccountId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Member, Shell, Words};

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

pub(crate) fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

pub(crate) fn schema() -> Schema {
    Schema::new([directory::ROOM, post::ROOM, accounts::ROOM, membership::ROOM, crate::ROOM], now())
}

fn words() -> Words {
    let rooms = [("web", web::FRENCH, web::ENGLISH), ("sources", crate::FRENCH, crate::ENGLISH)];
    Words::new(&rooms).expect("readable words")
}

fn member(number: u128, roles: &[Role]) -> Member {
    Member {
        account: AccountId::from(Uuid::from_u128(number)),
        session: SessionId::from(Uuid::from_u128(number + 1000)),
        shown_name: format!("Membre {number}"),
        roles: roles.to_vec(),
        mandates: Vec::new(),
        assured_until: None,
    }
}

/// Takes the number in the cookie for the member: who signs in and how is tried where it is decided.
#[derive(Debug)]
struct ByCookie(Vec<Member>);

impl web::MemberResolver for ByCookie {
    fn resolve<'a>(
        &'a self,
        request: &'a axum::http::request::Parts,
    ) -> std::pin::Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let cookie = request.headers.get("cookie").and_then(|value| value.to_str().ok());
        let number =
            cookie.and_then(|cookie| cookie.strip_prefix("essai=")).and_then(|text| text.parse().ok());
        let found = number.and_then(|number: usize| self.0.get(number).cloned());
        Box::pin(async move { found })
    }
}

/// What came back.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn location(&self) -> &str {
        self.headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// The first member is a coordinator, the second has no role.
const COORDINATOR: usize = 0;
const OTHER: usize = 1;

struct House {
    router: axum::Router,
}

impl House {
    fn new(db: &TrialDb, outside: Outside) -> Self {
        Self::at((**db).clone(), outside, now())
    }

    /// One of several over the same records, at its own moment.
    fn at(db: Db, outside: Outside, moment: DateTime<Utc>) -> Self {
        let members = vec![member(1, &[Role::Coordinator]), member(2, &[])];
        let mut shell =
            Shell::new(words(), "Réseau d’essai", "https://annuaire.example", Clock::fixed(moment));
        shell.members = Some(Arc::new(ByCookie(members)));
        shell.sign_in = "/connexion".to_owned();
        let shell = Arc::new(shell);
        let sources = crate::Sources::new(db, key(), Arc::clone(&shell), outside);
        Self { router: web::harden(crate::routes().with_state(sources), &shell, crate::DOORS) }
    }

    fn get(&self, member: usize, path: &str) -> Answer {
        wait(self.ask(member, Request::get(path), Body::empty()))
    }

    fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        wait(self.ask(COORDINATOR, request, Body::from(form.to_owned())))
    }

    /// Sends a file with the name of its source.
    fn send(&self, source: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (field, value) in [("source", source), ("licence", "Licence Ouverte 2.0"), ("lien", "")] {
            body.extend_from_slice(
                format!("--part\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        let head = format!(
            "--part\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--part--\r\n");
        let request = Request::post(crate::paths::IMPORT)
            .header("content-type", "multipart/form-data; boundary=part")
            .header("sec-fetch-site", "same-origin");
        wait(self.ask(COORDINATOR, request, Body::from(body)))
    }

    async fn ask(&self, member: usize, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = request
            .header("host", "annuaire.example")
            .header("cookie", format!("essai={member}"))
            .body(body)
            .expect("a request");
        let (head, body) = self.router.clone().oneshot(request).await.expect("an answer").into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Answer {
            status: head.status,
            headers: head.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

/// Waits for what a page would wait for.
fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// Does what blocks while a server beside goes on answering.
fn still<T>(work: impl FnOnce() -> T) -> T {
    tokio::task::block_in_place(work)
}

/// Organisations and services of a source that are here.
fn here(db: &TrialDb, source: &str) -> (i64, i64) {
    let lines = still(|| db.read_now(crate::source::sources)).expect("sources");
    let line = lines.into_iter().find(|line| line.name == source).unwrap_or_default();
    (line.organizations, line.services)
}
