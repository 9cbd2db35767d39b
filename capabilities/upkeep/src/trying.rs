//! A whole small house for tests: the demo territory and its people, real tables, real doors, a clock that turns.

use std::sync::{Arc, Mutex, PoisonError};

use accounts::{Assurance, Device, NewSession};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use directory::{RecordKey, RecordKind, Shown};
use store::{Db, Schema, SealKey, trial};
use tower::ServiceExt;
use vocabulary::Locale;
use vocabulary::id::OrganizationId;
use vocabulary::id::{AccountId, SessionId};
use web::{Clock, Door, Secret, Shell, Words};

use membership::Members;
use membership::demo::PERSONAS;

use crate::link::{NewLink, offer, somebody_at};
use crate::{Upkeep, paths};

/// A house over a fresh database.
pub(crate) struct Town {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    router: Router,
    moment: Arc<Mutex<DateTime<Utc>>>,
    runtime: tokio::runtime::Runtime,
}

/// What a page answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    pub(crate) to: String,
}

/// The tables these tests need.
pub(crate) fn schema() -> Schema {
    Schema::new([directory::ROOM, post::ROOM, accounts::ROOM, membership::ROOM, crate::ROOM], beginning())
}

/// 2026-11-22, ten in the morning in Paris.
pub(crate) fn beginning() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    trial::both(&schema(), |db| test(&Town::over(db)));
}

impl Town {
    fn over(db: &Db) -> Self {
        Self::with(db, None)
    }

    /// A town whose places somebody may put on the map.
    pub(crate) fn with(db: &Db, geocoder: Option<editing::Geocoder>) -> Self {
        let moment = Arc::new(Mutex::new(beginning()));
        let turning = Arc::clone(&moment);
        let clock = Clock::new(move || *turning.lock().unwrap_or_else(PoisonError::into_inner));
        let key = SealKey::from_bytes([7; 32]);
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        membership::demo::fill(db, &key, beginning()).expect("the demo's people");
        let words = Words::new(&[
            ("web", web::FRENCH, web::ENGLISH),
            ("post", post::FRENCH, post::ENGLISH),
            ("accounts", accounts::FRENCH, accounts::ENGLISH),
            ("directory", directory::FRENCH, directory::ENGLISH),
            ("membership", membership::FRENCH, membership::ENGLISH),
            ("editing", editing::FRENCH, editing::ENGLISH),
            ("upkeep", crate::FRENCH, crate::ENGLISH),
        ]);
        let mut shell = Shell::new(words.expect("the words"), "Essai", "http://essai.example", clock.clone());
        shell.demo = true;
        shell.prove_again = accounts::paths::PROVE_AGAIN.to_owned();
        shell.sign_in = accounts::paths::SIGN_IN.to_owned();
        shell.members = Some(Arc::new(Members::new(db.clone(), key.clone(), clock, "http://essai.example")));
        let shell = Arc::new(shell);
        Self {
            router: router(db, &key, &shell, geocoder),
            db: db.clone(),
            key,
            shell,
            moment,
            runtime: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .expect("a runtime"),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.shell.clock.now()
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, span: TimeDelta) {
        *self.moment.lock().unwrap_or_else(PoisonError::into_inner) += span;
    }

    /// Ends what a future does, here and now.
    pub(crate) fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// The account of a persona.
    pub(crate) fn account(&self, code: &str) -> AccountId {
        PERSONAS.iter().find(|persona| persona.code == code).expect("a persona").account()
    }

    /// The cookie of a persona who has just signed in.
    pub(crate) fn signs_in(&self, code: &str) -> String {
        self.session_of(self.account(code))
    }

    /// The cookie of an account that has just signed in.
    pub(crate) fn session_of(&self, id: AccountId) -> String {
        self.session_with(id, Assurance::Fresh)
    }

    fn session_with(&self, id: AccountId, assurance: Assurance) -> String {
        let session = NewSession {
            id: SessionId::new_v7(self.now(), self.shell.randomness.bytes()),
            secret: Secret::new(self.shell.randomness.bytes()),
            device: Device::default(),
            assurance,
            now: self.now(),
        };
        let begun = self.db.write_now(|conn| {
            let account = accounts::account(conn, &self.key, id)?.expect("an open account");
            accounts::start_session(conn, &account, &session)
        });
        format!("session={}", begun.expect("a session").text())
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

    pub(crate) fn ask(&self, request: Request<Body>) -> Answer {
        self.run(async {
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let header = |name| {
                let values = parts.headers.get_all(name).iter();
                values.filter_map(|value| value.to_str().ok()).map(str::to_owned).collect::<Vec<String>>()
            };
            let bytes = to_bytes(body, 1 << 22).await.expect("a body");
            Answer {
                status: parts.status,
                body: String::from_utf8_lossy(&bytes).into_owned(),
                to: header(LOCATION).into_iter().next().unwrap_or_default(),
            }
        })
    }

    /// The links to this house in the letters to an address, the newest first.
    pub(crate) fn links_to(&self, address: &str) -> Vec<String> {
        let list = self.get("/courrier", "").body;
        let rows = list.split("<tr>").filter(|row| row.contains(address));
        let letters: Vec<String> = rows.filter_map(|row| between(row, "href=\"", "\"")).collect();
        let within = |path: &String| {
            let page = self.get(path, "").body;
            between(page.split("card letter").nth(1)?, "href=\"http://essai.example", "\"")
        };
        letters.iter().filter_map(within).collect()
    }
}

/// What stands between two marks.
pub(crate) fn between(text: &str, from: &str, to: &str) -> Option<String> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(found, _)| found.to_owned())
}

