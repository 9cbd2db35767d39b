//! Following, embedding and being told, through the router, on both engines, with a real program on loopback.

mod everywhere;
mod following;
mod telling;

use std::sync::Arc;

use ::store::trial::{TrialDb, both};
use ::store::{Schema, SealKey};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use directory::{Catalogue, Directory};
use outside::Outside;
use tower::ServiceExt;
use uuid::Uuid;
use web::{Clock, Shell, Words};

use crate::pages::Syndication;

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-18T09:30:00Z".parse().expect("a moment")
}

pub(crate) fn schema() -> Schema {
    Schema::new([post::ROOM, directory::ROOM, accounts::ROOM, crate::ROOM], now())
}

/// A house with the demo territory, whose clock the test turns.
pub(crate) struct House {
    pub(crate) room: Syndication,
    router: Router,
    clock: Arc<std::sync::Mutex<DateTime<Utc>>>,
    _folder: tempfile::TempDir,
}

/// Runs a test in a house of each engine.
pub(crate) fn in_each(test: impl AsyncFn(&House)) {
    both(&schema(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        // Opened and closed outside the runtime: a PostgreSQL client is never dropped on its threads.
        let house = House::open(db);
        runtime.block_on(test(&house));
    });
}

impl House {
    fn open(db: &TrialDb) -> House {
        directory::demo::fill_if_empty(db, now()).expect("the demo");
        let rooms = [
            ("web", web::FRENCH, web::ENGLISH),
            ("post", post::FRENCH, post::ENGLISH),
            ("directory", directory::FRENCH, directory::ENGLISH),
            ("syndication", crate::FRENCH, crate::ENGLISH),
        ];
        let clock = Arc::new(std::sync::Mutex::new(now()));
        let hand = Arc::clone(&clock);
        let watch = Clock::new(move || *hand.lock().expect("a clock"));
        let words = Words::new(&rooms).expect("readable words");
        let shell = Arc::new(Shell::new(words, "Réseau d’essai", "https://annuaire.example", watch.clone()));
        let folder = tempfile::tempdir().expect("a folder");
        let catalogue = Catalogue::open((**db).clone(), folder.path(), watch).expect("an index");
        let directory = Directory {
            db: (**db).clone(),
            key: SealKey::from_bytes([7; 32]),
            catalogue,
            shell: Arc::clone(&shell),
            area: vocabulary::territory::Area::from_code("247700057"),
            outlines: Arc::new(web::map::embedded_outlines().to_vec()),
            slots: Arc::default(),
        };
        let room = Syndication::new(directory, Outside::new(true).expect("a way out"));
        let router = web::harden(crate::routes().with_state(room.clone()), &shell, crate::DOORS);
        House { room, router, clock, _folder: folder }
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, span: TimeDelta) {
        *self.clock.lock().expect("a clock") += span;
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, HeaderMap, String) {
        self.ask("GET", path, "").await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> (StatusCode, HeaderMap, String) {
        self.ask("POST", path, form).await
    }

    async fn ask(&self, method: &str, path: &str, form: &str) -> (StatusCode, HeaderMap, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 4 << 20).await.expect("a body");
        (parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Reads the journal up to now.
    pub(crate) async fn follow(&self) -> u64 {
        crate::follow(&self.room.db, self.room.shell.clock.now()).await.expect("the journal is read")
    }

    /// Edits some service, and says which.
    pub(crate) async fn edit(&self, summary: &'static str) {
        let (now, db) = (self.room.shell.clock.now(), self.room.db.clone());
        let edit =
            move || directory::edit_first_service(&db, now, |service| service.summary = summary.to_owned());
        let edited = tokio::task::spawn_blocking(edit).await.expect("it ends").expect("an edit");
        assert!(edited);
    }

    /// Delivers what waits in the outbox, and says how many letters that was.
    pub(crate) async fn letters(&self) -> usize {
        let round = post::Postman::new(
            self.room.db.clone(),
            self.room.key.clone(),
            Arc::clone(&self.room.shell),
            post::Carrier::Page,
        );
        let delivered = round.deliver_due().await.expect("letters leave");
        usize::try_from(delivered.sent).expect("few letters")
    }

    /// The only subscription there is.
    pub(crate) async fn subscription(&self) -> Option<(Uuid, String)> {
        let key = self.room.key.clone();
        let found = self.room.db.read(crate::store::subscriptions::every).await.expect("a list");
        found.first().map(|id| (*id, crate::subscription::token(&key, (*id).into())))
    }
}
