//! What nobody tests of such interfaces: pages and lines agree, identifiers last, references lead somewhere.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;
use store::trial::{both, sqlite};

use super::{House, ids, list, schema};

const LISTS: [&str; 5] = [
    "/hsds/services",
    "/hsds/service_at_locations",
    "/hsds/organizations",
    "/hsds/taxonomies",
    "/hsds/taxonomy_terms",
];

#[test]
fn lines_are_the_union_of_the_pages_whatever_their_length() {
    both(&schema(), |db| {
        let house = House::over(db);
        for address in LISTS {
            let lines = house.lines(&format!("{address}?format=ndjson"));
            assert!(!lines.is_empty(), "{address} is empty");
            for per_page in [7, 100, 1_000] {
                assert_eq!(house.pages(address, per_page), lines, "{address} by {per_page}");
            }
            let unique: BTreeSet<&str> = ids(&lines).into_iter().collect();
            assert_eq!(unique.len(), lines.len(), "{address} gives a record twice");
        }
    });
}

#[test]
fn an_address_that_is_listed_answers_for_itself() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for address in LISTS {
        for record in house.lines(&format!("{address}?format=ndjson")).iter().take(40) {
            let one = house.json(&format!("{address}/{}", record["id"].as_str().expect("an id")));
            assert_eq!(one["id"], record["id"]);
            if !record["name"].is_null() {
                assert_eq!(one["name"], record["name"]);
            }
        }
    }
}

#[test]
fn two_harvests_give_the_same_identifiers_even_from_another_process() {
    let db = sqlite(&schema());
    let first = House::over(&db);
    let second = House::empty(&db);
    for address in LISTS {
        let address = format!("{address}?format=ndjson");
        assert_eq!(first.lines(&address), second.lines(&address), "{address}");
    }
}

#[test]
fn every_reference_leads_to_a_record_that_is_listed() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let known = |address: &str| -> BTreeSet<String> {
        let lines = house.lines(&format!("{address}?format=ndjson"));
        ids(&lines).into_iter().map(str::to_owned).collect()
    };
    let organizations = known("/hsds/organizations");
    let (places, terms) = (known("/hsds/service_at_locations"), known("/hsds/taxonomy_terms"));
    let taxonomies = known("/hsds/taxonomies");
    for service in house.lines("/hsds/services?format=ndjson&full=true") {
        let owner = service["organization"]["id"].as_str().expect("an organisation");
        assert!(organizations.contains(owner), "{owner} is not listed");
        for place in list(&service, "service_at_locations") {
            assert!(places.contains(place["id"].as_str().expect("an id")), "{place} is not listed");
        }
        for attribute in list(&service, "attributes") {
            let term = &attribute["taxonomy_term"];
            assert!(terms.contains(term["id"].as_str().expect("an id")), "{term} is not listed");
        }
    }
    for term in house.lines("/hsds/taxonomy_terms?format=ndjson") {
        let taxonomy = term["taxonomy_detail"]["id"].as_str().expect("a list");
        assert!(taxonomies.contains(taxonomy), "{taxonomy} is not listed");
        let parent = term["parent_id"].as_str();
        assert!(parent.is_none_or(|parent| terms.contains(parent)), "{term} has no parent");
    }
}

#[test]
fn what_changed_since_is_a_part_of_what_changed_before() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let since = |moment: &str| -> BTreeSet<String> {
        let lines = house.lines(&format!("/hsds/services?format=ndjson&modified_after={moment}"));
        assert!(lines.iter().all(|line| line["last_modified"].as_str().expect("a date") >= moment));
        ids(&lines).into_iter().map(str::to_owned).collect()
    };
    let moments =
        ["2000-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z"];
    let answers = moments.map(since);
    assert_eq!(answers[0].len(), house.json("/hsds/services")["total_items"], "everything changed once");
    assert!(answers[3].is_empty());
    for (before, after) in answers.iter().zip(answers.iter().skip(1)) {
        assert!(after.is_subset(before));
    }
}

