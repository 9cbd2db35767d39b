//! A whole small house for the tests of rooms above: the demo territory and its people, real doors, a clock that turns.
#![expect(clippy::expect_used, reason = "a house that cannot be built tries nothing: its test fails here")]

use std::sync::{Arc, Mutex, PoisonError};

use ::store::{Conn, Db, Room, Schema, SealKey, StoreError};
use accounts::{Assurance, Device, NewSession};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use tower::ServiceExt;
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use web::{Clock, Door, Secret, Shell, Visit, Words};

use crate::demo::PERSONAS;

/// The room that is tried, and what it brings along.
pub struct Tried<'a> {
    /// The words of the rooms it stands on beyond those of every house, and its own.
    pub words: &'a [(&'static str, &'static str, &'static str)],
    /// Its doors.
    pub doors: &'a [Door],
    /// Opens it on its ground.
    pub open: &'a dyn Fn(&Db, &SealKey, &Arc<Shell>) -> Router,
}

/// A house over a fresh database.
pub struct Town {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    router: Router,
    moment: Arc<Mutex<DateTime<Utc>>>,
    runtime: tokio::runtime::Runtime,
}

/// What a page answered.
pub struct Answer {
    /// How it went.
    pub status: StatusCode,
    /// The page, where it is a text.
    pub body: String,
    /// The same as it came, where it is a file.
    pub bytes: Vec<u8>,
    /// Where it sends to; empty where it stays.
    pub to: String,
}

/// 2026-11-22, ten in the morning in Paris.
pub fn beginning() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

/// The tables of every house, and those of these rooms.
pub fn schema(rooms: &[Room]) -> Schema {
    let below = [directory::ROOM, post::ROOM, accounts::ROOM, crate::ROOM];
    Schema::new(below.into_iter().chain(rooms.iter().copied()), beginning())
}

/// The account of a persona of the demo.
///
/// # Panics
/// When nobody is called so.
pub fn account(code: &str) -> AccountId {
    PERSONAS.iter().find(|persona| persona.code == code).expect("a persona").account()
}

/// The organisation of the demo territory with this slug.
pub fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source("demo", "organization", slug)
}

/// What stands between two marks.
pub fn between(text: &str, from: &str, to: &str) -> Option<String> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(found, _)| found.to_owned())
}

