//! The frame as a visitor meets it: headers, languages, failures, contrasts, complete words.

mod acts;
mod contrast;
mod doors;
mod headers;
mod members;
mod serving;
mod traffic;

use crate::{Clock, DOORS, Demand, Door, Shell, Visit, Words, harden, routes};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use std::net::Ipv4Addr;
use std::sync::Arc;
use tower::ServiceExt;
use vocabulary::Locale;

pub(crate) fn shell() -> Shell {
    let words = Words::new(&[("web", crate::FRENCH, crate::ENGLISH)]).expect("readable words");
    let moment = "2026-11-22T09:30:00Z".parse().expect("a moment");
    let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example/", Clock::fixed(moment));
    shell.demo = true;
    shell
}

/// A visit of a stranger to the first page.
pub(crate) fn visit(shell: &Arc<Shell>) -> Visit {
    Visit {
        locale: Locale::French,
        now: shell.clock.now(),
        companion: false,
        path: "/".to_owned(),
        query: String::new(),
        member: None,
        client: Ipv4Addr::LOCALHOST.into(),
        notice: None,
        shell: Arc::clone(shell),
    }
}

/// What came back: status, headers, text.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

/// A room that a test adds to the house: its routes and its doors.
pub(crate) type Room = (Router<Arc<Shell>>, Vec<Door>);

/// A room of which every route is a page open to anybody.
fn open_room(router: Router<Arc<Shell>>, paths: &[&'static str]) -> Room {
    (router, paths.iter().map(|path| Door::open(path)).collect())
}

/// A room of one route to which anybody may send something.
pub(crate) fn posting_room(router: Router<Arc<Shell>>, path: &'static str) -> Room {
    (router, vec![Door::post(path, Demand::Anyone)])
}

/// The whole house, with one more room when a test needs it.
fn house(shell: &Arc<Shell>, (more, doors): Room) -> Router {
    let router = routes::<Arc<Shell>>().merge(more).with_state(Arc::clone(shell));
    harden(router, shell, &[DOORS, &doors].concat())
}

/// Sends one request through the whole house.
pub(crate) async fn ask(shell: &Arc<Shell>, more: Room, request: Request<Body>) -> Answer {
    answer(house(shell, more), request).await
}

async fn answer(house: Router, request: Request<Body>) -> Answer {
    let response = house.oneshot(request).await.expect("an answer");
    let (head, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: head.status, headers: head.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

async fn look(path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    ask(&Arc::new(shell()), Room::default(), request).await
}
