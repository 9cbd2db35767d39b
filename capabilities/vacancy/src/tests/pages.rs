//! Every page is whole, in both languages, empty or full.

use axum::http::StatusCode;

use crate::paths;
use crate::tests::trying::{House, SHELTER, in_houses};

fn is_whole(house: &House, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{joint}langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        assert!(!page.body.contains(">vacancy-"), "{path} says a key: {}", page.body);
        assert!(!page.body.contains("vacancy-line"), "{path} says a key");
    }
}

#[test]
fn pages_are_whole_empty_and_full() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        is_whole(house, paths::PLACES, &cookie);
        is_whole(house, paths::ASK, &cookie);
        is_whole(house, &format!("{}?besoin={SHELTER}&commune=77288", paths::ASK), &cookie);
        is_whole(house, &format!("{}?service=x", paths::ASK), &cookie);
        let page = house.asks(&cookie, "2");
        let (question, asked) = house.known(&page);
        let link = house.link_to(&asked[0]);
        is_whole(house, &link, "");
        house.answers(&link, ("oui", "1", 5));
        is_whole(house, &page, &cookie);
        is_whole(house, &paths::heard(question.id.uuid(), asked[1].id.uuid()), &cookie);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        is_whole(house, &page, &cookie);
        is_whole(house, &link, "");
        house.acts(&cookie, &page, ("confirm", asked[0].id));
        is_whole(house, &page, &cookie);
        is_whole(house, &link, "");
        is_whole(house, paths::PLACES, &cookie);
        is_whole(house, &paths::answer("rien"), "");
    });
}

#[test]
fn elected_people_and_administrators_ask_nothing() {
    in_houses(|house| {
        for code in ["elue", "administrateur", "coordinatrice"] {
            let cookie = house.signs_in(code);
            for path in [paths::PLACES, paths::ASK] {
                assert_eq!(house.get(path, &cookie).status, StatusCode::NOT_FOUND, "{code} {path}");
            }
        }
    });
}