/// A form as browsers send it.
pub fn encoded(form: &[(&str, &str)]) -> String {
    let pairs = form.iter().map(|(name, value)| format!("{}={}", web::encoded(name), web::encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

impl Town {
    /// A house of the demo territory and its people, with this room open in it.
    ///
    /// # Panics
    /// When the house cannot be built: the test could try nothing.
    pub fn over(db: &Db, tried: &Tried<'_>) -> Self {
        let moment = Arc::new(Mutex::new(beginning()));
        let turning = Arc::clone(&moment);
        let clock = Clock::new(move || *turning.lock().unwrap_or_else(PoisonError::into_inner));
        let key = SealKey::from_bytes([7; 32]);
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        crate::demo::fill(db, &key, beginning()).expect("the demo's people");
        let mut shell = Shell::new(words(tried.words), "Essai", "http://essai.example", clock.clone());
        shell.demo = true;
        shell.sign_in = accounts::paths::SIGN_IN.to_owned();
        shell.prove_again = accounts::paths::PROVE_AGAIN.to_owned();
        let members = crate::Members::new(db.clone(), key.clone(), clock, "http://essai.example");
        shell.members = Some(Arc::new(members));
        let shell = Arc::new(shell);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        Self {
            router: router((db, &key, &shell), tried),
            db: db.clone(),
            key,
            shell,
            moment,
            runtime: runtime.expect("a runtime"),
        }
    }

    /// What time it is there.
    pub fn now(&self) -> DateTime<Utc> {
        self.shell.clock.now()
    }

    /// Lets days pass.
    pub fn wait(&self, days: i64) {
        *self.moment.lock().unwrap_or_else(PoisonError::into_inner) += TimeDelta::days(days);
    }

    /// Ends what a future does, here and now.
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Writes, or the test fails.
    ///
    /// # Panics
    /// When the records cannot be written.
    pub fn write<T>(&self, write: impl Fn(&mut Conn) -> Result<T, StoreError>) -> T {
        self.db.write_now(write).expect("written")
    }

    /// Reads, or the test fails.
    ///
    /// # Panics
    /// When the records cannot be read.
    pub fn read<T>(&self, read: impl Fn(&mut Conn) -> Result<T, StoreError>) -> T {
        self.db.read_now(read).expect("read")
    }

    /// The cookie of a persona who has just signed in.
    ///
    /// # Panics
    /// When the account is not open.
    pub fn signs_in(&self, code: &str) -> String {
        self.session_of(code, Assurance::Fresh)
    }

    /// The cookie of a persona whose proof of identity is as old as this says.
    ///
    /// # Panics
    /// When the account is not open.
    pub fn session_of(&self, code: &str, assurance: Assurance) -> String {
        let id = account(code);
        let session = NewSession {
            id: SessionId::new_v7(self.now(), self.shell.randomness.bytes()),
            secret: Secret::new(self.shell.randomness.bytes()),
            device: Device::default(),
            assurance,
            now: self.now(),
        };
        let begun = self.write(|conn| {
            let account = accounts::account(conn, &self.key, id)?.expect("an open account");
            accounts::start_session(conn, &account, &session)
        });
        format!("session={}", begun.text())
    }

    /// A visit of a persona, or of a passer-by, to some page.
    ///
    /// # Panics
    /// When the request cannot be written.
    pub fn visit(&self, code: Option<&str>, path: &str) -> Visit {
        let cookie = code.map(|code| self.signs_in(code)).unwrap_or_default();
        let request = Request::get(path).header(COOKIE, cookie).body(());
        let (parts, ()) = request.expect("a request").into_parts();
        let members = self.shell.members.clone().expect("members");
        Visit {
            locale: vocabulary::Locale::French,
            now: self.now(),
            companion: false,
            path: path.to_owned(),
            query: String::new(),
            member: self.run(async move { members.resolve(&parts).await }),
            client: std::net::Ipv4Addr::LOCALHOST.into(),
            notice: None,
            shell: Arc::clone(&self.shell),
        }
    }

    /// Opens a page.
    pub fn get(&self, path: &str, cookie: &str) -> Answer {
        self.ask(Request::get(path).header(COOKIE, cookie).body(Body::empty()))
    }

    /// Sends a form as a browser would from a page of the house.
    pub fn post(&self, path: &str, cookie: &str, form: &[(&str, &str)]) -> Answer {
        self.send(path, cookie, ("application/x-www-form-urlencoded", encoded(form).into_bytes()))
    }

    /// The links in letters whose subject holds these words, the newest first.
    pub fn links_of(&self, subject: &str) -> Vec<String> {
        let list = self.get("/courrier", "").body;
        let rows = list.split("<tr").filter(|row| row.contains(subject));
        let letters: Vec<String> = rows.filter_map(|row| between(row, "href=\"", "\"")).collect();
        let within = |path: &String| {
            let page = self.get(path, "").body;
            between(page.split("card letter").nth(1)?, "href=\"http://essai.example", "\"")
        };
        letters.iter().filter_map(within).collect()
    }

    /// Sends a form of this media type, as it stands.
    pub fn send(&self, path: &str, cookie: &str, (media_type, body): (&str, Vec<u8>)) -> Answer {
        let request = Request::post(path)
            .header(COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, media_type);
        self.ask(request.body(Body::from(body)))
    }

    /// Sends a form with a file: the name of its field, its own name, its bytes.
    pub fn send_file(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Answer {
        let head = "--line\r\ncontent-disposition: form-data; name=\"";
        let mut body = Vec::new();
        for (name, value) in form {
            body.extend(format!("{head}{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        body.extend(format!("{head}{field}\"; filename=\"{name}\"\r\n\r\n").into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n--line--\r\n");
        self.send(path, cookie, ("multipart/form-data; boundary=line", body))
    }

    fn ask(&self, request: Result<Request<Body>, axum::http::Error>) -> Answer {
        self.run(async {
            let response = self.router.clone().oneshot(request.expect("a request")).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let to = parts.headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
            let bytes = to_bytes(body, 1 << 24).await.expect("a body").to_vec();
            let body = String::from_utf8_lossy(&bytes).into_owned();
            Answer { status: parts.status, to: to.to_owned(), body, bytes }
        })
    }
}

/// The words of every house, and those that are brought along.
///
/// # Panics
/// When a text is not in the form of words.
pub fn words(brought: &[(&'static str, &'static str, &'static str)]) -> Words {
    let below = [
        ("web", web::FRENCH, web::ENGLISH),
        ("post", post::FRENCH, post::ENGLISH),
        ("accounts", accounts::FRENCH, accounts::ENGLISH),
        ("membership", crate::FRENCH, crate::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
    ];
    Words::new(&[&below[..], brought].concat()).expect("the words")
}

fn router((db, key, shell): (&Db, &SealKey, &Arc<Shell>), tried: &Tried<'_>) -> Router {
    let office = post::PostOffice {
        db: db.clone(),
        key: key.clone(),
        shell: Arc::clone(shell),
        preferences: accounts::paths::ACCOUNT,
    };
    let rooms = (tried.open)(db, key, shell)
        .merge(post::demo_routes().with_state(office))
        .merge(web::routes().with_state(Arc::clone(shell)));
    web::harden(rooms, shell, &[web::DOORS, post::DEMO_DOORS, tried.doors].concat())
}
