//! Addresses are put on the map by a real server on this machine, that answers well, slowly and wrongly.

use super::*;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

pub(crate) const WELL: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[2.6285,48.5331]},"properties":{"label":"1 Rue de l'Essai 77350 Le Mée-sur-Seine","score":0.93}}]}"#;

/// A server that says the same to everybody after so long, and remembers what it was asked.
pub(crate) fn server(answer: String, after: Duration) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/search/", listener.local_addr().expect("an address"));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).unwrap_or(0);
            let first =
                String::from_utf8_lossy(&bytes[..count]).lines().next().unwrap_or_default().to_owned();
            heard.lock().expect("the list").push(first);
            std::thread::sleep(after);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    (url, asked)
}

pub(crate) fn http(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(future)
}

fn address() -> PlaceAddress {
    PlaceAddress {
        street: "1 rue de l’Essai".to_owned(),
        postal_code: "77350".to_owned(),
        town: "Le Mée-sur-Seine".to_owned(),
        commune: "77285".to_owned(),
        hidden: false,
    }
}

fn centre() -> Option<Point> {
    Territory::france().commune("77285").and_then(|commune| commune.point)
}

#[test]
fn a_place_stands_where_the_service_says() {
    let (url, asked) = server(http("200 OK", WELL), Duration::ZERO);
    let geocoder = Geocoder::new(&url).expect("a geocoder");
    let point = run(geocoder.find(&address())).expect("a point");
    assert!((point.latitude() - 48.5331).abs() < 1e-9 && (point.longitude() - 2.6285).abs() < 1e-9);
    let asked = asked.lock().expect("the list").join("\n");
    assert!(
        asked.contains(
            "/search/?q=1+rue+de+l%E2%80%99Essai+77350+Le+M%C3%A9e-sur-Seine&postcode=77350&limit=1"
        ),
        "{asked}"
    );
}

#[test]
fn a_hidden_address_is_told_to_nobody_and_has_no_point() {
    let (url, asked) = server(http("200 OK", WELL), Duration::ZERO);
    let geocoder = Geocoder::new(&url).expect("a geocoder");
    assert_eq!(run(locate(Some(&geocoder), &PlaceAddress { hidden: true, ..address() })), None);
    let town_only = PlaceAddress { street: String::new(), ..address() };
    assert_eq!(run(locate(Some(&geocoder), &town_only)), centre());
    assert!(asked.lock().expect("the list").is_empty());
}

#[test]
fn wrong_answers_leave_the_centre_of_the_commune() {
    let elsewhere = WELL.replace("2.6285,48.5331", "-4.4861,48.3904");
    let unsure = WELL.replace("0.93", "0.31");
    let nowhere = WELL.replace("2.6285,48.5331", "999,48");
    let long = format!("{{\"features\":[],\"x\":\"{}\"}}", "x".repeat(70_000));
    let answers = [
        (http("200 OK", &elsewhere), GeocoderFault::NotFound),
        (http("200 OK", &unsure), GeocoderFault::NotFound),
        (http("200 OK", r#"{"features":[]}"#), GeocoderFault::NotFound),
        (http("200 OK", &nowhere), GeocoderFault::NotUnderstood),
        (http("200 OK", "<html>"), GeocoderFault::NotUnderstood),
        (http("200 OK", &long), GeocoderFault::Silent(OutsideFault::TooLong)),
        (http("503 Service Unavailable", ""), GeocoderFault::Refused(503)),
        ("nonsense\r\n\r\n".to_owned(), GeocoderFault::Silent(OutsideFault::Unreachable)),
    ];
    for (answer, fault) in answers {
        let (url, _) = server(answer, Duration::ZERO);
        let geocoder = Geocoder::new(&url).expect("a geocoder");
        assert_eq!(run(geocoder.find(&address())), Err(fault));
        assert_eq!(run(locate(Some(&geocoder), &address())), centre(), "{fault}");
    }
}

#[test]
fn a_slow_service_delays_nobody_for_long() {
    let (url, _) = server(http("200 OK", WELL), Duration::from_secs(20));
    let geocoder = Geocoder::new(&url).expect("a geocoder");
    assert_eq!(run(geocoder.find(&address())), Err(GeocoderFault::Silent(OutsideFault::Slow)));
}

#[test]
fn an_address_that_is_none_is_refused_at_once() {
    for url in ["", "adresse", "ftp://adresses.example", "https://nom:secret@adresses.example/search"] {
        assert!(Geocoder::new(url).is_err(), "{url}");
    }
}
