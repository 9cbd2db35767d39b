//! The interface after data·inclusion answers as the API it is written after.

use store::trial::{both, sqlite};

use super::{House, list, schema};

#[test]
fn the_envelope_counts_as_that_api_does() {
    both(&schema(), |db| {
        let house = House::over(db);
        let first = house.json("/api/v1/services?size=7");
        assert_eq!((list(&first, "items").len(), first["size"].as_u64()), (7, Some(7)));
        let total = first["total"].as_u64().expect("a total");
        assert_eq!(first["pages"].as_u64(), Some(total.div_ceil(7)));
        let last = house.json(&format!("/api/v1/services?size=7&page={}", first["pages"]));
        assert_eq!(last["size"].as_u64(), Some(list(&last, "items").len() as u64));
        let beyond = house.json("/api/v1/services?page=1000");
        assert_eq!((list(&beyond, "items").len(), beyond["total"].as_u64()), (0, Some(total)));
    });
}

#[test]
fn one_structure_has_its_services_and_one_service_its_structure() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let all = house.json("/api/v1/structures");
    let mut services = 0;
    for structure in list(&all, "items") {
        let one = house.json(&format!("/api/v1/structures/{}", structure["id"].as_str().expect("an id")));
        assert_eq!(one["nom"], structure["nom"]);
        assert_eq!(one["doublons"], serde_json::json!([]));
        services += list(&one, "services").len();
        for service in list(&one, "services").iter().take(1) {
            assert_eq!(service["structure_id"], structure["id"]);
            let id = service["id"].as_str().expect("an id");
            let detailed = house.json(&format!("/api/v1/services/{id}"));
            assert_eq!(detailed["structure"]["id"], structure["id"]);
        }
    }
    assert_eq!(house.json("/api/v1/services")["total"], services);
}

#[test]
fn a_search_gives_the_nearest_first_and_no_distance_to_what_is_not_met() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let found = house.json("/api/v1/search/services?code_commune=77288");
    let results = list(&found, "items");
    assert!(results.len() > 20);
    let distances: Vec<Option<u64>> = results.iter().map(|one| one["distance"].as_u64()).collect();
    let mut sorted = distances.clone();
    sorted.sort_by_key(|distance| (distance.is_none(), *distance));
    assert_eq!(distances, sorted);
    for result in results {
        let modes = list(&result["service"], "modes_accueil");
        let met = modes.iter().any(|mode| mode == "en-presentiel");
        assert!(met || result["distance"].is_null(), "{result}");
        assert!(result["distance"].as_u64().unwrap_or(0) <= 50);
        assert!(result["service"]["structure"]["nom"].is_string());
        let zones = list(&result["service"], "zone_eligibilite");
        let receives = ["77288", "77", "247700057", "99100", "france"];
        assert!(zones.is_empty() || zones.iter().any(|zone| receives.contains(&zone.as_str().unwrap_or(""))));
    }
    let far = house.json("/api/v1/search/services?code_commune=13201");
    assert!(list(&far, "items").iter().all(|one| one["distance"].is_null()));
}

#[test]
fn filters_add_up_and_everybody_is_for_everybody() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let total =
        |query: &str| house.json(&format!("/api/v1/services?{query}"))["total"].as_u64().expect("a total");
    let families = house.json("/api/v1/services?publics=familles");
    assert!(list(&families, "items").iter().all(|service| {
        list(service, "publics").iter().any(|one| one == "familles" || one == "tous-publics")
    }));
    assert!(total("thematiques=sante") >= total("thematiques=sante--acces-aux-soins"));
    assert!(total("thematiques=sante&frais=gratuit") <= total("thematiques=sante"));
    assert_eq!(total("code_region=11"), total("slug_region=ile-de-france"));
    assert_eq!(total("code_departement=77"), total("slug_departement=seine-et-marne"));
    assert_eq!(total("code_departement=13"), 0);
    let good = house.json("/api/v1/services?score_qualite_minimum=0.9");
    assert!(list(&good, "items").iter().all(|one| one["score_qualite"].as_f64() >= Some(0.9)));
    let source = house.json("/api/v1/sources")[0]["slug"].as_str().expect("a source").to_owned();
    assert_eq!(total(&format!("sources={source}")), total(""));
    assert_eq!(total("sources=personne"), 0);
}
