//! What is sent to the house: only from its own pages, not too much, not too often.

use super::{Answer, ask, house, open_room, posting_room, shell};
use crate::{Failure, Filled, Limiter, Shell, TrustedProxies, Visit};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// Sends « nom=Camille » with these headers to a door open to anybody.
async fn send(headers: &[(&str, &str)], body: String) -> Answer {
    let tell = |filled: Filled| async move { format!("reçu : {}", filled.text("nom")) };
    let mut request = Request::post("/dire").header("content-length", body.len());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let room = posting_room(Router::new().route("/dire", post(tell)), "/dire");
    ask(&Arc::new(shell()), room, request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn a_form_comes_from_this_house_or_is_refused_in_words() {
    let (host, site, origin) = ("host", "sec-fetch-site", "origin");
    let table: &[(&[(&str, &str)], u16)] = &[
        (&[(host, "annuaire.example"), (site, "same-origin")], 200),
        (&[(host, "annuaire.example"), (site, "none")], 200),
        (&[(host, "annuaire.example"), (site, "cross-site")], 403),
        (&[(host, "annuaire.example"), (site, "same-site")], 403),
        (&[(host, "annuaire.example"), (site, "nonsense")], 403),
        (&[(host, "annuaire.example"), (site, "cross-site"), (origin, "https://evil.example")], 403),
        // Before Safari 16.4 the origin speaks alone.
        (&[(host, "annuaire.example"), (origin, "https://annuaire.example")], 200),
        (&[(host, "annuaire.example"), (origin, "https://evil.example")], 403),
        (&[(host, "annuaire.example"), (origin, "null")], 403),
        (&[(host, "annuaire.example"), (origin, "https://annuaire.example.evil.example")], 403),
        // A proxy that does not pass the host on: the public address counts.
        (&[(host, "127.0.0.1:8080"), (origin, "https://annuaire.example")], 200),
        (&[(host, "127.0.0.1:8080"), (origin, "https://evil.example")], 403),
        // Neither: a program, or a browser of before 2020.
        (&[(host, "annuaire.example")], 200),
    ];
    for (headers, status) in table {
        let answer = send(headers, "nom=Camille".to_owned()).await;
        assert_eq!(answer.status.as_u16(), *status, "{headers:?}");
        let text = if *status == 200 { "reçu : Camille" } else { "<h1>Envoi refusé</h1>" };
        assert!(answer.text.contains(text), "{headers:?}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_name_of_a_megabyte_is_read_and_more_is_refused_in_words() {
    let long = send(&[], format!("nom={}", "a".repeat(1_000_000))).await;
    assert_eq!((long.status, long.text.len()), (StatusCode::OK, "reçu : ".len() + crate::MOST_LETTERS));
    for size in [(1 << 20) + 1, 4 << 20] {
        let refused = send(&[], "a".repeat(size)).await;
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE, "{size}");
        assert!(refused.text.contains("<h1>Envoi trop volumineux</h1>"), "{size}");
    }
    let fields = send(&[], "a=&".repeat(1000)).await;
    assert_eq!(fields.status, StatusCode::PAYLOAD_TOO_LARGE);
}

/// One act from this neighbour on behalf of whom the header says.
async fn act(shell: &Arc<Shell>, neighbour: &str, on_behalf: &str, path: &str) -> Answer {
    let act = || async { "fait" };
    let router = Router::new().route("/dire", post(act).get(act)).route("/api/dire", post(act));
    let (router, mut doors) = open_room(router, &["/dire"]);
    doors.extend(["/dire", "/api/dire"].map(|path| crate::Door::post(path, crate::Demand::Anyone)));
    let neighbour: SocketAddr = neighbour.parse().expect("an address");
    let request = Request::post(path).header("x-forwarded-for", on_behalf).extension(ConnectInfo(neighbour));
    super::answer(house(shell, (router, doors)), request.body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn acts_are_counted_by_the_address_they_come_from() {
    let mut shell = shell();
    shell.acts = Limiter::new(2, Duration::from_secs(600));
    shell.trusted_proxies = TrustedProxies::parse(["10.0.0.1"]).expect("a network");
    let shell = Arc::new(shell);
    let neighbour = "198.51.100.7:4711";
    for forged in ["203.0.113.1", "203.0.113.2"] {
        assert_eq!(act(&shell, neighbour, forged, "/dire").await.status, StatusCode::OK);
    }
    let refused = act(&shell, neighbour, "203.0.113.3", "/dire").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "a forged header frees nobody");
    assert_eq!(refused.headers["retry-after"], "300");
    assert!(refused.text.contains("Attendez 5 minutes avant de recommencer."), "{}", refused.text);
    let machine = act(&shell, neighbour, "203.0.113.3", "/api/dire").await;
    assert_eq!((machine.headers["retry-after"].as_bytes(), machine.status.as_u16()), (&b"300"[..], 429));
    assert_eq!(machine.text, "{\"error\":\"too-many\",\"retry_after\":300}");
    for visitor in ["203.0.113.1", "203.0.113.2", "2001:db8::1"] {
        assert_eq!(act(&shell, "10.0.0.1:80", visitor, "/dire").await.status, StatusCode::OK, "{visitor}");
    }
    assert_eq!(act(&shell, "10.0.0.1:80", "2001:db8::2", "/dire").await.status, StatusCode::OK);
    let third = act(&shell, "10.0.0.1:80", "2001:db8::3", "/dire").await;
    assert_eq!(
        third.status,
        StatusCode::TOO_MANY_REQUESTS,
        "one line is one visitor, whatever it calls itself"
    );
}

#[tokio::test]
async fn looking_is_not_counted() {
    let mut shell = shell();
    shell.acts = Limiter::new(1, Duration::from_secs(60));
    let shell = Arc::new(shell);
    for _ in 0..200 {
        let request = Request::get("/credits").body(Body::empty()).expect("a request");
        assert_eq!(ask(&shell, super::Room::default(), request).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_wait_is_told_as_a_person_says_it() {
    let table = [
        (1, "fr", "Attendez une seconde avant"),
        (90, "fr", "Attendez 90 secondes avant"),
        (91, "fr", "Attendez 2 minutes avant"),
        (5400, "fr", "Attendez 90 minutes avant"),
        (5401, "fr", "Attendez 2 heures avant"),
        (1, "en", "Wait one second before"),
        (600, "en", "Wait 10 minutes before"),
    ];
    for (seconds, code, words) in table {
        let fail = move || async move { Failure::TooMany { seconds } };
        let room = open_room(Router::new().route("/trop", get(fail)), &["/trop"]);
        let request = Request::get(format!("/trop?langue={code}")).body(Body::empty()).expect("a request");
        let answer = ask(&Arc::new(shell()), room, request).await;
        assert!(answer.text.contains(words), "{words}: {}", answer.text);
        assert_eq!(answer.headers["retry-after"], seconds.to_string());
    }
}

#[tokio::test]
async fn what_was_done_is_told_once_and_ways_out_lead_home() {
    let go = |visit: Visit| async move { visit.go(&visit.back("/compte"), "web-copied") };
    let room = || open_room(Router::new().route("/aller", get(go)), &["/aller"]);
    for (query, target) in [
        ("", "/compte"),
        ("?retour=%2Fcredits%3Flangue%3Den", "/credits?langue=en"),
        ("?retour=%2F%2Fevil.example", "/compte"),
        ("?retour=https%3A%2F%2Fevil.example", "/compte"),
        ("?retour=%2F%5Cevil.example", "/compte"),
        ("?retour=%2Fa%0D%0Aset-cookie%3Ab", "/compte"),
    ] {
        let request = Request::get(format!("/aller{query}")).body(Body::empty()).expect("a request");
        let answer = ask(&Arc::new(shell()), room(), request).await;
        assert_eq!((answer.status.as_u16(), answer.headers["location"].as_bytes()), (303, target.as_bytes()));
        let cookie = answer.headers["set-cookie"].to_str().expect("text");
        assert!(cookie.starts_with("fait=web-copied; ") && cookie.contains("HttpOnly"), "{cookie}");
    }
    let told = Request::get("/credits").header("cookie", "fait=web-copied").body(Body::empty());
    let told = ask(&Arc::new(shell()), super::Room::default(), told.expect("a request")).await;
    assert!(told.text.contains("role=\"status\"><div class=\"notice notice-success\""));
    assert!(told.headers["set-cookie"].to_str().expect("text").starts_with("fait=; Path=/; Max-Age=0"));
    let forged = Request::get("/credits").header("cookie", "fait=<b>coucou</b>").body(Body::empty());
    let forged = ask(&Arc::new(shell()), super::Room::default(), forged.expect("a request")).await;
    assert!(!forged.text.contains("coucou") && !forged.text.contains("notice-success"));
    let out = |visit: Visit| async move { visit.go("//evil.example", "") };
    let request = Request::get("/aller").body(Body::empty()).expect("a request");
    let room = open_room(Router::new().route("/aller", get(out)), &["/aller"]);
    assert_eq!(ask(&Arc::new(shell()), room, request).await.headers["location"], "/");
}
