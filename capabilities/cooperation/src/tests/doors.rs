//! Every page of this room is whole, and strangers find nothing behind what is not theirs.

use axum::http::StatusCode;

use crate::paths;
use crate::tests::trying::in_towns;

#[test]
fn every_list_and_form_is_whole_in_both_languages_and_empty_or_full() {
    in_towns(|town| {
        for filled in [false, true] {
            if filled {
                crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
                town.round();
            }
            for path in [
                paths::COOPERATIONS,
                paths::DECLARE,
                paths::MEETINGS,
                paths::CIRCUITS,
                paths::NEW_CIRCUIT,
                paths::GROUPS,
                paths::NEW_GROUP,
                paths::WISHES,
                paths::NEW_WISH,
                paths::TEAM_NEEDS,
                paths::NEW_TEAM_NEED,
                paths::MEANS,
                paths::ASK_MEAN,
            ] {
                for locale in ["fr", "en"] {
                    let page = town.get(&format!("{path}?langue={locale}"), &town.signs_in("coordinatrice"));
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                    assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
                    assert!(!page.body.contains("cooperation-"), "{path} says a key: {}", page.body);
                }
            }
        }
    });
}

#[test]
fn every_page_of_the_demo_opens_from_its_list() {
    in_towns(|town| {
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
        let cookie = town.signs_in("coordinatrice");
        for list in [
            paths::COOPERATIONS,
            paths::CIRCUITS,
            paths::GROUPS,
            paths::WISHES,
            paths::TEAM_NEEDS,
            paths::MEANS,
            paths::MEETINGS,
        ] {
            let body = town.get(list, &cookie).body;
            let links: Vec<&str> =
                body.split("<h3><a href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(!links.is_empty(), "{list}");
            for link in links {
                let page = town.get(link, &cookie);
                assert_eq!(page.status, StatusCode::OK, "{link}");
                assert!(!page.body.contains("cooperation-"), "{link} says a key");
            }
        }
    });
}
