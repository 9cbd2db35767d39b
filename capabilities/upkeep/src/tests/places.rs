//! A place that moves by a link or by a suggestion is put on the map, as when its organisation moves it.

use std::io::{Read, Write};
use std::net::TcpListener;

use axum::http::StatusCode;
use directory::{RecordKind, Section};
use store::trial;

use crate::paths;
use crate::suggestion::pending_for;
use crate::trying::{Town, between, schema};

const HOME: &str = "ccas-le-mee";
/// What the form of a place at this address sends where the street alone is typed anew.
fn moved(town: &Town, path: &str) -> String {
    let page = town.get(path, "").body;
    let point = between(&page, "name=\"point\" type=\"text\" value=\"", "\"").expect("a point");
    let typed =
        "envoi=1&name=Accueil&address=1+rue+de+l%27Essai&postal_code=77350&city=Le+M%C3%A9e-sur-Seine";
    format!("{typed}&commune=77285&point={}", web::encoded(&point))
}

/// A town with a service on this machine that knows one point.
fn town(db: &store::Db) -> Town {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/search/", listener.local_addr().expect("an address"));
    let body = r#"{"features":[{"geometry":{"coordinates":[2.6285,48.5331]},"properties":{"score":0.93}}]}"#;
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    Town::with(db, Some(editing::Geocoder::new(&url).expect("a geocoder")))
}

#[test]
fn a_place_moved_by_a_link_is_put_on_the_map() {
    trial::both(&schema(), |db| {
        let town = town(db);
        let is_place = |shown: &directory::Shown| shown.key.kind == RecordKind::Location;
        let place = town.records(HOME).into_iter().find(is_place).expect("a place");
        let (_, secret) = town.link(HOME, "accueil@asso.example");
        let path = paths::change(&secret, RecordKind::Location, &place.handle, Section::Address);
        let answer = town.post(&path, "", &moved(&town, &path));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(town.shown(place.key).says["point"]["latitude"], 48.5331);
    });
}

#[test]
fn a_place_that_somebody_says_has_moved_is_suggested_with_its_point() {
    trial::both(&schema(), |db| {
        let town = town(db);
        let is_place = |shown: &directory::Shown| shown.key.kind == RecordKind::Location;
        let place = town.records(HOME).into_iter().find(is_place).expect("a place");
        let path = paths::suggest(RecordKind::Location, &place.handle, Section::Address);
        let answer = town.post(&path, "", &moved(&town, &path));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let kept = db.read_now(|conn| pending_for(conn, &town.key, town.organization(HOME)));
        let kept = kept.expect("suggestions");
        let point = kept[0].fields.iter().find(|field| field.change.field == "point").expect("a point");
        assert_eq!(point.change.after["longitude"], 2.6285);
        assert_eq!(town.shown(place.key).says["point"], place.says["point"], "nothing moved yet");
    });
}
