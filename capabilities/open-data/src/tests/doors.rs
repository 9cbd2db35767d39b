//! Doors, documents and headers: what is declared is documented, and public data opens to every page.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use store::trial::sqlite;

use super::{House, schema};
use crate::{DOORS, hsds, inclusion, paths};

#[test]
fn every_door_for_programs_is_in_a_document_and_every_documented_address_has_a_door() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let mut documented = BTreeSet::new();
    for interface in [&hsds::INTERFACE, &inclusion::INTERFACE] {
        let document = house.json(interface.document);
        for (path, methods) in document["paths"].as_object().expect("paths") {
            let methods = methods.as_object().expect("methods").keys();
            documented.extend(methods.map(|method| (method.to_uppercase(), path.clone())));
        }
        documented.insert(("GET".to_owned(), interface.document.to_owned()));
    }
    documented.insert(("GET".to_owned(), paths::HSDS.to_owned()));
    let declared: BTreeSet<(String, String)> = DOORS
        .iter()
        .filter(|door| door.path.starts_with("/hsds") || door.path.starts_with("/api/"))
        .filter(|door| door.method != "OPTIONS")
        .map(|door| (door.method.to_owned(), door.path.to_owned()))
        .collect();
    assert_eq!(documented, declared, "left: the documents; right: the doors");
}

#[test]
fn an_answer_that_is_held_already_is_not_sent_again_and_a_change_is() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let first = house.get("/hsds/services");
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    assert!(first.header("last-modified").ends_with("GMT"));
    let again = |address: &str| {
        let request = Request::get(address).header("if-none-match", &tag).body(Body::empty());
        house.ask(request.expect("a request"))
    };
    assert_eq!(again("/hsds/services").status, StatusCode::NOT_MODIFIED);
    assert_eq!(again("/hsds/services").text, "");
    assert_eq!(again("/hsds/services?page=2").status, StatusCode::OK, "another question has another tag");
    let fact = store::Fact {
        name: "directory.imported",
        subject: None,
        payload: serde_json::json!({}),
        recorded_at: super::now(),
    };
    house.db.write_now(|conn| store::record(conn, &fact).map(|_| ())).expect("a fact");
    assert_eq!(again("/hsds/services").status, StatusCode::OK);
}

#[test]
fn any_page_may_read_and_a_browser_that_asks_first_is_told() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for address in ["/hsds/services", "/api/v1/structures", "/hsds/services?page=x", "/hsds/services/x"] {
        let answer = house.get(address);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{address}");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
    }
    assert_eq!(house.get(paths::DOWNLOADS).header("access-control-allow-origin"), "");
    let asked = Request::options("/hsds/services").header("origin", "https://carte.example");
    let answer = house.ask(asked.body(Body::empty()).expect("a request"));
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert!(answer.header("access-control-allow-headers").contains("X-API-Key"));
}

#[test]
fn what_cannot_be_understood_is_said_in_words_and_in_the_shape_of_each_standard() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let told = house.get("/hsds/services?page=0&modified_after=hier");
    assert_eq!((told.status.as_u16(), told.header("content-type")), (400, "application/problem+json"));
    assert_eq!(told.json()["parameters"][0]["name"], "page");
    assert_eq!(told.json()["parameters"][1]["name"], "modified_after");
    let told = house.get("/api/v1/services?size=20000&thematiques=faim");
    assert_eq!(told.status.as_u16(), 422);
    assert_eq!(told.json()["detail"][0]["loc"], serde_json::json!(["query", "thematiques"]));
    assert_eq!(told.json()["detail"][1]["type"], "less_than_equal");
    assert_eq!(house.get("/api/v1/search/services?lat=48").status.as_u16(), 422);
    assert_eq!(house.get("/api/v1/search/services?code_commune=99999").status.as_u16(), 422);
    assert_eq!(house.get("/api/v1/services/inconnu--7").status.as_u16(), 404);
    assert_eq!(house.get("/hsds/services/00000000-0000-0000-0000-000000000000").status.as_u16(), 404);
}

#[test]
fn the_page_of_the_interfaces_tells_every_address_in_both_languages() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for language in ["fr", "en"] {
        let page = house.get(&format!("{}?langue={language}", paths::READING)).text;
        for interface in [&hsds::INTERFACE, &inclusion::INTERFACE] {
            for endpoint in interface.endpoints {
                assert!(page.contains(&format!("<code>{}</code>", endpoint.path)), "{}", endpoint.path);
                for parameter in endpoint.parameters {
                    assert!(page.contains(&format!("<code>{}</code>", parameter.name)), "{}", parameter.name);
                }
            }
        }
        assert!(!page.contains('⟦'), "words are missing: {}", &page[page.find('⟦').unwrap_or(0)..][..80]);
    }
}
