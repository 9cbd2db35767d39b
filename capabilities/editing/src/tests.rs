//! Journeys through this room's doors, on both engines: members of one organisation, of another, and coordinators.

mod conflicts;
mod doors;
mod places;
mod records;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use accounts::{Assurance, Device, NewSession};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use directory::{RecordKey, RecordKind, Shown};
use membership::demo::PERSONAS;
use scraper::{ElementRef, Html, Selector};
use store::{Db, Schema, SealKey, trial};
use tower::ServiceExt;
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use web::{Clock, Secret, Shell, Words};

use crate::{Editing, Geocoder};

/// The demo territory with its people, and this room's doors.
pub(crate) struct Town {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

/// What a page answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    pub(crate) to: String,
    pub(crate) notice: String,
}

/// 2026-11-22, ten in the morning in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

pub(crate) fn schema() -> Schema {
    Schema::new([directory::ROOM, post::ROOM, accounts::ROOM, membership::ROOM], now())
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    trial::both(&schema(), |db| test(&Town::over(db, None)));
}

/// The words of the rooms these pages speak with.
pub(crate) fn words() -> Words {
    let rooms = [
        ("web", web::FRENCH, web::ENGLISH),
        ("post", post::FRENCH, post::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
        ("editing", crate::FRENCH, crate::ENGLISH),
    ];
    Words::new(&rooms).expect("readable words")
}

impl Town {
    pub(crate) fn over(db: &Db, geocoder: Option<Geocoder>) -> Self {
        let key = SealKey::from_bytes([7; 32]);
        directory::demo::fill_if_empty(db, now()).expect("the demo territory");
        membership::demo::fill(db, &key, now()).expect("the demo's people");
        // Every look at the clock is a second later, so that changes have an order.
        let seconds = AtomicI64::new(0);
        let clock = Clock::new(move || now() + TimeDelta::seconds(seconds.fetch_add(1, Ordering::Relaxed)));
        let mut shell = Shell::new(words(), "Essai", "http://essai.example", clock.clone());
        shell.sign_in = accounts::paths::SIGN_IN.to_owned();
        let members = membership::Members::new(db.clone(), key.clone(), clock, "http://essai.example");
        shell.members = Some(Arc::new(members));
        let shell = Arc::new(shell);
        let outlines = Arc::new(Vec::new());
        let editing =
            Editing { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell), outlines, geocoder };
        let rooms = crate::routes().with_state(editing);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        Self {
            router: web::harden(rooms, &shell, crate::DOORS),
            db: db.clone(),
            key,
            shell,
            runtime: runtime.expect("a runtime"),
        }
    }

    /// The cookie of a persona who has just signed in.
    pub(crate) fn signs_in(&self, code: &str) -> String {
        let account = self.account(code);
        let session = NewSession {
            id: SessionId::new_v7(now(), self.shell.randomness.bytes()),
            secret: Secret::new(self.shell.randomness.bytes()),
            device: Device::default(),
            assurance: Assurance::Fresh,
            now: now(),
        };
        let begun = self.db.write_now(|conn| {
            let account = accounts::account(conn, &self.key, account)?.expect("an open account");
            accounts::start_session(conn, &account, &session)
        });
        format!("session={}", begun.expect("a session").text())
    }

    pub(crate) fn account(&self, code: &str) -> AccountId {
        PERSONAS.iter().find(|persona| persona.code == code).expect("a persona").account()
    }

    pub(crate) fn get(&self, path: &str, cookie: &str) -> Answer {
        self.ask(Request::get(path).header(COOKIE, cookie).body(Body::empty()).expect("a request"))
    }

    pub(crate) fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.ask(request.expect("a request"))
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let header = |name| {
                let values = parts.headers.get_all(name).iter();
                values.filter_map(|value| value.to_str().ok()).map(str::to_owned).collect::<Vec<String>>()
            };
            let told = header(SET_COOKIE).into_iter().find_map(|line| {
                line.strip_prefix("fait=").and_then(|rest| rest.split(';').next().map(str::to_owned))
            });
            let bytes = to_bytes(body, 1 << 22).await.expect("a body");
            Answer {
                status: parts.status,
                body: String::from_utf8_lossy(&bytes).into_owned(),
                to: header(LOCATION).into_iter().next().unwrap_or_default(),
                notice: told.unwrap_or_default(),
            }
        })
    }

    /// The first record of a kind that an organisation of the demo has.
    pub(crate) fn record(&self, slug: &str, kind: RecordKind) -> Shown {
        let organization = organization(slug);
        let records = self.db.read_now(|conn| directory::records_of(conn, organization)).expect("records");
        records.into_iter().find(|record| record.key.kind == kind).expect("a record")
    }

    pub(crate) fn shown(&self, key: RecordKey) -> Shown {
        self.db.read_now(|conn| directory::shown(conn, key)).expect("read").expect("a record")
    }

    /// A page of another room.
    pub(crate) fn read(&self, router: Router, path: &str) -> String {
        self.runtime.block_on(async {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            let response = router.oneshot(request).await.expect("an answer");
            let bytes = to_bytes(response.into_body(), 1 << 22).await.expect("a body");
            String::from_utf8_lossy(&bytes).into_owned()
        })
    }
}

pub(crate) fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source("demo", "organization", slug)
}

/// What a browser would send for the form of a page, with some fields typed anew. An empty value leaves the field out.
pub(crate) fn filled(page: &str, typed: &[(&str, &str)]) -> String {
    let html = Html::parse_document(page);
    let form = selected(&html, "form").into_iter().find(|form| has(form, "input[name=envoi]"));
    let form = form.expect("a form of a section");
    let mut pairs: Vec<(String, String)> = Vec::new();
    for control in form.select(&selector("input, textarea, select")) {
        let Some(name) = control.attr("name") else { continue };
        if typed.iter().any(|(typed, _)| *typed == name) {
            continue;
        }
        if let Some(value) = sent(&control) {
            pairs.push((name.to_owned(), value));
        }
    }
    let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    pairs.extend(typed.filter(|(_, value)| !value.is_empty()));
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", web::encoded(name), web::encoded(value))).collect();
    pairs.join("&")
}

fn sent(control: &ElementRef<'_>) -> Option<String> {
    match (control.value().name(), control.attr("type")) {
        ("textarea", _) => Some(control.text().collect()),
        ("select", _) => {
            let chosen = control.select(&selector("option[selected]")).next();
            Some(chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned())
        }
        (_, Some("checkbox" | "radio")) if control.attr("checked").is_none() => None,
        _ => Some(control.attr("value").unwrap_or_default().to_owned()),
    }
}

pub(crate) fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

fn selected<'a>(html: &'a Html, text: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector(text)).collect()
}

fn has(element: &ElementRef<'_>, text: &str) -> bool {
    element.select(&selector(text)).next().is_some()
}

/// What stands in the field of a page.
pub(crate) fn value_of(page: &str, name: &str) -> String {
    let html = Html::parse_document(page);
    let control = selected(&html, &format!("[name=\"{name}\"]")).into_iter().next();
    control.and_then(|control| sent(&control)).unwrap_or_default()
}