#[test]
fn conditions_add_up_and_each_holds_of_every_answer() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let all = house.lines("/hsds/services?format=ndjson&full=true");
    let term = list(&all[0], "attributes")[0]["taxonomy_term"]["id"].as_str().expect("an id");
    let detailed = house.json(&format!("/hsds/taxonomy_terms/{term}"));
    let taxonomy = detailed["taxonomy_detail"]["id"].as_str().expect("an id");
    let owner = all[0]["organization"]["id"].as_str().expect("an id");
    let bears = |service: &Value, id: &str| {
        list(service, "attributes").iter().any(|one| one["taxonomy_term"]["id"] == id)
    };
    let of_term = house.lines(&format!("/hsds/services?format=ndjson&full=true&taxonomy_term_id={term}"));
    assert!(of_term.iter().all(|service| bears(service, term)));
    assert_eq!(of_term.len(), all.iter().filter(|service| bears(service, term)).count());
    let both = house.lines(&format!(
        "/hsds/services?format=ndjson&full=true&taxonomy_term_id={term}&organization_id={owner}&taxonomy_id={taxonomy}"
    ));
    assert!(!both.is_empty() && both.len() < of_term.len());
    assert!(both.iter().all(|service| service["organization"]["id"] == owner && bears(service, term)));
    let organizations = house.lines(&format!("/hsds/organizations?format=ndjson&taxonomy_term_id={term}"));
    let owners: BTreeSet<&str> =
        of_term.iter().filter_map(|service| service["organization"]["id"].as_str()).collect();
    assert!(owners.is_subset(&ids(&organizations).into_iter().collect()));
}

#[test]
fn minimal_is_one_page_of_identifiers_and_dates() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let answer = house.json("/hsds/services?minimal=true");
    assert_eq!(answer["total_pages"], 1);
    let first = answer["contents"][0].as_object().expect("a record");
    assert_eq!(first.keys().collect::<Vec<_>>(), ["id", "last_modified", "modified_date"]);
    assert_eq!(ids(list(&answer, "contents")), ids(&house.lines("/hsds/services?format=ndjson")));
}

#[test]
fn words_find_and_a_postal_code_keeps_what_receives_its_inhabitants() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let found = house.json("/hsds/services?search=manger&per_page=5");
    let all = house.json("/hsds/services")["total_items"].as_u64();
    assert!(found["total_items"].as_u64() > Some(0) && found["total_items"].as_u64() < all);
    let places =
        |query: &str| house.json(&format!("/hsds/service_at_locations?{query}"))["total_items"].as_u64();
    let (near, far) = (places("postcode=77000&proximity=2000"), places("postcode=77000&proximity=40000"));
    assert!(near < far && far <= places("postcode=77000"));
    assert!(places("postcode=13001") < places("per_page=1"));
}

#[test]
fn a_search_may_come_in_the_body() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let post = |media_type: &str, body: &str| {
        let request = axum::http::Request::post("/hsds/services").header("content-type", media_type);
        house.ask(request.body(body.to_owned().into()).expect("a request"))
    };
    let asked = house.json("/hsds/services?search=manger&per_page=3");
    assert_eq!(post("application/x-www-form-urlencoded", "search=manger&per_page=3").json(), asked);
    assert_eq!(post("application/json", r#"{"search": "manger", "per_page": 3}"#).json(), asked);
    assert_eq!(post("application/json", "[1]").status, 415);
    // A name that nobody declared is left aside, whatever stands under it; one that is declared must be understood.
    assert_eq!(post("application/json", r#"{"more": {"of": [1]}}"#).status, 200);
    assert_eq!(post("application/json", r#"{"search": {"of": [1]}}"#).status, 400);
    assert_eq!(post("text/xml", "<a/>").status, 415);
}

#[test]
fn a_long_list_arrives_whole_when_it_is_packed() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    for address in
        ["/hsds/services?format=ndjson&full=true", "/api/v1/services", "/donnees/fichiers/hsds.json"]
    {
        let request = axum::http::Request::get(address).header("accept-encoding", "gzip");
        let packed = house.bytes(request.body(axum::body::Body::empty()).expect("a request"));
        let mut text = String::new();
        let read =
            std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut text);
        read.expect("a whole packed answer");
        assert_eq!(text.len(), house.get(address).text.len(), "{address}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]
    #[test]
    fn no_question_makes_it_fall(
        list in prop::sample::select(vec![
            "/hsds/services", "/hsds/service_at_locations", "/hsds/organizations", "/hsds/taxonomy_terms",
            "/hsds/gone", "/api/v1/services", "/api/v1/structures", "/api/v1/search/services",
        ]),
        pairs in prop::collection::vec((prop::sample::select(vec![
            "search", "page", "per_page", "format", "taxonomy_term_id", "organization_id", "modified_after", "minimal",
            "full", "postcode", "proximity", "since", "size", "thematiques", "code_commune", "lat", "lon", "publics",
        ]), "\\PC{0,30}|-?[0-9]{1,30}|true|2026-01-01|77288"), 0..5),
    ) {
        thread_local! {
            static HOUSE: (store::trial::TrialDb, House) = {
                let db = sqlite(&schema());
                let house = House::over(&db);
                (db, house)
            };
        }
        let query: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        HOUSE.with(|(_, house)| {
            let answer = house.get(&format!("{list}?{query}"));
            prop_assert!(matches!(answer.status.as_u16(), 200 | 400 | 422 | 429), "{} {query}", answer.status);
            Ok(())
        })?;
    }
}
