//! The room as programs and people meet it, over the demo territory.

mod changes;
mod doors;
mod downloads;
mod harvest;
mod inclusion;
mod keys;
mod nightly;
mod schemas;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use directory::Catalogue;
use serde_json::Value;
use store::Db;
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::{AccountId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Limiter, Member, MemberResolver, Shell, Words};

use crate::{DOORS, OpenData, routes};

/// The moment of these tests.
fn now() -> DateTime<Utc> {
    "2026-11-26T09:30:00Z".parse().expect("a moment")
}

fn schema() -> store::Schema {
    store::Schema::new([directory::ROOM, crate::ROOM], now())
}

/// Takes the role that a header of the request names.
#[derive(Debug)]
struct Named;

impl MemberResolver for Named {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let said = request.headers.get("member").and_then(|value| value.to_str().ok());
        Box::pin(async move {
            Some(Member {
                account: AccountId::from(Uuid::from_u128(1)),
                session: SessionId::from(Uuid::from_u128(2)),
                shown_name: "Dominique".to_owned(),
                roles: vec![Role::from_code(said?)?],
                mandates: Vec::new(),
                assured_until: None,
            })
        })
    }
}

/// The room behind its doors.
struct House {
    room: OpenData,
    router: Router,
    db: Db,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
    bytes: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|fault| panic!("{fault}: {}", self.text))
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl House {
    /// The room over an empty directory.
    fn empty(db: &Db) -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::fixed(now());
        let words = [
            ("web", web::FRENCH, web::ENGLISH),
            ("directory", directory::FRENCH, directory::ENGLISH),
            ("open-data", crate::FRENCH, crate::ENGLISH),
        ];
        let words = Words::new(&words).expect("readable words");
        let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example", clock.clone());
        shell.members = Some(Arc::new(Named));
        shell.acts = Limiter::new(40, std::time::Duration::from_secs(60));
        let shell = Arc::new(shell);
        let catalogue = Catalogue::built(Db::clone(db), folder.path(), clock).expect("an index");
        let room = OpenData::new(Db::clone(db), Arc::clone(&shell), catalogue);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(room.prepare()).expect("the roll is drawn");
        let router = web::harden(routes().with_state(room.clone()), &shell, DOORS);
        House { room, router, db: Db::clone(db), _folder: folder }
    }

    /// The room over the demo territory.
    fn over(db: &Db) -> House {
        directory::demo::fill_if_empty(db, now()).expect("the demo is filled");
        House::empty(db)
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = axum::body::to_bytes(body, 50_000_000).await.expect("a whole body");
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Answer { status: parts.status, headers: parts.headers, text, bytes: bytes.to_vec() }
        })
    }

    /// An answer as it travels.
    fn bytes(&self, request: Request<Body>) -> Vec<u8> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let body = axum::body::to_bytes(answer.into_body(), 50_000_000).await;
            body.expect("a whole body").to_vec()
        })
    }

    fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).expect("a request"))
    }

    /// What a good question is answered.
    fn json(&self, address: &str) -> Value {
        let answer = self.get(address);
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text);
        answer.json()
    }

    /// Each line of an answer.
    fn lines(&self, address: &str) -> Vec<Value> {
        let answer = self.get(address);
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text);
        answer.text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }

    /// The contents of every page of a list, one after the other.
    fn pages(&self, address: &str, per_page: usize) -> Vec<Value> {
        let mark = if address.contains('?') { '&' } else { '?' };
        let mut contents = Vec::new();
        for page in 1.. {
            let answer = self.json(&format!("{address}{mark}per_page={per_page}&page={page}"));
            let items = list(&answer, "contents");
            assert_eq!(answer["size"], items.len(), "{address} page {page}");
            assert_eq!(answer["page_number"], page);
            assert_eq!(answer["empty"], items.is_empty());
            assert_eq!(answer["first_page"], page == 1);
            contents.extend(items.iter().cloned());
            if answer["last_page"] == true {
                assert_eq!(answer["total_items"], contents.len(), "{address}");
                return contents;
            }
        }
        contents
    }
}

/// A list of an answer.
fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// The identifiers of records, in their order.
fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().filter_map(|record| record["id"].as_str()).collect()
}
