//! The protective headers, on every answer: pages, files, failures, redirects, refusals.

use super::{Answer, Room, ask, look, open_room, posting_room, shell};
use crate::{DOORS, Failure, Visit, assets};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::routing::{get, post};
use std::sync::Arc;

/// What the OWASP Secure Headers Project asks for and the house has on everything it says.
fn assert_guarded(headers: &HeaderMap, what: &str) {
    let expected = [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("x-dns-prefetch-control", "off"),
        ("x-permitted-cross-domain-policies", "none"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=31536000"),
    ];
    for (name, value) in expected {
        assert_eq!(
            headers.get(name).map(|value| value.as_bytes()),
            Some(value.as_bytes()),
            "{name} of {what}"
        );
    }
    let text = |name: &str| headers[name].to_str().expect("text").to_owned();
    let policy = text("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
        "{what}: {policy}"
    );
    assert!(!policy.contains("unsafe") && !policy.contains('*'), "{what}: {policy}");
    for rule in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
        assert!(policy.contains(rule), "{rule} of {what}");
    }
    assert!(["same-origin", "strict-origin"].contains(&text("referrer-policy").as_str()), "{what}");
    let permissions = text("permissions-policy");
    for right in [
        "publickey-credentials-get=(self)",
        "publickey-credentials-create=(self)",
        "camera=()",
        "microphone=()",
    ] {
        assert!(permissions.contains(right), "{right} of {what}");
    }
    for told in ["server", "x-powered-by"] {
        assert!(!headers.contains_key(told), "{what} tells what it runs on");
    }
}

#[tokio::test]
async fn every_standing_door_is_guarded() {
    for door in DOORS {
        let path = match door.path {
            "/assets/{name}" => assets::path("style.css"),
            path => path,
        };
        let answer = look(path).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.status);
        assert_guarded(&answer.headers, path);
        let kept = answer.headers.get("cache-control");
        assert!(kept.is_some() || path == "/robots.txt", "{path} says how long it may be kept");
    }
}

#[tokio::test]
async fn failures_refusals_and_redirects_are_guarded_too() {
    let router = Router::new()
        .route("/panne", get(|| async { Failure::internal(&"disk full") }))
        .route("/panique", get(|| async { [0_u8; 1][std::hint::black_box(1_usize)].to_string() }))
        .route("/ailleurs", get(|visit: Visit| async move { visit.go("/credits", "") }))
        .route("/api/faux", get(|| async { Failure::bad_request("lat", "raison") }));
    let paths = ["/panne", "/panique", "/ailleurs", "/api/faux"];
    for path in paths.into_iter().chain(["/nowhere", "/api/nowhere", "/%ff", "/credits/"]) {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = ask(&Arc::new(shell()), open_room(router.clone(), &paths), request).await;
        assert!(!answer.status.is_success(), "{path}");
        assert_guarded(&answer.headers, path);
    }
    for (site, length, status) in
        [("cross-site", 1, 403), ("same-origin", 9 << 20, 413), ("same-origin", 1, 422)]
    {
        let body = Body::from("a".repeat(length));
        let request = Request::post("/dire").header("sec-fetch-site", site).header("content-length", length);
        let again = |visit: Visit| async move { visit.page("Encore", &Form).again() };
        let room = posting_room(Router::new().route("/dire", post(again)), "/dire");
        let answer = ask(&Arc::new(shell()), room, request.body(body).expect("a request")).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_guarded(&answer.headers, site);
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
}

#[derive(askama::Template)]
#[template(source = "<h1>Écrire</h1><form method=\"post\" action=\"/dire\"></form>", ext = "html")]
struct Form;

#[tokio::test]
async fn a_page_with_a_form_that_writes_is_kept_nowhere() {
    let look = |page: fn(Visit) -> crate::Page| async move {
        let room =
            open_room(Router::new().route("/page", get(move |visit| async move { page(visit) })), &["/page"]);
        let request = Request::get("/page").body(Body::empty()).expect("a request");
        ask(&Arc::new(shell()), room, request).await
    };
    let writes: Answer = look(|visit| visit.page("Écrire", &Form)).await;
    assert_eq!(writes.headers["cache-control"], "no-store");
    let gallery = super::look("/credits").await;
    assert_eq!(gallery.headers["cache-control"], "private, no-cache");
}

#[tokio::test]
async fn without_tls_nobody_is_told_to_insist_on_it() {
    let words = crate::Words::new(&[("web", crate::FRENCH, crate::ENGLISH)]).expect("readable words");
    let clock = crate::Clock::fixed(chrono::DateTime::UNIX_EPOCH);
    let plain = crate::Shell::new(words, "Essai", "http://127.0.0.1:8080", clock);
    let request = Request::get("/credits").body(Body::empty()).expect("a request");
    let answer = ask(&Arc::new(plain), Room::default(), request).await;
    assert!(!answer.headers.contains_key("strict-transport-security"));
}