fn router(db: &Db, key: &SealKey, shell: &Arc<Shell>, geocoder: Option<editing::Geocoder>) -> Router {
    let mut upkeep = Upkeep::new(db.clone(), key.clone(), Arc::clone(shell));
    upkeep.geocoder = geocoder;
    let office = post::PostOffice {
        db: db.clone(),
        key: key.clone(),
        shell: Arc::clone(shell),
        preferences: accounts::paths::ACCOUNT,
    };
    let rooms = crate::routes()
        .with_state(upkeep)
        .merge(post::demo_routes().with_state(office))
        .merge(web::routes().with_state(Arc::clone(shell)));
    let doors: Vec<Door> = [web::DOORS, post::DEMO_DOORS, crate::DOORS].concat();
    web::harden(rooms, shell, &doors)
}

impl Town {
    /// The organisation of the demo with this slug.
    pub(crate) fn organization(&self, slug: &str) -> OrganizationId {
        OrganizationId::from_source("demo", "organization", slug)
    }

    /// A link for an organisation, sent to an address that has no account; and its secret.
    pub(crate) fn link(&self, slug: &str, address: &str) -> (NewLink, String) {
        let to = somebody_at(address.to_owned(), Locale::French);
        let (link, secret) = NewLink::draw(&self.shell, self.organization(slug), &to);
        self.db.write_now(|conn| offer(conn, &self.key, &link)).expect("a link");
        (link, secret.text().to_owned())
    }

    /// The current records of an organisation.
    pub(crate) fn records(&self, slug: &str) -> Vec<Shown> {
        let organization = self.organization(slug);
        self.db.read_now(|conn| directory::records_of(conn, organization)).expect("records")
    }

    /// The first service of an organisation.
    pub(crate) fn service(&self, slug: &str) -> Shown {
        let is_service = |shown: &Shown| shown.key.kind == RecordKind::Service;
        self.records(slug).into_iter().find(is_service).expect("a service")
    }

    /// A record as it stands.
    pub(crate) fn shown(&self, key: RecordKey) -> Shown {
        self.db.read_now(|conn| directory::shown(conn, key)).expect("a picture").expect("a record")
    }

    /// The hidden field of a page, as its form sends it back.
    pub(crate) fn seen(&self, path: &str) -> String {
        between(&self.get(path, "").body, "name=\"vu\" value=\"", "\"").expect("what was seen")
    }

    /// Presses « tout est bon » on the page of a link.
    pub(crate) fn confirms(&self, secret: &str) -> Answer {
        let path = paths::link(secret);
        self.post(&path, "", &format!("vu={}", self.seen(&path)))
    }
}
