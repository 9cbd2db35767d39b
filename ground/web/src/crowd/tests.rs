//! A full house: who is let in, who is turned away in words, and that it is quiet again afterwards.

use super::{Comer, Crowd};
use crate::gathering;
use crate::tests::{ask, shell};
use crate::{Demand, Door};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, RETRY_AFTER};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// An address of its own for each number.
fn from(number: u8) -> std::net::IpAddr {
    Ipv4Addr::new(192, 0, 2, number).into()
}

/// So many places, for which nobody waits long.
fn impatient(size: usize) -> Crowd {
    let shared = (Arc::new(Semaphore::new(size)), gathering::Room::default());
    Crowd::within(shared, size, size, Duration::from_millis(20))
}

#[tokio::test]
async fn passers_by_leave_places_for_those_who_are_expected() {
    let crowd = impatient(8);
    let mut places = Vec::new();
    for number in 0..6 {
        places.push(crowd.enter(Comer::Passer, from(number)).await.expect("a place"));
    }
    assert!(crowd.enter(Comer::Passer, from(7)).await.is_none(), "the rest is not for passers-by");
    for number in 0..2 {
        places.push(crowd.enter(Comer::Expected, from(number)).await.expect("a place that was kept"));
    }
    assert!(crowd.enter(Comer::Expected, from(9)).await.is_none(), "then the house is full");
    places.clear();
    assert!(crowd.enter(Comer::Passer, from(7)).await.is_some(), "and is open again");
}

#[tokio::test]
async fn one_address_takes_its_share_and_no_more() {
    let crowd = impatient(8);
    let mut places = Vec::new();
    for _ in 0..2 {
        places.push(crowd.enter(Comer::Passer, from(1)).await.expect("its share"));
    }
    assert!(crowd.enter(Comer::Passer, from(1)).await.is_none(), "a crawler has its share");
    assert!(crowd.enter(Comer::Passer, from(2)).await.is_some(), "others come in");
    assert!(crowd.enter(Comer::Expected, from(1)).await.is_some(), "and so does a member beside the crawler");
}

#[tokio::test]
async fn a_crowd_before_one_house_leaves_its_neighbour_open() {
    let first = impatient(8);
    let (one, other) = (first.neighbour(), first.neighbour());
    let mut places = Vec::new();
    for number in 0..4 {
        places.push(one.enter(Comer::Expected, from(number)).await.expect("a place"));
    }
    assert!(one.enter(Comer::Expected, from(8)).await.is_none(), "half of the process and no more");
    assert!(other.enter(Comer::Expected, from(8)).await.is_some());
}

/// Asks a full house; the table holds path, cookie, and what it answers.
#[tokio::test]
async fn whoever_finds_no_place_is_told_so_in_words() {
    let mut shell = shell();
    shell.crowd = impatient(4);
    let shell = Arc::new(shell);
    let mut places = Vec::new();
    for number in 0..3 {
        places.push(shell.crowd.enter(Comer::Passer, from(number)).await.expect("a place"));
    }
    let table = [
        ("/page", "", StatusCode::SERVICE_UNAVAILABLE),
        ("/page", "__Host-session=vue", StatusCode::OK),
        ("/lettre", "", StatusCode::OK),
        ("/api/page", "", StatusCode::SERVICE_UNAVAILABLE),
        ("/robots.txt", "", StatusCode::OK),
    ];
    for (path, cookie, status) in table {
        let router = ["/page", "/lettre", "/api/page"]
            .iter()
            .fold(Router::new(), |router, path| router.route(path, get(|| async { "vu" })));
        let doors = vec![Door::open("/page"), Door::get("/lettre", Demand::Proof), Door::open("/api/page")];
        let mut request = Request::get(path).header(COOKIE, cookie).body(Body::empty()).expect("a request");
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 40], 4000))));
        let answer = ask(&shell, (router, doors), request).await;
        assert_eq!(answer.status, status, "{path} {cookie}");
        if status == StatusCode::SERVICE_UNAVAILABLE {
            assert_eq!(answer.headers[RETRY_AFTER], "5");
            assert!(answer.text.contains("Beaucoup de monde en même temps"), "{}", answer.text);
            let is_json = answer.headers[CONTENT_TYPE] == "application/json";
            assert_eq!(is_json, path.starts_with("/api/"));
        }
    }
    assert_eq!(shell.crowd.turned_away(), 2);
}

#[test]
fn the_log_tells_of_many_together() {
    let (crowd, first) = (impatient(4), Instant::now());
    assert_eq!(crowd.turn_away(first), Some(1), "the first is told at once");
    for _ in 0..1_000 {
        assert_eq!(
            crowd.turn_away(first + Duration::from_millis(999)),
            None,
            "others of this second are not"
        );
    }
    assert_eq!(crowd.turn_away(first + Duration::from_secs(1)), Some(1_001), "then all of them in one line");
    assert_eq!(crowd.turned_away(), 1_002);
}
