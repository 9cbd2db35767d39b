//! What a visitor gets: pages, headers, languages, failures in words, assets that may be kept for ever.

use super::{Answer, Room, ask, look, open_room, shell, visit};
use crate::{Failure, Shell, TileServer, Visit, Words, assets};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::sync::Arc;

async fn look_with(path: &str, header: (&str, &str)) -> Answer {
    let request = Request::get(path).header(header.0, header.1).body(Body::empty()).expect("a request");
    ask(&Arc::new(shell()), Room::default(), request).await
}

#[tokio::test]
async fn every_standing_page_speaks_both_languages_without_a_gap() {
    let shell = Arc::new(shell());
    for path in ["/galerie", "/accessibilite", "/credits", "/nowhere"] {
        for code in ["fr", "en"] {
            let request =
                Request::get(format!("{path}?langue={code}")).body(Body::empty()).expect("a request");
            let answer = ask(&shell, Room::default(), request).await;
            assert!(answer.text.contains(&format!("<html lang=\"{code}\"")), "{path} in {code}");
            assert!(answer.text.contains("<h1>"), "{path} has a heading");
            assert!(!answer.text.contains('⟦'), "{path} in {code} lacks words");
        }
    }
    assert_eq!(shell.words.missing(), Vec::<String>::new());
}

#[tokio::test]
async fn the_language_is_asked_remembered_or_preferred() {
    let table = [
        ("/credits", ("accept-language", "en-GB,fr;q=0.5"), "en"),
        ("/credits", ("accept-language", "de,fr;q=0.5,en;q=0.2"), "fr"),
        ("/credits", ("accept-language", "nonsense;q=x"), "fr"),
        ("/credits", ("cookie", "a=b; langue=en"), "en"),
        ("/credits?langue=fr", ("cookie", "langue=en"), "fr"),
    ];
    for (path, header, code) in table {
        let answer = look_with(path, header).await;
        assert_eq!(answer.headers["content-language"], code, "{path} with {header:?}");
    }
    let chosen = look("/credits?langue=en").await;
    assert!(chosen.headers["set-cookie"].to_str().expect("text").starts_with("langue=en; Path=/; Max-Age="));
}

#[tokio::test]
async fn the_mode_with_the_person_lasts_until_the_browser_closes() {
    let entered = look("/credits?avec=1").await;
    assert!(entered.text.contains("class=\"companion\""));
    assert_eq!(entered.headers["set-cookie"], "avec=1; Path=/; SameSite=Lax; HttpOnly");
    assert!(look_with("/credits", ("cookie", "avec=1")).await.text.contains("class=\"companion\""));
    assert!(!look_with("/credits?avec=0", ("cookie", "avec=1")).await.text.contains("class=\"companion\""));
}

#[tokio::test]
async fn a_tile_server_is_let_in_by_name_only() {
    let mut shell = shell();
    let template = "https://tiles.example/{z}/{x}/{y}.png".to_owned();
    shell.tiles = Some(TileServer { template, attribution: "Tuiles d’essai".to_owned() });
    let request = Request::get("/galerie?carte=48.54,2.65,12").body(Body::empty()).expect("a request");
    let answer = ask(&Arc::new(shell), Room::default(), request).await;
    let policy = answer.headers["content-security-policy"].to_str().expect("text");
    assert!(policy.contains("img-src 'self' data: https://tiles.example;"));
    assert!(answer.text.contains("https://tiles.example/12/"));
    let crafted = "https://evil.example; script-src *//{z}".to_owned();
    assert_eq!(TileServer { template: crafted, attribution: String::new() }.origin(), None);
}

