//! The pages in a house: computing, the price, settling, publishing, the link of a letter, the file, and closed doors.

use axum::http::StatusCode;
use membership::trial::between;

use super::house::{House, in_houses};
use super::stage::{PARTNERS, april, close_wishes, offer, programme, worker};
use crate::paths;

fn is_whole(house: &House, path: &str, cookie: &str) -> String {
    let mut french = String::new();
    for locale in ["en", "fr"] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{joint}langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        let key = page.body.split(['>', ' ', '"']).find(|word| word.starts_with("placement-"));
        assert_eq!(key, None, "{path} says a key");
        french = page.body;
    }
    french
}

#[test]
fn a_programme_is_placed_priced_settled_published_and_explained() {
    in_houses(|house| {
        doors_are_closed(house);
        let (cookie, here) = (house.signs_in("coordinatrice"), paths::placements(programme()));
        assert!(is_whole(house, &here, &cookie).contains("Calculer les placements"));
        assert!(is_whole(house, paths::LEDGER, &cookie).contains("Aucune journée"));
        let computed = house.presses(&cookie, "calculer", &[]);
        assert_eq!((computed.status, computed.to.as_str()), (StatusCode::SEE_OTHER, here.as_str()));
        let page = is_whole(house, &here, &cookie);
        assert!(page.contains("24 personnes sur 24 ont une place"), "{page}");
        assert!(page.matches("<svg").count() >= 2 && page.contains("20220401"));
        assert!(page.contains("Prouvé") && !page.contains("Cherché, non prouvé"));
        is_whole(house, &paths::reason(programme(), worker(3)), &cookie);
        demo_is_ready(house, &cookie);
        settles(house, &cookie);
        publishes(house, &cookie);
        let file = house.get(&paths::file(programme()), &cookie);
        assert_eq!(file.body.lines().count(), 25, "{}", file.body);
        assert!(is_whole(house, paths::LEDGER, &cookie).contains("9 organisations sur 9"));
    });
}

fn settles(house: &House, cookie: &str) {
    let (who, place) = (worker(1).to_string(), offer(PARTNERS[4]).to_string());
    let day = april(22).to_string();
    let form = [("participant", who.as_str()), ("offre", &place), ("jour", &day), ("sens", "pin")];
    let query = membership::trial::encoded(&form);
    let price = is_whole(house, &format!("{}?{query}", paths::price(programme())), cookie);
    assert!(
        price.contains("Ce choix coûte quelque chose") && price.contains("Essai 1, assistante"),
        "{price}"
    );
    let kept = house.presses(cookie, "fixer", &form);
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = is_whole(house, &paths::placements(programme()), cookie);
    assert!(page.contains("Version 2") && page.contains("Fixée d’avance"), "{page}");
    let home = [("participant", who.as_str()), ("offre", &place), ("sens", "forbid")];
    let query = membership::trial::encoded(&home);
    let cannot = house.get(&format!("{}?{query}", paths::price(programme())), cookie);
    assert_eq!(cannot.status, StatusCode::UNPROCESSABLE_ENTITY, "pinned there and not there");
    assert!(cannot.body.contains("Une place fixée est impossible"), "{}", cannot.body);
    let refused = house.presses(cookie, "fixer", &home);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let still = is_whole(house, &paths::placements(programme()), cookie);
    assert_eq!(still.matches("name=\"regle\"").count(), 1, "what cannot be is not kept");
    let rule = between(&page, "name=\"regle\" value=\"", "\"").expect("a rule");
    house.presses(cookie, "retirer", &[("regle", &rule)]);
    let page = is_whole(house, &paths::placements(programme()), cookie);
    assert!(page.contains("Version 3") && page.contains("Rien n’est fixé"), "{page}");
}

fn publishes(house: &House, cookie: &str) {
    let here = paths::placements(programme());
    let today = vocabulary::time::paris(house.now()).date();
    house.write(|conn| close_wishes(conn, programme().uuid(), today));
    assert!(is_whole(house, &here, cookie).contains("Les vœux restent ouverts"));
    house.write(|conn| close_wishes(conn, programme().uuid(), april(1)));
    let page = is_whole(house, &here, cookie);
    let version = between(&page, "name=\"version\" value=\"", "\"").expect("a version");
    let told = house.presses(cookie, "publier", &[("version", &version)]);
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(is_whole(house, &here, cookie).contains("Publiée"));
    let letters = house.get("/courrier", "").body;
    let rows: Vec<&str> = letters.split("<tr").filter(|row| row.contains("une place vous est")).collect();
    assert_eq!(rows.len(), 23, "one has no mailbox");
    let letter = between(rows[0], "href=\"", "\"").map(|path| house.get(&path, "").body).expect("a letter");
    assert!(!letter.contains("Essai 1"), "no name in a letter");
    let link = letter.split("href=\"http://essai.example").filter_map(|rest| rest.split('"').next());
    let link = link.into_iter().find(|path| path.ends_with("/place")).expect("a link").to_owned();
    let own = is_whole(house, &link, "");
    assert!(own.contains("Pourquoi cette place") && own.contains("Proposé"), "{own}");
    assert_eq!(house.get(&paths::own("rien"), "").status, StatusCode::NOT_FOUND);
}

/// The programme of the demo, as a visitor finds it: one button places everybody.
fn demo_is_ready(house: &House, cookie: &str) {
    let id = immersion::demo::programme();
    let computed = house.post(&paths::placements(id), cookie, &[("act", "calculer")]);
    assert_eq!(computed.status, StatusCode::SEE_OTHER, "{}", computed.body);
    let page = is_whole(house, &paths::placements(id), cookie);
    assert!(page.contains("24 personnes sur 24 ont une place"), "{page}");
    for number in 1..=24 {
        let path = paths::reason(id, immersion::demo::worker(number));
        assert_eq!(house.get(&path, cookie).status, StatusCode::OK, "{path}");
    }
}

/// Names stand on these pages: they are for who prepares the days.
fn doors_are_closed(house: &House) {
    let here = paths::placements(programme());
    let cookie = house.signs_in("assistante-sociale");
    for path in [&here, &paths::price(programme()), &paths::file(programme())] {
        assert_eq!(house.get(path, &cookie).status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(house.get(path, "").status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(house.presses(&cookie, "calculer", &[]).status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(paths::LEDGER, &cookie).status, StatusCode::OK);
}
