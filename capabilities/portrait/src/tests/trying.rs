//! A whole small house for tests: the demo territory, relations declared in it, real tables, real doors.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use cooperation::{NewRelation, RelationKind};
use store::{Db, Schema, trial};
use tower::ServiceExt;
use vocabulary::id::{OrganizationId, RelationId};
use vocabulary::territory::Area;
use web::{Clock, Door, Link, Shell, Words};

use crate::Portrait;

/// A house over a fresh database.
pub(crate) struct Town {
    pub(crate) db: Db,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

/// What a page answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    pub(crate) file: String,
}

/// 2026-11-22, ten in the morning in Paris.
pub(crate) fn beginning() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

fn schema() -> Schema {
    let rooms =
        [directory::ROOM, post::ROOM, accounts::ROOM, membership::ROOM, protocol::ROOM, cooperation::ROOM];
    Schema::new(rooms, beginning())
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    trial::both(&schema(), |db| test(&Town::over(db)));
}

impl Town {
    fn over(db: &Db) -> Self {
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        let words = Words::new(&[
            ("web", web::FRENCH, web::ENGLISH),
            ("directory", directory::FRENCH, directory::ENGLISH),
            ("cooperation", cooperation::FRENCH, cooperation::ENGLISH),
            ("portrait", crate::FRENCH, crate::ENGLISH),
        ]);
        let clock = Clock::new(beginning);
        let shell = Shell::new(words.expect("the words"), "Essai", "http://essai.example", clock);
        let shell = Arc::new(shell);
        let links = vec![Link { key: "portrait-links-title", href: "/ailleurs".to_owned(), icon: "people" }];
        let area = Area::from_code("247700057");
        let room = Portrait::new(db.clone(), Arc::clone(&shell), area).with_links(links);
        let rooms = crate::routes().with_state(room).merge(web::routes().with_state(Arc::clone(&shell)));
        let doors: Vec<Door> = [web::DOORS, crate::DOORS].concat();
        Self {
            db: db.clone(),
            router: web::harden(rooms, &shell, &doors),
            runtime: tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime"),
        }
    }

    /// The organisations of the demo, by identifier, with their names.
    pub(crate) fn organizations(&self) -> Vec<(OrganizationId, directory::Organization)> {
        let mut all = Vec::new();
        self.db
            .read_now(|conn| {
                all.clear();
                directory::each_organization(conn, &mut |kept| all.push((kept.id.into(), kept.says)))
            })
            .expect("read");
        all
    }

    /// Joins two organisations; the first says so.
    pub(crate) fn join(&self, a: OrganizationId, b: OrganizationId, kind: RelationKind) {
        let new = NewRelation {
            id: RelationId::from_source("test", "relation", &format!("{a}{b}{}", kind.code())),
            a,
            b,
            kind,
            purpose: "Se relayer le samedi".to_owned(),
            need: None,
            roles: (None, None),
            from: beginning().date_naive(),
            until: None,
            declared_by: Some(a),
            now: beginning(),
        };
        let new = &new;
        let declared = self.db.write_now(|conn| cooperation::declare_existing(conn, new));
        assert!(declared.expect("declared"), "a relation that was there already");
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let file = parts.headers.get(CONTENT_DISPOSITION).and_then(|name| name.to_str().ok());
            let file = file.unwrap_or_default().to_owned();
            let bytes = to_bytes(body, 1 << 25).await.expect("a body");
            Answer { status: parts.status, body: String::from_utf8_lossy(&bytes).into_owned(), file }
        })
    }

    /// A page that must be there.
    pub(crate) fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.body
    }
}
