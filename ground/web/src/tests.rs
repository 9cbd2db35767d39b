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

/// For a person to look at the gallery: `cargo test -p web serve_the_gallery -- --ignored`.
#[tokio::test]
#[ignore = "serves until stopped; for looking at the gallery"]
async fn serve_the_gallery() {
    let mut shell = shell();
    shell.navigation = vec![
        crate::Link { key: "web-menu", href: "/galerie".to_owned(), icon: "search" },
        crate::Link { key: "web-credits-title", href: "/credits".to_owned(), icon: "" },
    ];
    let shell = Arc::new(shell);
    let router = harden(routes::<Arc<Shell>>().with_state(Arc::clone(&shell)), &shell);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await.expect("the port is free");
    crate::serve(listener, router, std::future::pending()).await.expect("served");
}