#[tokio::test]
async fn failures_are_pages_in_words_and_json_for_machines() {
    let failing: Router<Arc<Shell>> = Router::new()
        .route("/panne", get(|| async { Failure::internal(&"disk full at /secret") }))
        .route("/api/faux", get(|| async { Failure::bad_request("lat", "« abc » n’est pas un nombre") }))
        .route("/faux", get(|| async { Failure::bad_request("<b>", "raison") }))
        .route("/panique", get(|| async { [0_u8; 1][std::hint::black_box(1_usize)].to_string() }))
        .route("/healthz", get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "index absent") }));
    let paths = ["/panne", "/api/faux", "/faux", "/panique", "/healthz"];
    let table = [
        ("/panne", 500, "Quelque chose s’est mal passé"),
        ("/panique", 500, "Quelque chose s’est mal passé"),
        ("/faux", 400, "&#60;b&#62;"),
        ("/nowhere", 404, "Cette page n’existe pas"),
        ("/api/nowhere", 404, "{\"error\":\"not-found\"}"),
        ("/api/faux", 400, "\"parameter\":\"lat\""),
        ("/healthz", 503, "index absent"),
    ];
    for (path, status, text) in table {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = ask(&Arc::new(shell()), open_room(failing.clone(), &paths), request).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        assert!(answer.text.contains(text), "{path}: {}", answer.text);
        assert!(!answer.text.contains("/secret"), "{path} tells too much");
    }
}

#[tokio::test]
async fn assets_are_kept_for_ever_and_packed() {
    for name in ["style.css", "page.js", "timer.js", "icon.svg", "atkinson-hyperlegible-next.woff2"] {
        let answer = look_with(assets::path(name), ("accept-encoding", "gzip, br")).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
        let packed = answer.headers.get("content-encoding").map(|value| value.to_str().expect("text"));
        assert_eq!(packed, if name.ends_with(".woff2") { None } else { Some("br") }, "{name}");
    }
    assert_eq!(look("/assets/style.0000000000000000.css").await.status, StatusCode::NOT_FOUND);
    let style = look(assets::path("style.css")).await.text;
    assert!(
        style.len() < 32_000 && !style.contains("/*"),
        "the stylesheet outgrew its 32 kB: {}",
        style.len()
    );
    assert!(style.contains(assets::path("atkinson-hyperlegible-next.woff2").trim_start_matches("/assets/")));
}

#[tokio::test]
async fn facts_for_machines_cannot_close_their_script() {
    #[derive(askama::Template)]
    #[template(source = "<h1>Une page</h1>", ext = "html")]
    struct Body_;
    let facts = serde_json::json!({ "name": "</script><script>alert(1)</script>" });
    let page = |visit: Visit| async move {
        visit.page("Une page", &Body_).description("Une <phrase>").canonical("/fiche").json_ld(&facts)
    };
    let router: Router<Arc<Shell>> = Router::new().route("/page", get(page));
    let request = Request::get("/page?q=secret").body(Body::empty()).expect("a request");
    let text = ask(&Arc::new(shell()), open_room(router, &["/page"]), request).await.text;
    assert!(text.contains("\\u003c/script>\\u003cscript>alert(1)"));
    assert!(text.contains("<link rel=\"canonical\" href=\"https://annuaire.example/fiche\">"));
    assert!(text.contains("content=\"Une &#60;phrase&#62;\""));
}

#[test]
fn every_state_has_its_words() {
    let words = Words::new(&[("web", crate::FRENCH, crate::ENGLISH)]).expect("readable words");
    let states = crate::Openness::ALL.map(crate::Openness::key).into_iter();
    for key in states.chain(crate::Freshness::ALL.map(crate::Freshness::key)) {
        for locale in vocabulary::Locale::ALL {
            assert!(words.knows(*locale, key), "{key} has no words in {}", locale.code());
        }
    }
}

#[test]
fn a_link_keeps_the_rest_of_the_address() {
    let query = "q=dettes&langue=en&page=2".to_owned();
    let visit = Visit { path: "/chercher".to_owned(), query, ..visit(&Arc::new(shell())) };
    assert_eq!(visit.here_with("langue", "fr"), "/chercher?q=dettes&page=2&langue=fr");
    assert_eq!(visit.here_with("page", ""), "/chercher?q=dettes&langue=en");
    assert_eq!(
        visit.here_with("near", "Le Mée & co"),
        "/chercher?q=dettes&langue=en&page=2&near=Le+M%C3%A9e+%26+co"
    );
    assert_eq!(visit.local_now().to_string(), "2026-11-22 10:30:00");
}
