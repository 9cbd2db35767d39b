//! Two networks in one process: two hosts, two sets of records, and no key of one opens the other.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{COOKIE, HOST, SET_COOKIE};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, Utc};
use tokio::net::TcpListener;
use tower::ServiceExt;
use web::Clock;

use super::front::Front;
use super::{Houses, Kept};
use crate::house::{fill_demo, open_one_of_many};
use crate::settings::several::Several;
use crate::settings::{Said, Settings};

const MOMENT: &str = "2026-11-26T09:30:00Z";

fn moment() -> DateTime<Utc> {
    MOMENT.parse().expect("a moment")
}

fn settings_file(folder: &Path, name: &str, more: &str) {
    let text = format!("public_url = \"http://{name}.example\"\n{more}");
    std::fs::write(folder.join(format!("{name}.toml")), text).expect("written");
}

fn several(folder: &Path, common: &Path) -> Several {
    std::fs::write(common, "trusted_proxies = [\"10.0.0.0/8\"]\n").expect("written");
    let said = Said { config: Some(common.to_owned()), ..Said::default() };
    Several::read(folder, &said).expect("settings")
}

/// The demo in the data of the first network, so that somebody can sign in there.
fn fill(settings: &Settings) {
    let clock = Clock::fixed(moment());
    let db = open_one_of_many(settings, &clock).expect("opened");
    fill_demo(&db, settings, moment()).expect("filled");
}

/// Opens everything once, and gives what answers.
async fn opened(houses: &Houses) -> (Router, Vec<(String, Kept)>) {
    let kept = houses.open_due(&mut BTreeMap::new()).await;
    let front = Front::new(&houses.standings, houses.several.proxies.clone()).expect("words");
    (front.router(), kept)
}

struct Answer {
    status: StatusCode,
    cookie: String,
    text: String,
}

async fn ask(router: &Router, (method, host, path): (&str, &str, &str), cookie: &str) -> Answer {
    asked(
        router,
        Request::builder().method(method).uri(path).header(HOST, host).header(COOKIE, cookie),
        [192, 0, 2, 1],
    )
    .await
}

async fn asked(router: &Router, request: axum::http::request::Builder, from: [u8; 4]) -> Answer {
    let mut request = request.body(Body::empty()).expect("a request");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((from, 4000))));
    let Ok(response) = router.clone().oneshot(request).await;
    let set = response.headers().get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = set.filter_map(|line| line.split(';').next());
    let cookie = pairs.find(|pair| pair.starts_with("session=")).unwrap_or_default().to_owned();
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 1 << 22).await.expect("a body");
    Answer { status, cookie, text: String::from_utf8_lossy(&body).into_owned() }
}

#[tokio::test]
async fn each_network_answers_under_its_own_name_with_its_own_records() {
    let (folder, aside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    settings_file(folder.path(), "melun", "");
    settings_file(
        folder.path(),
        "brie",
        "hosts = [\"brie.example\", \"brie-comte.example\"]\n[network]\nname = \"Réseau de la Brie\"\n",
    );
    settings_file(folder.path(), "ruine", "database = \"postgres://nobody@127.0.0.1:9/none\"\n");
    let several = several(folder.path(), &aside.path().join("common.toml"));
    let first = several
        .own(&folder.path().join("melun.toml"))
        .and_then(|own| several.settings(&own))
        .expect("settings");
    tokio::task::spawn_blocking(move || fill(&first)).await.expect("filled");
    let houses = Houses::of(several, Clock::fixed(moment()), |_, _| {});
    let (router, kept) = opened(&houses).await;
    assert_eq!(kept.len(), 2, "one that cannot be opened keeps no other shut");

    let melun = ask(&router, ("GET", "Melun.example:8080", "/recherche?q=dettes&near=Melun"), "").await;
    assert!(melun.status == StatusCode::OK && melun.text.contains("/services/"), "records of the first");
    let brie = ask(&router, ("GET", "brie-comte.example", "/recherche?q=dettes&near=Melun"), "").await;
    assert!(
        brie.status == StatusCode::OK && !brie.text.contains("/services/"),
        "the second has none of them"
    );
    assert!(brie.text.contains("Réseau de la Brie"));

    let entered = ask(&router, ("POST", "melun.example", "/essai/coordinatrice"), "").await;
    let desk = |host| ("GET", host, "/coordination");
    assert_eq!(ask(&router, desk("melun.example"), &entered.cookie).await.status, StatusCode::OK);
    let other = ask(&router, desk("brie.example"), &entered.cookie).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "a session of one is nothing to the other");
    let demo_door = ask(&router, ("POST", "brie.example", "/essai/coordinatrice"), "").await;
    assert_eq!(demo_door.status, StatusCode::NOT_FOUND, "the doors of a demo are those of its house alone");

    led_by_name(&router).await;
    for (_, house) in kept {
        house.end().await.expect("closed in order");
    }
}

