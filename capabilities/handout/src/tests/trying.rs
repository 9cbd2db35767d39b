//! A browser before a small house of the demo territory: it keeps cookies as browsers do, and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Db, Schema, trial};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use directory::Service;
use paper::Press;
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Clock, Shell, Words};

use crate::{Handouts, OnBehalf, ShortName, paths};

/// 2026-11-22, ten in the morning in Paris, a Sunday.
pub(crate) fn beginning() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

pub(crate) fn today() -> NaiveDate {
    beginning().date_naive()
}

/// A browser in front of the house.
pub(crate) struct Browser {
    pub(crate) db: Db,
    router: Router,
    runtime: tokio::runtime::Runtime,
    cookies: BTreeMap<String, String>,
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) bytes: Vec<u8>,
    pub(crate) to: String,
    pub(crate) kept: String,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// Opens a browser before a house on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn browsing(test: impl Fn(&mut Browser)) {
    let schema = Schema::new([directory::ROOM, crate::ROOM], beginning());
    trial::both(&schema, |db| test(&mut Browser::before(db)));
}

impl Browser {
    fn before(db: &Db) -> Self {
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        let words = Words::new(&[
            ("web", web::FRENCH, web::ENGLISH),
            ("paper", paper::FRENCH, paper::ENGLISH),
            ("handout", crate::FRENCH, crate::ENGLISH),
        ]);
        let clock = Clock::new(beginning);
        let shell = Shell::new(words.expect("the words"), "Essai", "http://essai.example", clock);
        let shell = Arc::new(shell);
        let outlines = Arc::new(web::map::embedded_outlines().to_vec());
        let named: crate::Acquainted = Arc::new(|_, organization| {
            Box::pin(async move {
                let known =
                    organization == OrganizationId::from_source("demo", "organization", "panier-d-a-cote");
                known.then(|| OnBehalf { function: "l’accueil".to_owned(), name: "la mairie".to_owned() })
            })
        });
        let room = Handouts::new(db.clone(), Arc::clone(&shell), Press::found(), outlines).naming(named);
        let rooms = crate::routes().with_state(room).merge(web::routes().with_state(Arc::clone(&shell)));
        Browser {
            db: db.clone(),
            router: web::harden(rooms, &shell, &[web::DOORS, crate::DOORS].concat()),
            runtime: tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime"),
            cookies: BTreeMap::new(),
        }
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty())
    }

    pub(crate) fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let pairs = form.iter().map(|(name, value)| format!("{name}={}", web::encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(body))
    }

    /// The sheet as it stands.
    pub(crate) fn sheet(&mut self) -> String {
        let answer = self.get(paths::SHEET);
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.text()
    }

    /// Puts the first service on the sheet whose name begins so.
    pub(crate) fn choose(&mut self, name: &str) -> Uuid {
        let id = self.service(&|service| service.name.starts_with(name));
        let answer = self.post(paths::ADD, &[("service", ShortName::of(id).handle())]);
        assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, paths::SHEET));
        id
    }

    /// The first service of which this holds.
    pub(crate) fn service(&self, holds: &dyn Fn(&Service) -> bool) -> Uuid {
        let mut found = None;
        let read = |conn: &mut ::store::Conn| {
            directory::each_service(conn, &mut |kept| {
                if found.is_none() && holds(&kept.says) {
                    found = Some(kept.id);
                }
            })
        };
        self.db.read_now(read).expect("read");
        found.expect("such a service")
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    fn ask(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(COOKIE, cookies.join("; ")).body(body).expect("a request");
        let router = self.router.clone();
        let (parts, bytes) = self.runtime.block_on(async {
            let (parts, body) = router.oneshot(request).await.expect("an answer").into_parts();
            (parts, to_bytes(body, 1 << 25).await.expect("a body").to_vec())
        });
        for line in parts.headers.get_all(SET_COOKIE) {
            self.keep(line.to_str().expect("a cookie"));
        }
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Answer {
            status: parts.status,
            to: header(LOCATION).to_owned(),
            kept: header(CACHE_CONTROL).to_owned(),
            bytes,
        }
    }

    fn keep(&mut self, line: &str) {
        let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
        let lasting = line.contains("Max-Age=") && !line.ends_with("Max-Age=7200") && name != "fait";
        if line.ends_with("Max-Age=0") {
            self.cookies.remove(name);
            return;
        }
        assert!(!lasting, "what is kept longer than two hours: {line}");
        self.cookies.insert(name.to_owned(), value.to_owned());
    }
}
