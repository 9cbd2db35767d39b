//! Visits are counted by door and by how they came, and a fault of the house has a number that its page tells.

use super::{answer, house, open_room, shell};
use crate::{Failure, Shell, Traffic, TrustedProxies, Way};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Debug, Default)]
struct Counted(Mutex<Vec<(String, String, u16, Way)>>);

impl Traffic for Counted {
    fn answered(&self, method: &str, door: &str, status: u16, _: Duration) {
        self.0.lock().expect("counted").push((method.to_owned(), door.to_owned(), status, Way::Plain));
    }

    fn came(&self, way: Way) {
        if let Some(last) = self.0.lock().expect("counted").last_mut() {
            last.3 = way;
        }
    }
}

fn counting() -> (Arc<Shell>, Arc<Counted>) {
    let counted = Arc::new(Counted::default());
    let mut shell = shell();
    shell.traffic = Some(Arc::clone(&counted) as Arc<dyn Traffic>);
    shell.trusted_proxies = TrustedProxies::parse(["127.0.0.1"]).expect("a network");
    (Arc::new(shell), counted)
}

fn broken() -> super::Room {
    let router =
        Router::new().route("/fiches/{id}", get(async || Failure::internal(&"the cellar is flooded")));
    open_room(router, &["/fiches/{id}"])
}

#[tokio::test]
async fn a_fault_of_the_house_has_a_number_and_a_page_that_is_not_there_has_none() {
    let (shell, counted) = counting();
    let house = house(&shell, broken());
    let ask = |path: &str| Request::get(path).body(Body::empty()).expect("a request");
    let fault = answer(house.clone(), ask("/fiches/dupont?q=dettes")).await;
    assert_eq!(fault.status, StatusCode::INTERNAL_SERVER_ERROR);
    let number = fault.headers.get("x-request-id").expect("a number").to_str().expect("plain letters");
    assert!(number.len() == 9 && fault.text.contains(number), "{number}");
    assert!(fault.text.contains("citez ce numéro"));
    let other = answer(house.clone(), ask("/fiches/dupont")).await;
    assert_ne!(other.headers.get("x-request-id"), fault.headers.get("x-request-id"));
    let nothing = answer(house, ask("/rien")).await;
    assert!(!nothing.text.contains("citez ce numéro") && !nothing.headers.contains_key("x-request-id"));
    let told: Vec<_> = counted.0.lock().expect("counted").iter().map(|one| (one.1.clone(), one.2)).collect();
    let door = |status| ("/fiches/{id}".to_owned(), status);
    assert_eq!(
        told,
        [door(500), door(500), ("(none)".to_owned(), 404)],
        "never the address as it was written"
    );
}

#[tokio::test]
async fn a_proxy_that_names_nobody_and_one_that_nobody_believes_are_noticed() {
    let (shell, counted) = counting();
    let house = house(&shell, super::Room::default());
    let from = |peer: [u8; 4], host: &str, named: bool| {
        let mut request = Request::get("/credits").header("host", host);
        if named {
            request = request.header("x-forwarded-for", "192.0.2.7");
        }
        let mut request = request.body(Body::empty()).expect("a request");
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 5000))));
        request
    };
    for (peer, host, named, way) in [
        ([127, 0, 0, 1], "annuaire.example", true, Way::Plain),
        ([127, 0, 0, 1], "annuaire.example", false, Way::Silent),
        ([127, 0, 0, 1], "127.0.0.1:8080", false, Way::Plain),
        ([10, 0, 0, 9], "annuaire.example", true, Way::Stranger),
        ([192, 0, 2, 1], "annuaire.example", true, Way::Plain),
    ] {
        answer(house.clone(), from(peer, host, named)).await;
        let seen = counted.0.lock().expect("counted").last().map(|last| last.3);
        assert_eq!(seen, Some(way), "{peer:?} {host} {named}");
    }
}