/// Unknown, shut, and named by a proxy.
async fn led_by_name(router: &Router) {
    let unknown = ask(router, ("GET", "ailleurs.example", "/"), "").await;
    assert_eq!(unknown.status, StatusCode::MISDIRECTED_REQUEST);
    assert!(unknown.text.contains("Aucun réseau à cette adresse"), "{}", unknown.text);
    let shut = ask(router, ("GET", "ruine.example", "/"), "").await;
    assert_eq!(shut.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(shut.text.contains("Ce réseau est fermé pour l’instant"), "{}", shut.text);
    let health = ask(router, ("GET", "127.0.0.1", "/healthz"), "").await;
    assert_eq!((health.status, health.text.as_str()), (StatusCode::OK, "3 of 4 hosts are open\n"));
    for (from, status) in [([10, 0, 0, 1], StatusCode::OK), ([192, 0, 2, 1], StatusCode::MISDIRECTED_REQUEST)]
    {
        let request =
            Request::get("/robots.txt").header(HOST, "dedans").header("x-forwarded-host", "melun.example");
        assert_eq!(asked(router, request, from).await.status, status, "{from:?}");
    }
}

#[tokio::test]
async fn two_files_with_one_host_are_not_both_opened() {
    let (folder, aside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    settings_file(folder.path(), "a", "");
    settings_file(folder.path(), "b", "hosts = [\"A.example\"]\n");
    std::fs::write(folder.path().join("c.toml"), "hosts = [").expect("written");
    let houses = Houses::of(
        several(folder.path(), &aside.path().join("common.toml")),
        Clock::fixed(moment()),
        |_, _| {},
    );
    let (router, kept) = opened(&houses).await;
    assert_eq!(kept.len(), 1, "the first of the two, and not what nobody can read");
    assert_eq!(ask(&router, ("GET", "a.example", "/healthz"), "").await.status, StatusCode::OK);
    for (_, house) in kept {
        house.end().await.expect("closed in order");
    }
}

/// Asks over the network, as a watcher or a browser does, and gives the whole answer.
async fn fetched(at: SocketAddr, host: &str, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let asked = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(at).expect("it listens");
        stream.write_all(request.as_bytes()).expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        String::from_utf8_lossy(&answer).into_owned()
    });
    asked.await.expect("no panic")
}

fn free_address() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its address")
}

#[tokio::test(flavor = "multi_thread")]
async fn one_listener_gives_the_measures_of_every_network_under_its_name() {
    let (folder, aside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    settings_file(folder.path(), "melun", "");
    settings_file(folder.path(), "brie", "");
    settings_file(folder.path(), "ruine", "database = \"postgres://nobody@127.0.0.1:9/none\"\n");
    let (watchers, common) = (free_address(), aside.path().join("common.toml"));
    std::fs::write(&common, format!("metrics_listen = \"{watchers}\"\n")).expect("written");
    let said = Said { config: Some(common), ..Said::default() };
    let several = Several::read(folder.path(), &said).expect("settings");
    let (tell, told) = std::sync::mpsc::channel();
    let houses = Houses::of(several, Clock::fixed(moment()), move |open, all| {
        tell.send((open, all)).expect("somebody waits");
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let front = listener.local_addr().expect("its address");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(houses.serve(listener, async { drop(stopped.await) }));
    let open = tokio::task::spawn_blocking(move || told.recv()).await.expect("no panic");
    assert_eq!(open.expect("told"), (2, 3));
    for host in ["melun.example", "brie.example", "brie.example"] {
        let page = fetched(front, host, "/credits").await;
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    }
    let text = fetched(watchers, "127.0.0.1", "/metrics").await;
    let counted = |network: &str, count: u32| {
        let begins = format!("maillage_requests_total{{network=\"{network}\",door=\"/credits\"");
        text.lines().any(|line| line.starts_with(&begins) && line.ends_with(&format!(" {count}")))
    };
    assert!(counted("melun", 1) && counted("brie", 2), "{text}");
    for (network, open) in [("melun", 1), ("brie", 1), ("ruine", 0)] {
        let line = format!("maillage_network_open{{network=\"{network}\"}} {open}");
        assert!(text.lines().any(|told| told == line), "{line} is missing in\n{text}");
    }
    let mut headings: Vec<&str> = text.lines().filter(|line| line.starts_with("# TYPE")).collect();
    let all = headings.len();
    headings.sort_unstable();
    headings.dedup();
    assert!(headings.len() == all && text.trim_end().ends_with("# EOF"), "{text}");
    stop.send(()).expect("it still serves");
    serving.await.expect("ended").expect("in order");
}
