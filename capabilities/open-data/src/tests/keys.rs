//! Keys open more often and are known by their digest alone; strangers are limited; one page makes and ends them.

use axum::body::Body;
use axum::http::Request;
use store::trial::{both, sqlite};

use super::{Answer, House, schema};
use crate::paths;

fn post(house: &House, address: &str, role: &str, form: &str) -> Answer {
    let request = Request::post(address).header("content-type", "application/x-www-form-urlencoded");
    house.ask(request.header("member", role).body(Body::from(form.to_owned())).expect("a request"))
}

/// Makes a key and reads it from the page, where it stands this once.
fn make(house: &House) -> String {
    let page = post(house, paths::KEYS, "administrator", "name=Carte&contact=Accueil&months=6");
    assert_eq!(page.status.as_u16(), 200, "{}", page.text);
    let (_, after) = page.text.split_once("<p><code>").expect("the key");
    after.split_once('<').expect("its end").0.to_owned()
}

fn with_key(house: &House, header: &str, key: &str) -> u16 {
    let request = Request::get("/hsds/").header(header, key).body(Body::empty()).expect("a request");
    house.ask(request).status.as_u16()
}

#[test]
fn a_key_opens_until_it_is_taken_back_and_only_its_digest_is_kept() {
    both(&schema(), |db| {
        let house = House::over(db);
        let key = make(&house);
        assert_eq!(with_key(&house, "x-api-key", &key), 200);
        assert_eq!(with_key(&house, "authorization", &format!("Bearer {key}")), 200);
        let listed = house.ask(
            Request::get(paths::KEYS)
                .header("member", "administrator")
                .body(Body::empty())
                .expect("a request"),
        );
        assert!(listed.text.contains("Carte") && !listed.text.contains(&key));
        let kept = house.db.read_now(|conn| crate::store::keys(conn, 10)).expect("keys");
        let end = paths::KEY_END.replace("{key}", &kept[0].id.to_string());
        assert_eq!(post(&house, &end, "administrator", "").status.as_u16(), 303);
        assert_eq!(with_key(&house, "x-api-key", &key), 401);
        assert_eq!(with_key(&house, "authorization", "Bearer the-key-of-another-house"), 200);
    });
}

#[test]
fn strangers_are_answered_so_often_and_told_how_long_to_wait_and_a_key_goes_on() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let key = make(&house);
    let refused = (0..400).map(|_| house.get("/hsds/")).find(|answer| answer.status.as_u16() == 429);
    let refused = refused.expect("a limit");
    assert!(refused.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0));
    assert_eq!(refused.header("content-type"), "application/problem+json");
    assert_eq!(with_key(&house, "x-api-key", &key), 200);
}

#[test]
fn only_whoever_keeps_the_machine_makes_keys_and_chooses_the_licence() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    assert_eq!(post(&house, paths::KEYS, "coordinator", "name=a&contact=b").status.as_u16(), 404);
    assert_eq!(post(&house, paths::KEYS, "administrator", "name=&contact=b").status.as_u16(), 422);
    let licence = "licence=ODbL&address=https://opendatacommons.org/licenses/odbl/";
    assert_eq!(post(&house, paths::LICENCE, "administrator", licence).status.as_u16(), 303);
    assert!(house.get(paths::DOWNLOADS).text.contains("ODbL"));
    assert_eq!(house.json("/hsds/openapi.json")["info"]["license"]["name"], "ODbL");
    assert_eq!(
        post(&house, paths::LICENCE, "administrator", "licence=x&address=javascript:1").status.as_u16(),
        422
    );
}

#[test]
fn a_search_is_counted_by_its_room_and_not_as_an_act() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for _ in 0..60 {
        let request = Request::post("/hsds/taxonomies").header("content-type", "application/json");
        let answer = house.ask(request.body(Body::from("{\"per_page\": 1}")).expect("a request"));
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
    }
}
