//! The frame as a visitor meets it: headers, languages, failures, contrasts, complete words.

mod contrast;
mod doors;
mod serving;

use crate::{Clock, Shell, Words, harden, routes};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use std::sync::Arc;
use tower::ServiceExt;

fn shell() -> Shell {
    let words = Words::new(&[("web", crate::FRENCH, crate::ENGLISH)]).expect("readable words");
    let moment = "2026-11-22T09:30:00Z".parse().expect("a moment");
    let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example/", Clock::fixed(moment));
    shell.demo = true;
    shell
}

/// What came back: status, headers, text.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

/// Sends one request through the whole house, with more routes when a test needs them.
async fn ask(shell: &Arc<Shell>, more: Router<Arc<Shell>>, request: Request<Body>) -> Answer {
    let router = routes::<Arc<Shell>>().merge(more).with_state(Arc::clone(shell));
    let response = harden(router, shell).oneshot(request).await.expect("an answer");
    let (head, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: head.status, headers: head.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

async fn look(path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    ask(&Arc::new(shell()), Router::new(), request).await
}
